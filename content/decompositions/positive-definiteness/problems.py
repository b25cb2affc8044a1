"""Problems on quadratic forms: whole numbers, and every wrong path one that looks at too little of the matrix."""

from math import isqrt

from eigenway.course import (
    Choice,
    Interval,
    Matrix,
    Number,
    Ordering,
    Problem,
    Slip,
    combination,
    paren,
    problem,
    step,
    tex,
)
from eigenway.course.reader import matrices
from eigenway.maths import linalg


def smallest_eigenvalue(words):
    """Tries whole numbers; the least root of the determinant of A - x I."""
    (((a, b), (_, c)),) = matrices(words)
    return -min(x for x in range(-60, 61) if (a - x) * (c - x) == b * b)


@problem
def form_to_matrix(pick):
    """The symmetric matrix of a quadratic form

    Squares go on the diagonal. The number of a mixed product is shared by the two entries that make this product.
    """
    a, b, c = pick.nonzero(9), pick.nonzero(7), pick.nonzero(9)
    form = combination((a, 2 * b, c), ("x^2", "xy", "y^2"))
    return Problem(
        f"Which symmetric matrix $A$ gives $\\mathbf x^T A \\mathbf x = {form}$, with $\\mathbf x = (x, y)$?",
        answer=Matrix(((a, b), (b, c))),
        slips=[
            Slip("whole-on-both-sides", ((a, 2 * b), (2 * b, c)),
                 f"You put ${2 * b}$ on both sides. Multiply it out: your matrix gives the product $xy$ once from row 1 and once from row 2. How often is "
                 "it there in all?"),
            Slip("on-one-side", ((a, 2 * b), (0, c)),
                 f"As a form this is right: it gives ${2 * b}xy$. But compare row 1, column 2 with row 2, column 1: is it symmetric?"),
            Slip("diagonal-swapped", ((c, b), (b, a)),
                 f"Put $\\mathbf x = (1, 0)$ into the form: it gives ${a}$. What does your matrix give there?"),
        ],
        work=[
            step("squares", "The squares have the numbers ${a}$ and ${c}$: they are the diagonal.", None, a=a, c=c),
            step("shared", "The product $xy$ comes from row 1 and from row 2, so each holds half of ${whole}$: $A = {matrix}$.", ((a, b), (b, c)),
                 whole=2 * b, matrix=((a, b), (b, c))),
        ],
    )  # fmt: skip


KINDS = ("positive definite", "positive semidefinite, but not definite", "indefinite", "negative definite")
SHAPES = ("a bowl", "a valley", "a pass", "a hilltop")


# Only eigenvalues whose gap is even belong to whole symmetric entries with something beside the diagonal, for every size.
WHOLE = [(i, j) for i in range(1, 10) for j in range(1, 10) if i != j and (i - j) % 2 == 0]
PASSES = [(low, high) for low in range(2, 10) for high in range(1, 10) if low != high and (low + high) % 2 == 0]
DEEPER = [(low, high) for low in range(2, 22) for high in range(1, 26) if low != high and (low + high) % 2 == 0]


def drawn(pick, kind):
    """A symmetric matrix of this kind whose diagonal, where it can, gives the wrong impression."""
    i, j = pick.one(WHOLE)
    if kind == 1:
        s, t, k = pick.one((1, 2, 3)), pick.nonzero(3), pick.one((1, 2))
        return ((k * s * s, k * s * t), (k * s * t, k * t * t))
    low, high = pick.one(PASSES)
    values = {0: (i, j), 2: (high, -low), 3: (-i, -j)}[kind]
    return pick.symmetric(2, eigenvalues=values, where=lambda a: a[0][1] and a[0][0] * a[1][1] > 0)


@problem(understanding=True)
def definiteness(pick):
    """What a symmetric matrix is

    The diagonal answers for the axes alone. Take the pivots, or the diagonal together with the determinant.
    """
    kind = pick.integer(0, 3)
    a = drawn(pick, kind)
    (p, b), (_, r) = a
    det = p * r - b * b
    return Problem(
        f"Which of these is $A = {tex(a)}$?",
        answer=Choice(kind + 1, KINDS),
        slips=[Slip(*wrong(other, kind, p, b, r, det)) for other in range(4) if other != kind],
        work=[
            step("corner", "The first entry is ${p}$: along the first axis the form goes {way}.", None, p=p, way="up" if p > 0 else "down"),
            step("determinant", "The determinant is ${p} \\cdot {r} - {square} = {det}$: {means}.", None, p=paren(p), r=paren(r), square=b * b, det=det,
                 means=told(p, det)),
            step("so", "So it is {shape}: {kind}.", kind + 1, shape=SHAPES[kind], kind=KINDS[kind]),
        ],
    )  # fmt: skip


def told(p, det):
    if det < 0:
        return "negative, so the eigenvalues have different signs"
    if det == 0:
        return "0, so one eigenvalue is 0, and the other has the sign of the diagonal"
    return f"positive, so both eigenvalues have one sign, that of ${p}$"


def wrong(other, kind, p, b, r, det):
    """The slip that leads to this wrong kind, in the numbers of this matrix."""
    index = other + 1
    if kind == 2 and other == 0:
        return (
            "only-the-diagonal",
            index,
            f"${p}$ and ${r}$ are positive, so the axes lead up. What does the form give along $({1 if b < 0 else -1}, 1)$?",
        )
    if kind == 2 and other == 3:
        return (
            "only-the-diagonal",
            index,
            f"${p}$ and ${r}$ are negative, so the axes lead down. What does the form give along $({-1 if b < 0 else 1}, 1)$?",
        )
    if kind == 3 and other == 0:
        return (
            "only-the-determinant",
            index,
            f"The determinant, ${det}$, is positive: both eigenvalues have one sign. Which one does ${p}$ point to?",
        )
    if kind == 0 and other == 3:
        return ("sign", index, f"Put $(1, 0)$ into the form: it gives ${p}$. Does that fit?")
    if other == 1:
        return (
            "zero-not-tested",
            index,
            f"Then some direction would be level, and the determinant 0. What is ${paren(p)} \\cdot {paren(r)} - {b * b}$?",
        )
    if kind == 1:
        return (
            "zero-overlooked",
            index,
            f"Compute the determinant, ${p} \\cdot {r} - {b * b}$. Which eigenvalue must there be?",
        )
    return (
        "sign-of-the-coupling",
        index,
        f"The entry ${b}$ beside the diagonal makes no pass by itself. What is ${paren(p)} \\cdot {paren(r)} - {b * b}$, and what does its sign say?",
    )


@problem
def range_of_coupling(pick):
    """How much coupling a bowl can bear

    For two by two a bowl needs a positive first entry and a positive determinant.
    """
    scale, (s, t) = pick.integer(1, 9), pick.one([(s, t) for s in range(1, 10) for t in range(1, 10) if s * t > 1])
    a, c, end = scale * s * s, scale * t * t, scale * s * t
    assert isqrt(a * c) == end
    return Problem(
        f"For which $k$ is $A = \\begin{{bmatrix}} {a} & k \\\\ k & {c} \\end{{bmatrix}}$ positive definite? Type the interval.",
        answer=Interval(f"(-{end}, {end})"),
        slips=[
            Slip("forgot-the-root", f"(-{a * c}, {a * c})",
                 f"You compared $k$ with ${a} \\cdot {c}$. The determinant holds $k^2$. Test $k = {a * c - 1}$: is ${a} \\cdot {c} - k^2$ positive?"),
            Slip("positive-end-only", f"(0, {end})",
                 f"Test $k = -1$: the determinant is ${a} \\cdot {c} - 1$. Does it matter which sign $k$ has?"),
            Slip("ends-included", f"[-{end}, {end}]",
                 f"Put $k = {end}$ in: the determinant is 0, so one direction is level. Is that still positive for *every* $\\mathbf x \\ne \\mathbf 0$?"),
        ],
        work=[
            step("corner", "The first entry is ${a}$, which is positive.", None, a=a),
            step("determinant", "The determinant is ${a} \\cdot {c} - k^2$. It is positive where $k^2 < {product}$.", None, a=a, c=c, product=a * c),
            step("ends", "So $k$ lies between $-{end}$ and ${end}$, the ends left out.", (-end, end), end=end),
        ],
    )  # fmt: skip


@problem(verify=smallest_eigenvalue, understanding=True)
def lift(pick):
    """Lift a matrix into a bowl

    Adding c to every diagonal entry adds c to every eigenvalue and turns no eigenvector.
    """
    low, high = pick.one(DEEPER)
    a = pick.symmetric(2, eigenvalues=(-low, high), most=40, where=lambda a: a[0][1])
    det = linalg.determinant(a)
    lowest = min(a[0][0], a[1][1])
    slips = [
        Slip("sign", -low, f"Adding ${-low}$ lowers every eigenvalue. In which direction must the smallest one go?"),
        Slip("largest-for-smallest", high,
             f"With ${high}$ every eigenvalue grows by ${high}$; that is enough only if none lies below ${-high}$. Which eigenvalue needs the most?"),
        Slip("determinant-for-eigenvalue", -det,
             f"${det}$ is the determinant, the product of both eigenvalues. A lift acts on each alone: which is the smaller one?"),
    ]  # fmt: skip
    if lowest < 0:
        slips.append(Slip("only-the-diagonal", -lowest,
                          f"You brought the diagonal up to 0. With a level axis and ${a[0][1]}$ beside it, what is the determinant?"))  # fmt: skip
    return Problem(
        f"$A = {tex(a)}$ is indefinite. What is the smallest $c$ for which $A + cI$ is positive semidefinite?",
        answer=Number(low),
        slips=slips,
        work=[
            step("values", "The eigenvalues of $A$ add up to ${trace}$ and multiply to ${det}$: they are ${high}$ and ${low}$.", None,
                 trace=linalg.trace(a), det=det, high=high, low=-low),
            step("lift", "$A + cI$ has the eigenvalues $c + {high}$ and $c - {low}$. Neither is negative from $c = {answer}$ on.", low, high=high, low=low, answer=low),
        ],
    )  # fmt: skip


LINES = (
    "Let $\\mathbf v$ be any vector, and put the brackets anew: $\\mathbf v^T X^T X \\mathbf v = (X\\mathbf v)^T (X\\mathbf v)$.",
    "The right side is the squared length $\\lVert X\\mathbf v \\rVert^2$.",
    "A squared length is not negative, so $X^T X$ is positive semidefinite.",
    "It is 0 only where the vector itself is: where $X\\mathbf v = \\mathbf 0$.",
    "Now let the columns of $X$ be independent. Then that happens for $\\mathbf v = \\mathbf 0$ alone.",
    "So the form is positive for every other $\\mathbf v$: $X^T X$ is positive definite.",
)


@problem(understanding=True)
def gram_is_a_bowl(pick):
    """Why a table times itself is a bowl

    First something about every table, then something about tables with independent columns.
    """
    at = pick.places(6)
    return Problem(
        f"Here is a proof that $X^TX$ is positive semidefinite, and definite when the columns of $X$ are independent. Its lines are mixed:\n\n{at.listed(LINES)}\n\n"
        "Put them in order.",
        answer=Ordering(at.order()),
        slips=[
            Slip("definite-too-early", at.order(0, 1, 2, 5, 3, 4),
                 f"You conclude *definite* in line {at[5]} before anything is known of the columns. If two of them are equal, which $\\mathbf v$ makes the form 0?"),
            Slip("length-before-brackets", at.order(1, 0, 2, 3, 4, 5),
                 f"Line {at[1]} speaks of a right side. Which line has one?"),
            Slip("independence-before-zero", at.order(0, 1, 2, 4, 3, 5),
                 f"Line {at[4]} says *that happens*. Which line says what?"),
        ],
        work=[
            step("length", "Lines {a} and {b} turn the form into a squared length.", None, a=at[0], b=at[1]),
            step("every", "Line {a} uses only that it is not negative: this holds for every table.", None, a=at[2]),
            step("zero", "Line {a} asks when it is 0, line {b} brings in the columns, line {c} concludes.", at.order(), a=at[3], b=at[4], c=at[5]),
        ],
    )  # fmt: skip
