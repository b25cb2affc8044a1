"""Problems on the singular value decomposition: stretch, values, the other side, the nearest of rank one, norms, and why it works."""

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import isqrt

from eigenway.course import Derivation, Matrix, Number, Problem, Set, Slip, Vector, paren, problem, step, tex
from eigenway.course.reader import matrices, numbers, vectors
from eigenway.maths import linalg


@lru_cache(maxsize=4)
def stretching(most):
    """Every whole 2 by 2 matrix with entries up to `most` and two different whole singular values, as (values, matrix).

    For rows (a, b) and (c, d) the sum and the difference of the values are the lengths of (a + d, b - c) and (a - d, b + c).
    """
    whole = {}
    for x in range(-2 * most, 2 * most + 1):
        for y in range(-2 * most, 2 * most + 1):
            if (length := isqrt(x * x + y * y)) ** 2 == x * x + y * y and length:
                whole.setdefault(length, []).append((x, y))
    found = []
    for p, q in ((p, q) for p in whole for q in whole if p != q and (p + q) % 2 == 0):
        for (x, y), (z, w) in ((one, two) for one in whole[p] for two in whole[q]):
            a = (((x + z) // 2, (w + y) // 2), ((w - y) // 2, (x - z) // 2))
            columns_meet = a[0][0] * a[0][1] + a[1][0] * a[1][1]
            if (x + z) % 2 == 0 == (y + w) % 2 and max(abs(e) for row in a for e in row) <= most and columns_meet:
                found.append((((p + q) // 2, abs(p - q) // 2), a))
    return tuple(sorted(found))


def gram(a):
    return linalg.matmul(linalg.transpose(a), a)


@lru_cache(maxsize=1024)
def right_vector(a, value):
    """The unit vector that the matrix stretches by this singular value, where its entries are fractions; else ()."""
    v = linalg.eigenvector(gram(a), value * value)
    length = isqrt(v[0] ** 2 + v[1] ** 2)
    return tuple(Fraction(x, length) for x in v) if length * length == v[0] ** 2 + v[1] ** 2 else ()


@lru_cache(maxsize=1)
def with_rational_vectors():
    return tuple((values, a) for values, a in stretching(15) if values[0] <= 20 and of_whole_length(a, values[0]))


def of_whole_length(a, value):
    """Is the right singular vector in whole numbers, (AᵀA)₁₂ beside σ² - (AᵀA)₁₁, of a whole length?"""
    (p, q), (r, s) = a
    square = (p * q + r * s) ** 2 + (value * value - p * p - r * r) ** 2
    return isqrt(square) ** 2 == square


def outer(u, v, k=1):
    return tuple(tuple(k * x * y for y in v) for x in u)


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def length_of_the_image(words):
    (a,), (v,) = matrices(words), vectors(words)
    square = sum(dot(row, v) ** 2 for row in a)
    return Fraction(isqrt(square.numerator), isqrt(square.denominator))


def values_by_trial(words):
    """Which two whole numbers multiply to the size of the determinant, with squares that add up to those of the entries?"""
    (((a, b), (c, d)),) = matrices(words)
    size, squares = abs(a * d - b * c), a * a + b * b + c * c + d * d
    return tuple(x for x in range(1, 60) if size % x == 0 and x * x + (size / x) ** 2 == squares)


def image_over_its_length(words):
    (a,), (v,) = matrices(words), vectors(words)
    return tuple(dot(row, v) / length_of_the_image(words) for row in a)


def first_triple(words):
    """The larger factor with the vectors beside it."""
    u, v, other_u, other_v = vectors(words)
    s, t = (int(x) for x in numbers(words.split("A =")[1])[:2])
    return outer(u, v, s) if s > t else outer(other_u, other_v, t)


def turned_or_not(pick, v):
    """A singular vector and its negative are equally good."""
    return tuple(-x for x in v) if pick.yes() else v


@problem(verify=length_of_the_image)
def stretch_of_v(pick):
    """How far one direction is stretched

    From the definition alone: Av is the singular value times a vector of length 1.
    """
    values, a = pick.one(with_rational_vectors())
    value = pick.one(values)
    v = turned_or_not(pick, right_vector(a, value))
    image = linalg.times(a, v)
    if 0 in image or abs(image[0]) == abs(value * v[0]):  # there a sum of entries is a length, or v an eigenvector
        return stretch_of_v.make(pick)
    return Problem(
        f"The unit vector $\\mathbf v = {tex(v)}$ is a right singular vector of $A = {tex(a)}$. What is its singular value?",
        answer=Number(value),
        slips=[
            Slip("forgot-the-root", value * value,
                 f"${value * value}$ is the square of the length of $A\\mathbf v$, which is $A \\mathbf v \\cdot A \\mathbf v$. How long is ${tex(image)}$ itself?"),
            Slip("ratio-of-entries", Fraction(image[0], v[0]),
                 f"You asked which factor takes the first entry, ${tex(v[0])}$, to ${tex(image[0])}$. That finds eigenvalues; a singular vector may be "
                 "turned. Compare the *lengths* of $\\mathbf v$ and $A\\mathbf v$: what are they?"),
            Slip("added-entries", abs(image[0]) + abs(image[1]),
                 f"You added the sizes of the entries of $A\\mathbf v = {tex(image)}$. By Pythagoras, how long is that arrow?"),
        ],
        work=[
            step("image", "Multiply: $A\\mathbf v = {image}$.", image, image=image),
            step("length", "$\\mathbf v$ has length 1, so the singular value is the length of $A\\mathbf v$: its squared entries add up to ${square}$, the square of "
                 "${value}$.", value, square=value * value, value=value),
        ],
    )  # fmt: skip


@problem(verify=values_by_trial)
def singular_values(pick):
    """Both singular values

    The eigenvalues of A transposed times A are their squares.
    """
    s, t = pick.one(sorted({values for values, a in stretching(9) if a[0][1] != a[1][0]}))
    a = pick.one(a for values, a in stretching(9) if values == (s, t) and a[0][1] != a[1][0])
    (p, q), (r, d) = a
    g = gram(a)
    trace, det = p + d, p * d - q * r
    under = trace * trace - 4 * det
    slips = [
        Slip("forgot-the-roots", (s * s, t * t),
             f"These are the eigenvalues of $A^TA$: squares of lengths. Test: the singular values multiply to the size of the determinant, ${abs(det)}$. "
             "Do yours?"),
        Slip("read-the-diagonal", (linalg.norm((p, r)), linalg.norm((q, d))),
             f"These are the lengths of the two columns, the roots of the diagonal of $A^TA$. They are the singular values only where the columns stand at "
             f"right angles. Here their dot product is ${g[0][1]}$: what does that change?"),
    ]  # fmt: skip
    if under >= 0 and isqrt(under) ** 2 == under:
        root = isqrt(under)
        slips.append(Slip("eigenvalues-of-a", (Fraction(trace + root, 2), Fraction(trace - root, 2)),
                          "These are the eigenvalues of $A$: factors on lines that stay. Which matrix has the squares of the *lengths* as its "
                          "eigenvalues?"))  # fmt: skip
    if det < 0:
        slips.append(Slip("sign-of-the-determinant", (s, -t),
                          f"The sizes are right. The determinant is ${det}$, but a singular value is a length: can it be negative?"))  # fmt: skip
    return Problem(
        f"Find the set of singular values of $A = {tex(a)}$.",
        answer=Set((s, t)),
        slips=slips,
        work=linalg.singular_values.steps(a),
    )


@problem(verify=image_over_its_length)
def left_from_right(pick):
    """From a right singular vector to the left one

    A takes v onto the line of u. What is left to do is to bring it to length 1.
    """
    values, a = pick.one((values, a) for values, a in with_rational_vectors() if a[0][1] != a[1][0])
    value = pick.one(x for x in values if x > 1)
    v = turned_or_not(pick, right_vector(a, value))
    image, back = linalg.times(a, v), linalg.times(linalg.transpose(a), v)
    u = tuple(Fraction(x) / value for x in image)
    return Problem(
        f"$A = {tex(a)}$ has the singular value ${value}$, with the right singular vector $\\mathbf v = {tex(v)}$. Which left singular vector $\\mathbf u$ belongs to them?",
        answer=Vector(u),
        slips=[
            Slip("unnormalised", image,
                 f"That is $A\\mathbf v$, so the direction is right. Its length is ${value}$. Which length must $\\mathbf u$ have?"),
            Slip("transposed", tuple(Fraction(x) / value for x in back),
                 f"You used $A^T$, which leads from left vectors back to right ones. Rows of $A$ meet $\\mathbf v$: the first says "
                 f"${paren(a[0][0])} \\cdot {paren(v[0])} + {paren(a[0][1])} \\cdot {paren(v[1])}$. What is that?"),
            Slip("divided-twice", tuple(Fraction(x) / value**2 for x in image),
                 f"You divided by ${value**2}$, the eigenvalue of $A^TA$. How long is your vector, and how long must it be?"),
            Slip("sign", tuple(-x for x in u),
                 "The right line, turned round. A singular value is never negative: $A\\mathbf v$ and $\\mathbf u$ point the same way. Do they here?"),
        ],
        work=[
            step("image", "Multiply: $A\\mathbf v = {image}$.", image, image=image),
            step("divide", "$A\\mathbf v = {value}\\mathbf u$, so divide by ${value}$: $\\mathbf u = {u}$.", u, value=value, u=u),
        ],
    )  # fmt: skip


def bold(letter):
    return f"\\mathbf {letter}"


UNITS = [(Fraction(a * x, 5), Fraction(b * y, 5)) for x, y in ((3, 4), (4, 3)) for a in (1, -1) for b in (1, -1)]


@problem(verify=first_triple)
def nearest_of_rank_one(pick):
    """The nearest matrix of rank one

    Keep the triple that carries most: a number times a column times a row.
    """
    s, t = pick.one(((50, 25), (75, 25), (75, 50), (100, 25), (100, 50), (100, 75), (125, 25), (125, 50)))
    u = pick.one(UNITS)
    v = pick.one(x for x in UNITS if abs(dot(u, x)) != 1)  # with v on the line of u nothing is transposed
    other_u, other_v = turned_or_not(pick, (-u[1], u[0])), turned_or_not(pick, (-v[1], v[0]))
    best, rest = outer(u, v, s), outer(other_u, other_v, t)
    named = [(s, "u", "v", u, v), (t, "p", "q", other_u, other_v)]
    if pick.yes():
        named.reverse()
    (k, c, r, cv, rv), (k2, c2, r2, cv2, rv2) = named
    return Problem(
        f"A matrix is given by its singular triples: $A = {k}\\,{bold(c)}{bold(r)}^T + {k2}\\,{bold(c2)}{bold(r2)}^T$ with ${bold(c)} = {tex(cv)}$ and ${bold(r)} = {tex(rv)}$, "
        f"${bold(c2)} = {tex(cv2)}$ and ${bold(r2)} = {tex(rv2)}$. Which matrix of rank 1 lies nearest to $A$?",
        answer=Matrix(best),
        slips=[
            Slip("kept-the-smaller", rest,
                 f"You kept the triple with ${t}$. What you left out then has the size ${s}$. Which of the two should be left out?"),
            Slip("left-the-value-out", outer(u, v),
                 "That is $\\mathbf u\\mathbf v^T$, a matrix that stretches $\\mathbf v$ by 1. By how much does $A$ stretch $\\mathbf v$?"),
            Slip("transposed", outer(v, u, s),
                 f"You put $\\mathbf v$ upright and $\\mathbf u$ across. $A$ takes $\\mathbf v$ to ${s}\\mathbf u$: apply your matrix to $\\mathbf v = {tex(v)}$. Does it give a multiple of $\\mathbf u$?"),
            Slip("kept-both", tuple(tuple(x + y for x, y in zip(*rows)) for rows in zip(best, rest)),
                 "You added both triples: that is $A$ itself, of rank 2. Its rows are no multiples of each other. Which triple matters less?"),
        ],
        work=[
            step("keep", "The nearest matrix of rank 1 keeps the larger value, ${s}$, with $\\mathbf u = {u}$ and $\\mathbf v = {v}$.", None, s=s, u=u, v=v),
            step("outer", "Each entry of $\\mathbf u$ times the row $\\mathbf v$, times ${s}$: ${best}$.", best, s=s, best=best),
        ],
    )  # fmt: skip


# Three whole numbers whose squares add up to a square.
SQUARES = ((6, 3, 2), (8, 4, 1), (9, 6, 2), (12, 4, 3), (14, 5, 2), (11, 10, 2), (12, 9, 8), (18, 6, 1), (15, 10, 6), (20, 5, 4), (19, 8, 4),
           (16, 13, 4), (22, 6, 3), (18, 14, 3), (18, 13, 6))  # fmt: skip


@problem(understanding=True)
def what_they_tell(pick):
    """What the singular values tell

    The longest and the shortest image, what is lost when triples are left out, the size of the whole table: each asks for another one.
    """
    scale, k, n = pick.integer(1, 3), pick.integer(2, 7), pick.one((4, 5, 6, 7, 9))
    a, b, c = (scale * x for x in pick.one(SQUARES))
    total = a * a + b * b + c * c
    size = isqrt(total)
    one = Slip(
        "forgot-the-length",
        0,
        f"That holds for a vector of length 1. Yours is ${k}$ times as long: what does that do to its image?",
    )
    asked, answer, slips, why = pick.one((
        (
            f"How long can $A\\mathbf x$ get, if $\\mathbf x$ has length ${k}$?", k * a,
            [replace(one, value=a),
             Slip("all-values-at-once", k * size, f"You let all three values work on one vector; together they have the size ${size}$. A vector of length "
                  f"${k}$ cannot lie along three directions at once. Along which should it lie?"),
             Slip("smallest-for-largest", k * c, "That is as short as $A\\mathbf x$ can get, along the last right vector. Along which one is it longest?")],
            "Along the first right vector every length is multiplied by ${a}$, and nowhere by more: ${k} \\cdot {a} = {answer}$.",
        ),
        (
            f"How short can $A\\mathbf x$ get, if $\\mathbf x$ has length ${k}$?", k * c,
            [replace(one, value=c),
             Slip("null-vector", 0, f"Only a singular value of 0 sends some vector to 0. The smallest here is ${c}$: what does it do to its direction?"),
             Slip("largest-for-smallest", k * a, "That is as long as $A\\mathbf x$ can get, along the first right vector. Along which one is it shortest?")],
            "Along the last right vector every length is multiplied by ${c}$, and nowhere by less: ${k} \\cdot {c} = {answer}$.",
        ),
        (
            f"$B$ is the matrix of rank 1 nearest to $A$. How long can $(A - B)\\mathbf x$ get, if $\\mathbf x$ has length ${k}$?", k * b,
            [replace(one, value=b),
             Slip("measured-the-kept", k * a, f"${a}$ belongs to the triple that $B$ keeps. Which is the largest value that $A - B$ still has?"),
             Slip("added-what-is-left", k * (b + c), "You added what the two triples left over do. Their directions stand at right angles, and $\\mathbf x$ cannot "
                  "lie along both: along which is the loss greater?")],
            "$A - B$ has the triples with ${b}$ and ${c}$. It stretches by ${b}$ at most: ${k} \\cdot {b} = {answer}$.",
        ),
        (
            f"What is the Frobenius norm of ${k}A$? That is the root of the sum of all its squared entries.", k * size,
            [Slip("added-the-values", k * (a + b + c), "You added the singular values. Turning a table keeps the sum of its *squared* entries: what do the "
                  "squares of the values add up to?"),
             Slip("forgot-the-root", k * k * total, f"${k * k * total}$ is the sum of all squared entries of ${k}A$. What is still to be done for the norm?"),
             Slip("largest-alone", k * a, f"${k * a}$ is the largest stretch of one direction. This norm looks at all three: how do they add up?")],
            "Turning keeps the sum of squared entries, so for $A$ it is ${a}^2 + {b}^2 + {c}^2 = {total}$, the norm ${size}$. For ${k}A$ it is ${answer}$.",
        ),
    ))  # fmt: skip
    return Problem(
        f"A ${n} \\times 3$ matrix $A$ has the singular values ${a}$, ${b}$ and ${c}$. {asked}",
        answer=Number(answer),
        slips=slips,
        work=[step("read", why, answer, a=a, b=b, c=c, k=k, total=total, size=size, answer=answer)],
    )


LETTERS = (("U", "S", "V"), ("P", "S", "Q"), ("U", "D", "W"), ("P", "D", "Q"), ("Q", "S", "W"), ("H", "S", "V"), ("H", "D", "W"), ("P", "S", "V"), ("H", "D", "Q"), ("U", "D", "Q"))  # fmt: skip
FORMS = {"A^TA": (2, "right"), "AA^T": (2, "left"), "A^TAA^TA": (4, "right"), "AA^TAA^T": (4, "left")}


@problem
def squares_on_the_diagonal(pick):
    """Derive where the squares come from

    The transpose of a product is the product of the transposes in the other order; an orthogonal matrix next to its transpose is I.
    """
    u, s, v = pick.one(LETTERS)
    form, k = pick.one((form, k) for form, (power, _) in FORMS.items() for k in range(2, 21 if power == 2 else 7))
    power, side = FORMS[form]
    bracket = f"({k} {u} {s} {v}^T)"
    both = (f"{bracket}^T", bracket) if side == "right" else (bracket, f"{bracket}^T")
    start = " ".join(both * (power // 2))
    out, into = (v, u) if side == "right" else (u, v)
    factor = k**power
    goal = f"{factor} {out} {s}^{power} {out}^T"
    answer = Derivation((start, goal), domains={u: "orthogonal(n)", s: "diagonal(n)", v: "orthogonal(n)"})
    written = {
        "Transpose: the factors of a bracket change their order, and a diagonal matrix is its own transpose.":
            f"{factor} " + " ".join([f"{out} {s} {into}^T {into} {s} {out}^T"] * (power // 2)),
        "Each orthogonal matrix that meets its transpose makes $I$, and the diagonal ones multiply.": goal,
    }  # fmt: skip
    lines = answer.read("\n".join(written.values())).lines
    return Problem(
        f"Let $A = {k}{u}{s}{v}^T$ with orthogonal ${u}$ and ${v}$ and a diagonal ${s}$, all of them $n \\times n$. Derive, line by line, that "
        f"${form} = {factor}{out}{s}^{power}{out}^T$, starting from ${start}$.",
        answer=answer,
        slips=[
            Slip("kept-the-order", f"{factor} {into} {s}^{power} {into}^T",
                 f"You have ${into}$ outside. In $(XY)^T = Y^TX^T$ the factors change places: which matrix stands at the very left once the "
                 "brackets are gone?"),
            Slip("number-not-multiplied", f"{k} {out} {s}^{power} {out}^T",
                 f"The number ${k}$ stands in every bracket, and there are ${power}$ brackets. What do they multiply to?"),
            Slip("lost-the-power", f"{factor} {out} {s} {out}^T",
                 f"Only one ${s}$ is left of those in the brackets. Unlike ${into}^T{into}$, two of them do not make $I$: what does ${s}{s}$ give?"),
        ],
        work=[step("line", says, line) for says, line in zip(written, lines)],
    )  # fmt: skip
