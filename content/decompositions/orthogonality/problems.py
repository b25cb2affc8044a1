"""Problems on orthogonal matrices: recognise one, finish one, use that they keep dot products, read off coordinates."""

from fractions import Fraction

from eigenway.course import Choice, Number, Ordering, Problem, Slip, Vector, combination, paren, problem, step, tex
from eigenway.course.reader import matrices
from eigenway.maths import linalg

TRIPLES = ((3, 4, 5), (4, 3, 5), (5, 12, 13), (12, 5, 13), (8, 15, 17), (15, 8, 17))
# Square matrices of whole numbers whose rows are orthogonal and all of one whole length.
CUBES = (
    (3, ((1, 2, 2), (2, 1, -2), (2, -2, 1))),
    (7, ((2, 3, 6), (3, -6, 2), (6, 2, -3))),
    (9, ((1, 4, 8), (4, 7, -4), (8, -4, 1))),
    (9, ((4, 4, 7), (1, -8, 4), (8, -1, -4))),
)  # fmt: skip


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def columns(matrix):
    return tuple(zip(*matrix))


def by_the_product(words):
    """Q^T Q of each matrix, from the words alone."""
    good = [i for i, m in enumerate(matrices(words), 1) if linalg.matmul(columns(m), m) == ((1, 0), (0, 1))]
    return good[0] if len(good) == 1 else None


@problem(understanding=True, verify=by_the_product)
def is_orthogonal(pick):
    """Which matrix is orthogonal?

    Every column must have length 1, and any two must have the dot product 0.
    """
    (a, b, c), (p, q, _) = pick.one(TRIPLES), pick.one(TRIPLES)
    s, t = pick.one((1, -1)), pick.one((1, -1))
    right = ((Fraction(a, c), Fraction(-s * b, c)), (Fraction(b, c), Fraction(s * a, c)))
    long = ((p, -t * q), (q, t * p))
    k = pick.integer(2, 5)
    shear = ((1, k), (0, 1)) if pick.yes() else ((1, 0), (k, 1))
    oblique = ((Fraction(a, c), Fraction(b, c)), (Fraction(b, c), Fraction(a, c)))
    order = pick.shuffled([right, long, shear, oblique])
    at = {matrix: order.index(matrix) + 1 for matrix in order}
    listed = "\n".join(f"{i}. ${tex(matrix)}$" for i, matrix in enumerate(order, 1))
    return Problem(
        f"Which of these four matrices is orthogonal? Exactly one is.\n\n{listed}",
        answer=Choice(at[right], tuple(f"${tex(matrix)}$" for matrix in order)),
        slips=[
            Slip("columns-not-of-length-one", at[long],
                 f"Its columns do stand at a right angle. How long is the first one, $({p}, {q})$, and how long must it be?"),
            Slip("checked-the-determinant-only", at[shear],
                 "Its determinant is 1: it keeps areas. Are its two columns at a right angle, and are both of length 1?"),
            Slip("checked-the-lengths-only", at[oblique],
                 f"Both columns have length 1. Their dot product is $2 \\cdot \\frac{{{a}}}{{{c}}} \\cdot \\frac{{{b}}}{{{c}}}$: what must it be?"),
        ],
        work=[
            step("lengths", "The columns of matrix {long} are not of length 1; those of {shear} and of {oblique} are not orthogonal.", None,
                 long=at[long], shear=at[shear], oblique=at[oblique]),
            step("left", "In matrix {right} both columns have length 1 and their dot product is 0.", at[right], right=at[right]),
        ],
    )  # fmt: skip


def from_another_row(words):
    """k from the first other row that meets it with an entry other than 0."""
    rows = [row.split("&") for row in words.split("\\begin{bmatrix}")[1].split("\\end{bmatrix}")[0].split("\\\\")]
    (i, j) = next((i, j) for i, row in enumerate(rows) for j, x in enumerate(row) if x.strip() == "k")
    other = [int(x) for x in rows[(i + 1) % 3]]
    rest = sum(int(x) * other[n] for n, x in enumerate(rows[i]) if n != j)
    return Fraction(-rest, other[j])


@problem(verify=from_another_row)
def missing_entry(pick):
    """The missing entry of an orthogonal matrix

    In an orthogonal matrix the rows are orthonormal too. A dot product with another row gives one equation for the unknown.
    """
    n, rows = pick.one(CUBES)
    rows = [tuple(sign * x for x in row) for row, sign in zip(pick.shuffled(rows), (pick.one((1, -1)) for _ in rows))]
    swap = pick.shuffled(range(3))
    rows = [tuple(row[j] for j in swap) for row in rows]
    i, j = pick.integer(0, 2), pick.integer(0, 2)
    k, other = rows[i][j], rows[(i + 1) % 3]
    rest = sum(rows[i][m] * other[m] for m in range(3) if m != j)
    body = " \\\\ ".join(
        " & ".join("k" if (r, m) == (i, j) else str(x) for m, x in enumerate(row)) for r, row in enumerate(rows)
    )
    line = combination((other[j], rest), ("k", ""))
    return Problem(
        f"For which number $k$ is $\\frac{{1}}{{{n}}} \\begin{{bmatrix}} {body} \\end{{bmatrix}}$ an orthogonal matrix?",
        answer=Number(k),
        slips=[
            Slip("sign", -k,
                 f"The length of row ${i + 1}$ is right with your $k$, as it is with its negative. Which of the two makes the dot product with row "
                 f"${(i + 1) % 3 + 1}$, ${line}$, vanish?"),
            Slip("dot-is-one", Fraction(1 - rest, other[j]),
                 f"With your $k$ the dot product of two different rows is 1. What must ${line}$ be for a right angle?"),
            Slip("length-forgotten", Fraction(n * n - rest, other[j]),
                 f"You set the dot product of two *different* rows to ${n}^2$. That is what a row gives with itself: what do two different ones give?"),
        ],
        work=[
            step("dot", "Row {i} and row {o}, without the factor: ${line}$ must be 0.", None, i=i + 1, o=(i + 1) % 3 + 1, line=line),
            step("solve", "So $k = {k}$. Test: the squares of row {i} add up to ${n}^2$.", k, k=k, i=i + 1, n=n),
        ],
    )  # fmt: skip


@problem(understanding=True)
def length_of_a_sum(pick):
    """The length of a sum after a rotation

    An orthogonal matrix keeps every dot product. Multiply the squared length out before you turn anything.
    """
    n, a, b = pick.integer(2, 50), pick.integer(2, 9), pick.integer(2, 9)
    product = pick.integer(-a * b + 1, a * b - 1, without=(0,))
    minus = pick.yes()
    twice = -2 * product if minus else 2 * product
    answer = a * a + b * b + twice
    sign = "-" if minus else "+"
    return Problem(
        f"$Q$ is an orthogonal ${n} \\times {n}$ matrix. The vectors $\\mathbf u$ and $\\mathbf v$ have the lengths ${a}$ and ${b}$, and $\\mathbf u \\cdot \\mathbf v = {product}$. "
        f"What is $\\lVert Q\\mathbf u {sign} Q\\mathbf v \\rVert^2$?",
        answer=Number(answer),
        slips=[
            Slip("lengths-combined", (a - b) ** 2 if minus else (a + b) ** 2,
                 f"You worked with the lengths as if $\\mathbf u$ and $\\mathbf v$ pointed the same way. Then $\\mathbf u \\cdot \\mathbf v$ would be ${a * b}$: what is it here?"),
            Slip("left-the-middle-out", a * a + b * b,
                 f"Pythagoras holds at a right angle, where $\\mathbf u \\cdot \\mathbf v = 0$. Here it is ${product}$: what does $(\\mathbf u {sign} \\mathbf v) \\cdot (\\mathbf u {sign} \\mathbf v)$ give besides the squares?"),
            Slip("middle-once", a * a + b * b + twice // 2,
                 "The product of the two parts occurs twice, as $\\mathbf u \\cdot \\mathbf v$ and as $\\mathbf v \\cdot \\mathbf u$. How many terms has the bracket times itself?"),
            Slip("scaled-by-the-size", n * answer,
                 f"You multiplied by ${n}$. Take $\\mathbf v = \\mathbf 0$: is $Q\\mathbf u$ longer than $\\mathbf u$?"),
        ],
        work=[
            step("keep", "$Q$ keeps lengths and dot products, so ask for $\\lVert \\mathbf u {sign} \\mathbf v \\rVert^2$.", None, sign=sign),
            step("expand", "Multiply out: ${aa} + {bb} {sign} 2 \\cdot {p} = {answer}$.", answer, aa=a * a, bb=b * b, sign=sign, p=paren(product), answer=answer),
        ],
    )  # fmt: skip


@problem
def coordinates(pick):
    """Coordinates in an orthonormal basis

    With orthonormal axes each coordinate is one dot product, of the vector with that axis.
    """
    a, b, n = pick.one(TRIPLES)
    b *= pick.one((1, -1))  # a rotation to either side; the matrix of a reflection would be its own transpose
    first, second = (Fraction(a, n), Fraction(b, n)), (Fraction(-b, n), Fraction(a, n))
    whole = pick.yes(2, 3)  # then v has whole entries
    c = pick.vector(2, most=4 if whole else 9, where=lambda c: abs(c[0]) != abs(c[1]))
    c = tuple(n * x for x in c) if whole else c
    v = tuple(c[0] * x + c[1] * y for x, y in zip(first, second))
    q = columns((first, second))
    return Problem(
        f"The vectors $\\mathbf q_1 = {tex(first)}$ and $\\mathbf q_2 = {tex(second)}$ are orthonormal. Which coordinates $(c_1, c_2)$ has $\\mathbf v = {tex(v)}$ in this basis, "
        "so that $\\mathbf v = c_1 \\mathbf q_1 + c_2 \\mathbf q_2$?",
        answer=Vector(c),
        slips=[
            Slip("transposed", linalg.times(q, v),
                 "You computed $Q\\mathbf v$, with $\\mathbf q_1$ and $\\mathbf q_2$ as columns. That *builds* a vector from the coordinates $\\mathbf v$. Which matrix leads from $\\mathbf v$ back?"),
            Slip("swapped", c[::-1]),
            Slip("not-normalised", tuple(n * x for x in c),
                 f"You used $({n * first[0]}, {n * first[1]})$ for $\\mathbf q_1$. Its length is ${n}$: what becomes of your coordinates when the axes have length 1?"),
            Slip("sign", (c[0], -c[1]), "The second coordinate has the right size. Put yours into $c_1 \\mathbf q_1 + c_2 \\mathbf q_2$: does $\\mathbf v$ come out?"),
        ],
        work=[
            step("first", "$c_1 = \\mathbf q_1 \\cdot \\mathbf v = {x}$.", None, x=c[0]),
            step("second", "$c_2 = \\mathbf q_2 \\cdot \\mathbf v = {y}$, so the coordinates are ${c}$.", c, y=c[1], c=c),
        ],
    )  # fmt: skip


LETTERS = (("Q", "x", "y"), ("R", "u", "v"), ("U", "a", "b"), ("H", "p", "q"))


@problem(understanding=True)
def order_of_the_proof(pick):
    """Why lengths stay, line by line

    Write the length as a product, move the matrix to the other side as its transpose, and only then use what Q is.
    """
    q, x, y = pick.one(LETTERS)
    plus = pick.one(("-", "+"))
    d = f"({x} {plus} {y})"
    lines = (
        f"$\\lVert {q}{x} {plus} {q}{y} \\rVert^2 = \\lVert {q}{d} \\rVert^2$, as multiplying by ${q}$ is linear.",
        f"This is $({q}{d})^T ({q}{d})$, as a squared length is a vector times itself.",
        f"This is ${d}^T {q}^T {q} {d}$, as transposing turns a product round.",
        f"This is ${d}^T {d}$, as ${q}^T {q} = I$.",
        f"This is $\\lVert {x} {plus} {y} \\rVert^2$: the distance has stayed." if plus == "-" else f"This is $\\lVert {x} {plus} {y} \\rVert^2$: the length of the sum has stayed.",
    )  # fmt: skip
    at = pick.places(5)
    return Problem(
        f"The lines of a proof that an orthogonal ${q}$ keeps $\\lVert {x} {plus} {y} \\rVert$, in no order:\n\n{at.listed(lines)}\n\nPut them in order, so that each "
        "follows from the one before.",
        answer=Ordering(at.order()),
        slips=[
            Slip("identity-too-early", at.order(0, 1, 3, 2, 4),
                 f"Line {at[3]} replaces ${q}^T {q}$. Does that product stand in the line before it?"),
            Slip("transposed-too-early", at.order(0, 2, 1, 3, 4),
                 f"Line {at[2]} takes a transpose apart. In which line does a transpose first appear?"),
            Slip("linear-in-the-middle", at.order(1, 2, 0, 3, 4),
                 f"The proof is to begin with ${q}{x} {plus} {q}{y}$. Which line speaks of that?"),
        ],
        work=[
            step("begin", "Begin with the images, line {a}; a squared length is a product, line {b}.", None, a=at[0], b=at[1]),
            step("turn", "Turn the transpose round, line {a}; now ${q}^T {q}$ stands there and is $I$, line {b}.", None, a=at[2], b=at[3], q=q),
            step("end", "Line {a} reads the length off.", at.order(), a=at[4]),
        ],
    )  # fmt: skip
