"""Problems on the pseudoinverse: back along a triple, the shortest solution, by hand, there and back, the four conditions, a cutoff."""

from fractions import Fraction
from functools import lru_cache
from itertools import product

from eigenway.course import Choice, Matrix, Number, Problem, Slip, Vector, number, problem, step, tex
from eigenway.course.reader import matrices, numbers, vectors
from eigenway.maths import linalg

UNITS = tuple((Fraction(x, 5), Fraction(y, 5)) for x, y in ((3, 4), (4, 3), (-3, 4), (4, -3), (-4, 3), (3, -4)))


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def times(k, v):
    return tuple(k * x for x in v)


def plus(u, v):
    return tuple(x + y for x, y in zip(u, v))


def outer(u, v, k=1):
    return tuple(tuple(k * x * y for y in v) for x in u)


def across(v):
    return (-v[1], v[0])


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def shortest_by_least_squares(words):
    """The last two unknowns run free; the shortest solution is the one with the least squared length."""
    (a,), (right, *_) = vectors(words), numbers(words.split("=")[-1])
    first = (right / a[0], *(0 for _ in a[1:]))
    free = [(-x / a[0], *(int(i == j) for j in range(1, len(a)))) for i, x in enumerate(a) if i]
    return tuple(p - q for p, q in zip(first, linalg.project(first, free)))


def back_by_the_rows(words):
    """What comes back is the part of x along the first row."""
    (a,), x = matrices(words), vectors(words)[0]
    return linalg.project(x, [a[0]])


def failing_by_trial(words):
    x, a = matrices(words)
    ax, xa = linalg.matmul(a, x), linalg.matmul(x, a)
    holds = [
        linalg.matmul(ax, a) == a,
        linalg.matmul(xa, x) == x,
        ax == linalg.transpose(ax),
        xa == linalg.transpose(xa),
    ]
    return holds.index(False) + 1 if holds.count(False) == 1 else 0


def first_triple_alone(words):
    """What belongs to the value 0 is passed over: b along u, divided by the value, laid along v."""
    u, v, *_, b = vectors(words)
    return times(dot(u, b) / numbers(words.split("value")[1])[0], v)


@problem(verify=first_triple_alone)
def back_along_a_triple(pick):
    """Back along a triple

    Measure b along u, divide by the singular value, and lay the result along v. A value of 0 takes no part.
    """
    u, v = pick.one((u, v) for u in UNITS for v in UNITS if u != v and abs(dot(u, v)) != 1 and dot(u, v) != 0)
    value, k, rest = pick.integer(2, 9), pick.nonzero(3), pick.nonzero(3)
    b = plus(times(5 * value * k, u), times(5 * rest, across(u)))
    part = dot(u, b)
    answer = times(part / value, v)
    return Problem(
        f"A $2 \\times 2$ matrix $A$ has the left singular vector $\\mathbf u = {tex(u)}$ and the right one $\\mathbf v = {tex(v)}$ for the singular value ${value}$. "
        f"Its other singular value is $0$. What is $A^+\\mathbf b$ for $\\mathbf b = {tex(b)}$?",
        answer=Vector(answer),
        slips=[
            Slip("multiplied-by-the-value", times(part * value, v),
                 f"You multiplied by ${value}$. $A$ does that on the way from $\\mathbf v$ to $\\mathbf u$; which way does $A^+$ go, and what undoes a stretch?"),
            Slip("went-forward", times(value * dot(v, b), u),
                 "Your vector lies along $\\mathbf u$: that is $A\\mathbf b$. $A^+$ turns each triple round. Along which of the two do you measure, and along which do you lay the result?"),
            Slip("forgot-to-divide", times(part, v),
                 f"The direction is right. $A$ makes $\\mathbf v$ ${value}$ times as long: apply $A$ to your vector. Does the part of $\\mathbf b$ along $\\mathbf u$ come out?"),
            Slip("kept-the-unreachable", times(Fraction(1, value), plus(times(part, v), times(dot(across(u), b), across(v)))),
                 "You kept the part of $\\mathbf b$ across $\\mathbf u$ as well. Its singular value is 0: can any $\\mathbf x$ reach it?"),
        ],
        work=[
            step("measure", "Along $\\mathbf u$ the vector $\\mathbf b$ measures ${part}$. What lies across $\\mathbf u$ is dropped.", None, part=part),
            step("divide", "Divided by ${value}$ that is ${amount}$.", None, value=value, amount=part / value),
            step("lay", "Along $\\mathbf v$: ${amount} \\cdot {v} = {answer}$.", answer, amount=part / value, v=v, answer=answer),
        ],
    )  # fmt: skip


@problem(verify=shortest_by_least_squares)
def shortest_solution(pick):
    """The shortest solution of one equation

    It has no part along the directions that change nothing: it is a multiple of the row.
    """
    a = pick.until(lambda: pick.vector(pick.one((3, 3, 4)), most=4), lambda a: len(set(a)) > 1 and sum(a) != 0)
    k = pick.one((-3, -2, -1, Fraction(-1, 2), Fraction(1, 2), 2, 3))  # with 1 the answer would be a itself
    n = dot(a, a)
    right, answer = k * n, times(k, a)
    return Problem(
        f"With $\\mathbf a = {tex(a)}$, which of all solutions of $\\mathbf a \\cdot \\mathbf x = {tex(right)}$ is the shortest?",
        answer=Vector(answer),
        slips=[
            Slip("others-set-to-0", (Fraction(right, a[0]), *(0 for _ in a[1:])),
                 f"Your vector solves the equation. Its squared length is ${tex(Fraction(right, a[0]) ** 2)}$. Move a little of it to the other entries: can that be shortened?"),
            Slip("spread-evenly", tuple(Fraction(right, sum(a)) for _ in a),
                 "You gave every entry the same. An entry that is multiplied by a larger number does more for its length: in which direction does the equation change fastest?"),
            Slip("unnormalised", times(right, a),
                 f"The direction is right. Put your vector into the equation: it gives ${tex(right * n)}$. By what must it be divided?"),
            Slip("length-not-squared", tuple(Fraction(right, n) * x * x for x in a),
                 "You spread the right side in proportion to the squares and stopped: these are the *terms* of the sum. Which entries, times those of $\\mathbf a$, give these terms?"),
        ],
        work=[
            step("row", "Whatever is added at right angles to $\\mathbf a$ changes nothing but the length. So $\\mathbf x = t\\,\\mathbf a$.", None),
            step("amount", "$t\\,(\\mathbf a \\cdot \\mathbf a) = {n}\\,t = {right}$, so $t = {k}$.", None, n=n, right=right, k=k),
            step("multiply", "$\\mathbf x = {k} \\cdot {a} = {answer}$.", answer, k=k, a=a, answer=answer),
        ],
    )  # fmt: skip


def gram(a):
    return linalg.matmul(linalg.transpose(a), a)


@lru_cache(maxsize=1)
def tall():
    """Every 3 by 2 table of small numbers with independent, not orthogonal columns and a small determinant of its gram matrix."""
    tables = (((p, q), (r, s), (t, w)) for p, q, r, s, t, w in product(range(-2, 3), repeat=6))
    found = []
    for a in tables:
        (p, b), (_, q) = gram(a)
        if b and 1 < p * q - b * b <= 6 and a[0] != (0, 0) and (0, 0) not in a:
            found.append(a)
    return tuple(found)


@problem
def tall_or_wide(pick):
    """A pseudoinverse by hand

    Of the two products of the matrix with its transpose, the smaller one has an inverse.
    """
    a, wide = pick.one(tall()), pick.yes()
    at = linalg.transpose(a)
    small = gram(a)
    (p, b), (_, q) = small
    det, squares = p * q - b * b, p + q
    left = linalg.matmul(linalg.inverse(small), at)
    turn = linalg.transpose if wide else tuple
    shown = turn(a)
    undone = tuple(times(det, row) for row in left)
    entries = tuple(tuple(Fraction(1, x) if x else Fraction(0) for x in row) for row in at)
    slips = [
        Slip("transposed-alone", turn(at),
             f"That is $A^T$. Multiply it by $A$ {'from the left' if wide else 'on its right'}: does $I$ come out? Which $2 \\times 2$ matrix must be undone?"),
        Slip("entry-by-entry", turn(entries),
             "You turned each entry over. That undoes a product entry by entry, and $A\\mathbf x$ mixes them. What should $A^+A$ or $AA^+$ be here?"),
        Slip("divided-by-all-squares", turn(tuple(times(Fraction(1, squares), row) for row in at)),
             f"You divided $A^T$ by the sum of all squared entries, ${squares}$. That is right for rank 1. How many independent {'rows' if wide else 'columns'} are there?"),
        Slip("forgot-the-determinant", turn(undone),
             f"You exchanged and turned the entries of the $2 \\times 2$ product, but its determinant is ${det}$. Test: the product with $A$ gives ${det}$ on the diagonal. What should stand there?"),
    ]  # fmt: skip
    return Problem(
        f"Compute the pseudoinverse of $A = {tex(shown)}$. Fractions stay fractions.",
        answer=Matrix(turn(left)),
        slips=slips,
        work=[
            step("product", ("$A$ has independent rows: $A^+ = A^T(AA^T)^{-1}$, with $AA^T$" if wide else "$A$ has independent columns: $A^+ = (A^TA)^{-1}A^T$, with $A^TA$") + " as follows.", small),
            step("inverse", "Its determinant is ${det}$. Its inverse:", linalg.inverse(small), det=det),
            step("multiply", "Times $A^T$" + (" from the left." if wide else " on the right."), turn(left)),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=back_by_the_rows)
def there_and_back(pick):
    """There and back again

    What A forgets, its pseudoinverse cannot bring back: only the part in the row space returns.
    """
    f = pick.until(lambda: pick.vector(3, most=3), lambda f: len({abs(x) for x in f}) > 1)
    c = pick.until(lambda: pick.vector(2, most=4), lambda c: abs(c[0]) != abs(c[1]))
    t = pick.nonzero(4)
    e = pick.until(lambda: pick.vector(3, most=5, zeros=True), lambda e: dot(e, f) == 0 and any(e))
    a, x, back = outer(c, f), plus(times(t, f), e), times(t, f)
    n, m = dot(f, f), dot(c, c)
    return Problem(
        f"Start with $\\mathbf x = {tex(x)}$. Apply $A = {tex(a)}$, and to the result $A^+$. Which vector comes back?",
        answer=Vector(back),
        slips=[
            Slip("as-if-inverse", x,
                 f"You let $A^+$ undo all that $A$ does. But $A$ sends ${tex(e)}$ to $\\mathbf 0$: how could $A^+$ know how much of it there was?"),
            Slip("residual", e,
                 "That is what $A$ sends to $\\mathbf 0$: multiply it by $A$. Which part of $\\mathbf x$ does $A$ not lose?"),
            Slip("transpose-for-pseudoinverse", times(m * n * t, f),
                 f"You applied $A^T$ in the place of $A^+$. The direction is right. $A^T$ stretches once more where $A^+$ should undo: by what must it be divided, if all squared entries of $A$ add up to ${m * n}$?"),
        ],
        work=[
            step("rows", "Both rows of $A$ are multiples of ${f}$, so the row space is that line, and $A^+A$ projects onto it.", None, f=f),
            step("measure", "${f} \\cdot {x} = {top}$ and ${f} \\cdot {f} = {n}$, so the multiple is ${t}$.", None, f=f, x=x, top=n * t, n=n, t=t),
            step("project", "What comes back is ${t} \\cdot {f} = {back}$.", back, t=t, f=f, back=back),
        ],
    )  # fmt: skip


CONDITIONS = ("$AXA = A$", "$XAX = X$", "$AX$ is symmetric", "$XA$ is symmetric")


def impostor(kind, c, f, g):
    """A and X of which exactly one condition fails: the one with this number, from 0."""
    both = dot(c, c) * dot(f, f)
    right = outer(f, c, Fraction(1, both))
    other = outer(across(f), across(c), Fraction(1, both))
    if kind == 0:  # X leaves out a triple that A has
        return tuple(plus(*rows) for rows in zip(outer(c, f), outer(across(c), across(f)))), right
    if kind == 1:  # X has a triple that A has not
        return outer(c, f), tuple(plus(*rows) for rows in zip(right, other))
    if kind == 2:  # X reads its input along g in the place of c
        return outer(c, f), outer(f, g, Fraction(1, dot(f, f) * dot(g, c)))
    return outer(c, f), outer(g, c, Fraction(1, dot(g, f) * dot(c, c)))


@problem(understanding=True, verify=failing_by_trial)
def which_condition_fails(pick):
    """Which of the four conditions fails

    Work out AX and XA first: two conditions can be read from them, and the other two need one more product each.
    """
    kind = pick.integer(0, 3)
    small = [v for v in product((-2, -1, 0, 1, 2), repeat=2) if any(v)]
    c, f, g = pick.until(
        lambda: (pick.one(small), pick.one(small), pick.one(((1, 0), (0, 1), (1, 1), (1, -1)))),
        lambda cfg: (
            dot(cfg[0], cfg[0]) * dot(cfg[1], cfg[1]) <= 10
            and all(dot(cfg[2], v) and dot(cfg[2], across(v)) for v in cfg[:2])
        ),
    )
    a, x = impostor(kind, c, f, g)
    ax, xa = linalg.matmul(a, x), linalg.matmul(x, a)
    says = (
        ("expected-a-part-missing", f"$AX = {tex(ax)}$. Multiply it by $A$ from the right: does $A$ come out?"),
        ("expected-a-part-added", f"$XA = {tex(xa)}$. Multiply it by $X$ from the right: does $X$ come out?"),
        ("expected-the-identity", f"You named $AX = {tex(ax)}$. It need not be $I$; compare the two entries off its diagonal. Do they differ?"),
        ("expected-the-identity-from-the-left", f"You named $XA = {tex(xa)}$. It need not be $I$; compare the two entries off its diagonal. Do they differ?"),
    )  # fmt: skip
    third = linalg.matmul(ax, a) if kind == 0 else linalg.matmul(xa, x)
    why = (
        "$AXA = {third}$ is not $A$: $X$ misses what $A$ does in one direction.",
        "$XAX = {third}$ is not $X$: $X$ adds something in a direction that $A$ never uses.",
        "The entries of $AX$ off the diagonal differ: what it takes away from $\\mathbf b$ is not at a right angle to what it keeps.",
        "The entries of $XA$ off the diagonal differ: the answers of $X$ have a part that $A$ sends to $\\mathbf 0$, and are not the shortest.",
    )[kind]
    return Problem(
        f"Somebody says that $X = {tex(x)}$ is the pseudoinverse of $A = {tex(a)}$. Three of Penrose's four conditions hold. Which one fails?",
        answer=Choice(kind + 1, CONDITIONS),
        slips=[Slip(name, i + 1, sentence) for i, (name, sentence) in enumerate(says) if i != kind],
        work=[
            step("there", "$AX = {ax}$.", None, ax=ax),
            step("back", "$XA = {xa}$.", None, xa=xa),
            step("so", why + " It is condition {which}.", kind + 1, third=third, which=kind + 1),
        ],
    )


def kept_by_the_words(words):
    top, second, third, *parts, share = numbers(words.split("values")[1].split("What")[0])
    return sum((part / value) ** 2 for value, part in zip((top, second, third), parts) if value > share * top)


@problem(verify=kept_by_the_words)
def behind_the_cutoff(pick):
    """A length behind a cutoff

    The cutoff is a share of the largest value. What counts as 0 divides nothing.
    """
    share = pick.one((Fraction(1, 10), Fraction(1, 20), Fraction(1, 100)))
    top = pick.one((10, 20, 40, 50))
    limit = share * top
    second = pick.one(x for x in (2, 4, 5, 8) if limit < x < top)
    third = pick.one(x for x in (Fraction(1, 2), Fraction(1, 4), Fraction(1, 5), Fraction(1, 20)) if x < limit)
    k = [pick.integer(1, 6), pick.integer(1, 6)]
    small = pick.one((Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(2)))
    parts = (top * k[0], second * k[1], small)
    answer = k[0] ** 2 + k[1] ** 2
    return Problem(
        f"$A$ has the singular values ${top}$, ${second}$ and ${number(third)}$, and $\\mathbf b$ measures ${parts[0]}$, ${parts[1]}$ and ${number(small)}$ along the three left singular vectors. "
        f"$\\mathbf x = A^+\\mathbf b$ is computed with a relative cutoff of ${number(share)}$. What is $\\lVert \\mathbf x \\rVert^2$?",
        answer=Number(answer),
        slips=[
            Slip("divided-by-every-value", answer + (small / third) ** 2,
                 f"You divided by all three. The cutoff is ${number(share)}$ of the *largest* value, which is ${number(limit)}$: does ${number(third)}$ still count?"),
            Slip("only-the-largest", k[0] ** 2,
                 f"You kept the first value alone. The limit is ${number(share)} \\cdot {top} = {number(limit)}$: is ${second}$ above it?"),
            Slip("kept-the-part-undivided", answer + small * small,
                 f"You let the part ${number(small)}$ pass as it is. A value that counts as 0 is left out of $A^+$ altogether: how much of that part does $\\mathbf x$ then carry?"),
            Slip("forgot-the-squares", sum(k),
                 f"You added ${k[0]}$ and ${k[1]}$. They lie along two directions at right angles: what does Pythagoras say of the squared length?"),
        ],
        work=[
            step("limit", "Values of at most ${share} \\cdot {top} = {limit}$ count as 0: ${third}$ does.", None, share=number(share), top=top, limit=number(limit), third=number(third)),
            step("divide", "The others divide: ${p} / {top} = {k}$ and ${q} / {second} = {m}$.", None, p=parts[0], q=parts[1], top=top, second=second, k=k[0], m=k[1]),
            step("length", "The right vectors stand at right angles: ${k}^2 + {m}^2 = {answer}$.", answer, k=k[0], m=k[1], answer=answer),
        ],
    )  # fmt: skip
