"""Problems on the dot product: compute it, divide by the lengths, make it vanish, and say which question it answers."""

import re
from fractions import Fraction

from eigenway.course import Choice, Number, Problem, Slip, combination, paren, problem, step, tex
from eigenway.course.reader import numbers, vectors
from eigenway.maths import linalg

# Directions whose length is a whole number, so that a cosine is a fraction.
WHOLE = (
    (1, 2, 2),
    (2, 1, 2),
    (2, 2, 1),
    (2, 3, 6),
    (3, 2, 6),
    (6, 2, 3),
    (6, 3, 2),
    (1, 4, 8),
    (4, 4, 7),
    (2, 6, 9),
    (0, 3, 4),
    (4, 0, 3),
)


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def read_and_multiply(words):
    return dot(*vectors(words))


def read_and_divide(words):
    u, v = vectors(words)
    return Fraction(round(dot(u, v) / (dot(u, u) * dot(v, v)) ** 0.5 * 10**9), 10**9).limit_denominator(1000)


def unknown_by_trial(words):
    """Put k = 0 and k = 1 in: the dot product grows evenly, so its zero is known from two values."""
    at = [dot(*vectors(re.sub(r"\bk\b", str(k), words))) for k in (0, 1)]
    return Fraction(at[0], at[0] - at[1])


def smallest_angle(words):
    query, *texts = vectors(words)
    return 1 + max(range(3), key=lambda i: dot(query, texts[i]) / dot(texts[i], texts[i]) ** 0.5)


def from_two_drawn_vectors(words):
    """Any u and v with these lengths and this dot product: u along the first axis, v with what is left across."""
    a, b, (length, other, product) = *coefficients(words), numbers(words.split("lengths")[1])[:3]
    along, across = product / length, other**2 - (product / length) ** 2
    return (a * length + b * along) ** 2 + b**2 * across


def coefficients(words):
    """2u - v as (2, -1)."""
    mix = re.search(r"\\lVert (.*?) \\rVert", words)[1].replace("\\mathbf ", "").replace(" ", "")
    return [int(sign + (size or "1")) for sign, size in re.findall(r"([+-]?)(\d*)[uv]", mix)]


@problem(verify=read_and_multiply)
def by_hand(pick):
    """The dot product of two vectors

    Multiply the entries in pairs, then add.
    """
    u = pick.vector(3)
    v = pick.vector(3, where=lambda v: min(x * y for x, y in zip(u, v)) < 0)  # with no minus no sign can be lost
    first = u[0] * v[0]
    return Problem(
        f"Compute the dot product $\\mathbf u \\cdot \\mathbf v$ of $\\mathbf u = {tex(u)}$ and $\\mathbf v = {tex(v)}$.",
        answer=Number(dot(u, v)),
        slips=[
            Slip(
                "lost-signs",
                dot(map(abs, u), map(abs, v)),
                f"You added the sizes of the products. The first one is ${paren(u[0])} \\cdot {paren(v[0])} = {first}$; which of the three "
                "lower the sum?",
            ),
            Slip(
                "added-entries",
                sum(u) + sum(v),
                f"You added all six entries. A dot product first multiplies in pairs, ${paren(u[0])} \\cdot {paren(v[0])}$ and so on. "
                "What are the three products?",
            ),
            Slip(
                "multiplied-the-sums",
                sum(u) * sum(v),
                f"You multiplied the sum of $\\mathbf u$, ${sum(u)}$, by the sum of $\\mathbf v$, ${sum(v)}$. That pairs every entry with every other. "
                "With which one entry of $\\mathbf v$ does the first entry of $\\mathbf u$ meet?",
            ),
            Slip(
                "stopped-early",
                first,
                f"${first}$ is the first of three products. What do the other two pairs add to it?",
            ),
        ],
        work=linalg.dot.steps(u, v),
    )


@problem(verify=read_and_divide)
def cosine_of_two(pick):
    """The cosine of an angle

    A dot product carries both lengths and the angle. Divide the lengths out.
    """
    u, v = (tuple(pick.one((1, -1)) * x for x in pick.one(WHOLE)) for _ in "uv")
    k = pick.one((1, 1, 2, 3))
    u = tuple(k * x for x in u)
    a, b = linalg.norm(u), linalg.norm(v)
    product = dot(u, v)
    return Problem(
        f"What is the cosine of the angle between $\\mathbf u = {tex(u)}$ and $\\mathbf v = {tex(v)}$? Type a fraction.",
        answer=Number(Fraction(product, a * b)),
        slips=[
            Slip(
                "unnormalised",
                product,
                f"${product}$ is the dot product. It still carries both lengths, ${a}$ and ${b}$. What is left when they are divided out?",
            ),
            Slip(
                "squared-lengths",
                Fraction(product, a * a * b * b),
                f"You divided by $\\mathbf u \\cdot \\mathbf u = {a * a}$ and $\\mathbf v \\cdot \\mathbf v = {b * b}$. Those are the squares of the lengths. What is the length "
                "of $\\mathbf u$ itself?",
            ),
            Slip(
                "added-lengths",
                Fraction(product, a + b),
                f"You divided by the sum of the lengths, ${a} + {b}$. Test: $\\mathbf u$ with itself must have cosine 1. Does $\\mathbf u \\cdot \\mathbf u$ over twice "
                "the length of $\\mathbf u$ give that?",
            ),
            Slip(
                "one-length",
                Fraction(product, b),
                f"You divided by the length of $\\mathbf v$, ${b}$, and not by that of $\\mathbf u$. A cosine does not change when $\\mathbf u$ is doubled: does yours?",
            ),
        ],
        work=linalg.cosine.steps(u, v),
    )


@problem(verify=unknown_by_trial)
def make_orthogonal(pick):
    """Make two vectors orthogonal

    Two vectors stand at a right angle when their dot product is 0.
    """
    b = pick.one((-4, -3, -2, 2, 3, 4))  # with 1 or -1 there is no factor to forget
    k = pick.nonzero(6)

    def aimed(drawn):
        a, c, d, e = drawn
        return a * d + k * b + c * e == 0 and abs(a * b) != abs(k * d) and a * b != d * k * b

    a, c, d, e = pick.until(lambda: (pick.nonzero(), pick.nonzero(5), pick.nonzero(), pick.nonzero()), aimed)
    known = a * d + c * e
    row = combination((b, known), ("k", ""))
    return Problem(
        f"For which number $k$ are $\\mathbf u = ({a}, k, {c})$ and $\\mathbf v = ({d}, {b}, {e})$ orthogonal?",
        answer=Number(k),
        slips=[
            Slip("sign", -k,
                 f"The size is right. Put your $k$ into ${row}$: the two parts add up in place of cancelling. Which sign makes them cancel?"),
            Slip("dot-is-one", Fraction(1 - known, b),
                 f"With your $k$ the dot product ${row}$ is 1. At a right angle the shadow has no length: what must the dot product be?"),
            Slip("parallel", Fraction(a * b, d),
                 f"You kept the ratio ${a} : {paren(d)}$, which makes the first two entries parallel. Orthogonal asks for ${row}$: what must it be?"),
            Slip("forgot-the-factor", -known,
                 f"You took $k$ alone for its product. It stands across from ${b}$ in $\\mathbf v$: what does ${row} = 0$ say?"),
        ],
        work=[
            step("dot", "The dot product is ${a} \\cdot {d} + {b}k + {c} \\cdot {e}$, which is ${row}$.", None, a=paren(a), d=paren(d), b=b,
                 c=paren(c), e=paren(e), row=row),
            step("solve", "Orthogonal means that it is 0: ${row} = 0$, so $k = {k}$.", k, row=row, k=k),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=smallest_angle)
def most_alike(pick):
    """The most alike of three texts

    A cosine looks at direction alone: neither at how long a text is nor at how far away it lies.
    """
    q = (pick.integer(1, 4), pick.integer(1, 4))
    aligned = pick.until(lambda: tuple(pick.integer(2, 3) * x + pick.integer(0, 1) for x in q))
    near = pick.until(
        lambda: (q[0] + pick.integer(-1, 1), q[1] + pick.integer(-1, 1)), lambda v: v not in (q, (0, 0)) and min(v) >= 0
    )
    long = pick.until(lambda: (pick.integer(0, 3), pick.integer(9, 20))[:: pick.one((1, -1))])
    texts = [aligned, near, long]

    def cosine(v):
        return Fraction(dot(q, v) ** 2, dot(v, v))  # its square, times what is the same for all; no entry is negative

    def gap(v):
        return sum((x - y) ** 2 for x, y in zip(q, v))

    order = pick.shuffled(texts)
    best = max(order, key=cosine)
    strongest, nearest = max(order, key=lambda v: dot(q, v)), min(order, key=gap)
    clear = len({best, strongest, nearest}) == 3 and all(
        len({f(v) for v in texts}) == 3 for f in (cosine, gap, lambda v: dot(q, v))
    )
    if not clear:
        return most_alike.make(pick)
    place = {v: i for i, v in enumerate(order, 1)}
    listed = "\n".join(f"{i}. ${tex(v)}$" for i, v in enumerate(order, 1))
    return Problem(
        f"A query has the word counts $\\mathbf q = {tex(q)}$. Which of these texts has the largest cosine similarity to it?\n\n{listed}",
        answer=Choice(place[best], tuple(f"${tex(v)}$" for v in order)),
        slips=[
            Slip("ranked-by-dot-product", place[strongest],
                 f"It has the largest dot product, ${dot(q, strongest)}$, and it is by far the longest. What is left of that once its length "
                 "is divided out?"),
            Slip("ranked-by-distance", place[nearest],
                 f"It lies nearest to $\\mathbf q$: the squared distance is only ${gap(nearest)}$. A cosine does not ask how far away a text is. "
                 "Which one points the way $\\mathbf q$ points?"),
        ],
        work=[
            *(step("score", "For ${v}$: the dot product is ${d}$, the squared length ${s}$; so the cosine is ${d} / \\sqrt{{qq} \\cdot {s}}$, "
                   "about {c}.", None, v=v, d=dot(q, v), s=dot(v, v), qq=dot(q, q), c=f"{dot(q, v) / (dot(q, q) * dot(v, v)) ** 0.5:.3f}")
              for v in order),
            step("compare", "The largest belongs to ${v}$, text {i}.", place[best], v=best, i=place[best]),
        ],
    )  # fmt: skip


@problem(verify=from_two_drawn_vectors)
def length_of_a_mix(pick):
    """The length of a mix

    A squared length is a dot product of a vector with itself: multiply it out like a bracket times itself.
    """
    a, b = pick.integer(2, 4), pick.integer(-4, 4, without=(0,))
    m, n = pick.integer(2, 7), pick.integer(2, 7)
    product = pick.integer(-m * n + 1, m * n - 1, without=(0,))
    squares, cross = a * a * m * m + b * b * n * n, 2 * a * b * product
    mix = combination((a, b), ("\\mathbf u", "\\mathbf v"))
    return Problem(
        f"What is $\\lVert {mix} \\rVert^2$, the squared length, when $\\mathbf u$ and $\\mathbf v$ have the lengths ${m}$ and ${n}$ and their dot product is ${product}$?",
        answer=Number(squares + cross),
        slips=[
            Slip("left-the-middle-out", squares,
                 f"You squared the two parts and added: Pythagoras. That holds at a right angle, where the dot product is 0. Here it is ${product}$: what "
                 f"does $({mix}) \\cdot ({mix})$ give besides the two squares?"),
            Slip("middle-once", squares + cross // 2,
                 f"The product of the two parts occurs twice, as $\\mathbf u \\cdot \\mathbf v$ and as $\\mathbf v \\cdot \\mathbf u$. Multiply $({mix}) \\cdot ({mix})$ out term by term: how "
                 "many terms are there?"),
            Slip("sign", squares - cross,
                 f"The two squares are right, and the middle term has the right size. Its sign is that of ${a} \\cdot {paren(b)} \\cdot {paren(product)}$: "
                 "is it positive?"),
            Slip("lengths-not-squared", a * a * m + b * b * n + cross,
                 f"You used the lengths ${m}$ and ${n}$ for $\\mathbf u \\cdot \\mathbf u$ and $\\mathbf v \\cdot \\mathbf v$. Those are squared lengths: what is $\\mathbf u \\cdot \\mathbf u$ here?"),
            Slip("factors-not-squared", a * m * m + b * n * n + cross,
                 f"You multiplied $\\mathbf u \\cdot \\mathbf u$ by ${a}$ and $\\mathbf v \\cdot \\mathbf v$ by ${b}$. Both brackets carry the factor: what does $({a}\\mathbf u) \\cdot ({a}\\mathbf u)$ give?"),
        ],
        work=[
            step("expand", "Multiply out: $({mix}) \\cdot ({mix}) = {terms}$.", None, mix=mix,
                 terms=combination((a * a, 2 * a * b, b * b), ("\\,\\mathbf u \\cdot \\mathbf u", "\\,\\mathbf u \\cdot \\mathbf v", "\\,\\mathbf v \\cdot \\mathbf v"))),
            step("insert", "With $\\mathbf u \\cdot \\mathbf u = {mm}$, $\\mathbf v \\cdot \\mathbf v = {nn}$ and $\\mathbf u \\cdot \\mathbf v = {p}$ that is ${sum} = {answer}$.", squares + cross, mm=m * m,
                 nn=n * n, p=product, sum=combination((a * a * m * m, cross, b * b * n * n), ("", "", "")), answer=squares + cross),
        ],
    )  # fmt: skip


@problem(understanding=True)
def what_scaling_does(pick):
    """What scaling changes and what it leaves

    Every product of entries gains both factors. A length gains only the size of one.
    """
    a, b = pick.integer(2, 9), -pick.integer(2, 9)
    if pick.yes():
        a, b = b, a
    cosine = pick.until(lambda: pick.fraction(below=(3, 4, 5, 6, 7, 8)), lambda x: abs(x) < 1)
    product = pick.nonzero(20)
    told = f"Now $\\mathbf u$ is multiplied by ${a}$ and $\\mathbf v$ by ${b}$."
    if pick.yes():
        return Problem(
            f"Two vectors $\\mathbf u$ and $\\mathbf v$ have the dot product ${product}$. {told} What is the dot product of the new vectors?",
            answer=Number(a * b * product),
            slips=[
                Slip("added-the-factors", (a + b) * product,
                     f"You multiplied by ${a} + {paren(b)}$. In each product of entries, $u_1 v_1$ say, one factor is ${paren(a)}$ times and the other "
                     f"${paren(b)}$ times what it was: what is their product?"),
                Slip("lost-signs", abs(a * b) * product,
                     f"You used the sizes of the factors. One of the vectors is turned round: what does that do to the shadow, and so to the sign of "
                     f"${product}$?"),
                Slip("one-factor-only", max(a, b, key=abs) * product,
                     "You let one of the two vectors change. Both do: what does the second factor do to each product of entries?"),
            ],
            work=[step("both", "Each product of entries is multiplied by ${a} \\cdot {b}$, and so is their sum: ${new}$.", a * b * product, a=paren(a),
                       b=paren(b), new=a * b * product)],
        )  # fmt: skip
    return Problem(
        f"The cosine of the angle between $\\mathbf u$ and $\\mathbf v$ is ${tex(cosine)}$. {told} What is the cosine of the angle between the new vectors?",
        answer=Number(-cosine),
        slips=[
            Slip("scaled-the-cosine", a * b * cosine,
                 f"You multiplied the cosine by both factors. The dot product does gain ${a} \\cdot {paren(b)}$. What do the two lengths gain, by which it is "
                 "divided?"),
            Slip("forgot-to-turn", cosine,
                 f"The sizes of the factors do cancel. But ${min(a, b)}$ turns one arrow round and leaves the other: does the angle between them stay?"),
            Slip("upside-down", -1 / cosine,
                 f"A cosine of size ${tex(abs(1 / cosine))}$ cannot be: it lies between $-1$ and 1. Lengths change here, and one direction. Which of the two "
                 "does a cosine see?"),
        ],
        work=[
            step("gain", "The dot product gains the factor ${ab}$, the lengths together the factor ${size}$. Their quotient gains $-1$.", None, ab=a * b,
                 size=abs(a * b)),
            step("turn", "So the cosine becomes ${new}$.", -cosine, new=-cosine),
        ],
    )  # fmt: skip
