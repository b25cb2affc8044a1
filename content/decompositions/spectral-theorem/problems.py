"""Problems on symmetric matrices: the other direction, an orthonormal eigenbasis, the way back, functions, and both proofs."""

from fractions import Fraction
from itertools import product

from eigenway.course import Decomposition, Derivation, Matrix, Ordering, Problem, Slip, Vector, problem, step, tex
from eigenway.course.reader import numbers, vectors
from eigenway.maths import linalg

TRIPLES = ((3, 4, 5), (4, 3, 5), (5, 12, 13), (12, 5, 13))
PAIRS = [(3, 4), (4, 3), (-3, 4), (-4, 3)]  # on the line of a unit vector of fifths


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def outer(u, k=1):
    return tuple(tuple(k * x * y for y in u) for x in u)


def plus(a, b):
    return tuple(tuple(x + y for x, y in zip(*rows)) for rows in zip(a, b))


def built(values, q):
    """Q Lambda Q^T for the unit vector q and the one at right angles to it."""
    return plus(outer(q, values[0]), outer((-q[1], q[0]), values[1]))


def whole(matrix):
    return tuple(tuple(int(x) if x == int(x) else x for x in row) for row in matrix)


def unit(x, y):
    length = Fraction(linalg.norm((x, y)))
    return (x / length, y / length)


def at_right_angles(words):
    """If v.x = 0, x is an eigenvector with the other value; so its image is that value times x."""
    v, x = vectors(words)
    value, other = numbers(words.split("eigenvalue")[1])[0], numbers(words.split("other eigenvalue is")[1])[0]
    assert dot(v, x) == 0 and value != other
    return tuple(other * entry for entry in x)


@problem(understanding=True, verify=at_right_angles)
def the_other_direction(pick):
    """What symmetry gives for nothing

    The eigenvectors of a symmetric matrix stand at right angles. What is the dot product of the two vectors?
    """
    p, q = pick.nonzero(5), pick.nonzero(5)
    if abs(p) == abs(q):
        return the_other_direction.make(pick)
    value, other = pick.some(2, [x for x in range(-6, 10) if x not in (0, 1)])
    k = pick.one((1, -1, 2, -2, 3))
    x = (-q * k, p * k)
    trace = value + other
    return Problem(
        f"The symmetric $2 \\times 2$ matrix $A$ has the eigenvector ${tex((p, q))}$ with the eigenvalue ${value}$. The other eigenvalue is ${other}$. What is $A\\mathbf x$ for "
        f"$\\mathbf x = {tex(x)}$?",
        answer=Vector(tuple(other * entry for entry in x)),
        slips=[
            Slip("the-given-value", tuple(value * entry for entry in x),
                 f"You multiplied by ${value}$, which belongs to the line of ${tex((p, q))}$. Does $\\mathbf x$ lie on that line? What is the dot product of the two?"),
            Slip("image-on-the-given-line", (other * p, other * q),
                 f"That lies along ${tex((p, q))}$. $\\mathbf x$ stands at right angles to it, on an eigen-line of its own: in which direction can its image lie?"),
            Slip("added-the-values", tuple(trace * entry for entry in x),
                 f"${trace}$ is the sum of both eigenvalues, the trace. One direction is stretched by one of them: which of the two lines does $\\mathbf x$ lie on?"),
        ],
        work=[
            step("angle", "The dot product of ${v}$ and ${x}$ is 0: $\\mathbf x$ stands at right angles to the given eigenvector.", None, v=(p, q), x=x),
            step("line", "In the plane only one line does, and by the spectral theorem the other eigenvector lies on it. So $A\\mathbf x = {other}\\mathbf x = {image}$.",
                 tuple(other * entry for entry in x), other=other, image=tuple(other * entry for entry in x)),
        ],
    )  # fmt: skip


@problem
def orthonormal_eigenbasis(pick):
    """Orthonormal eigenvectors

    Eigenvalues first, a direction for each, then bring each to length 1. Test the right angle.
    """
    x, y = pick.one(PAIRS)
    q = unit(x, y)
    low = pick.integer(-9, 15)
    values = (low + 25 * pick.one((1, 2)), low) if pick.yes() else (low, low + 25)
    a = whole(built(values, q))
    other = (-q[1], q[0])
    answer = Decomposition(((values[0], q), (values[1], other)), up_to="sign")
    return Problem(
        f"Find orthonormal eigenvectors of $A = {tex(a)}$. Type each with its eigenvalue first, as in $(4, (\\frac35, \\frac45)), (1, (-\\frac45, \\frac35))$.",
        answer=answer,
        slips=[
            Slip("unnormalised", ((values[0], (x, y)), (values[1], (-y, x))),
                 f"The lines are right and stand at right angles. ${tex((x, y))}$ is 5 long: which length must the columns of $Q$ have?"),
            Slip("values-exchanged", ((values[1], q), (values[0], other)),
                 f"The values and the vectors are right, but not together. Multiply $A$ by ${tex((x, y))}$: by which of the two numbers is it stretched?"),
            Slip("normalised-by-the-sum", ((values[0], tuple(Fraction(e, abs(x) + abs(y)) for e in (x, y))), (values[1], tuple(Fraction(e, abs(x) + abs(y)) for e in (-y, x)))),
                 f"You divided ${tex((x, y))}$ by {abs(x) + abs(y)}, the sum of its entries' sizes. Its length is the root of $3^2 + 4^2$: what is that?"),
        ],
        work=[*linalg.eigh.steps(a), step("pairs", "Each with its eigenvalue: {pairs}.", answer.value, pairs=f"${tex(answer.value)}$")],
    )  # fmt: skip


def rebuilt(words):
    """The sum of value times column times row, from the words alone."""
    one, two = vectors(words)
    first, second = numbers(words.split("eigenvalue")[1])[0], numbers(words.split("eigenvalue")[2])[0]
    return plus(outer(one, first), outer(two, second))


@problem(verify=rebuilt)
def spectral_rebuild(pick):
    """From eigenvectors back to the matrix

    Add up: each eigenvalue times its unit vector as a column times the same vector as a row.
    """
    p, q, r = pick.one(TRIPLES[:2])
    s = pick.one((1, -1))
    one = (Fraction(s * p, r), Fraction(q, r))
    two = (-one[1], one[0])
    values = pick.one(v for v in product(range(-50, 76, 25), repeat=2) if v[0] != v[1] and 0 not in v)
    shift = pick.integer(-4, 4)
    values = tuple(v + shift for v in values)
    a = whole(built(values, one))
    big_q = tuple(zip(one, two))
    lam = ((values[0], 0), (0, values[1]))
    return Problem(
        f"A symmetric matrix $A$ has the unit eigenvector $\\mathbf q_1 = {tex(one)}$ with the eigenvalue ${values[0]}$ and $\\mathbf q_2 = {tex(two)}$ with the eigenvalue ${values[1]}$. "
        "What is $A$?",
        answer=Matrix(a),
        slips=[
            Slip("forgot-the-transpose", linalg.matmul(linalg.matmul(big_q, lam), big_q),
                 "You formed $Q\\Lambda Q$. Reading from the right, the first factor must measure a vector along the $\\mathbf q_i$: their *rows*. Which matrix has those as rows?"),
            Slip("transposed", linalg.matmul(linalg.matmul(linalg.transpose(big_q), lam), big_q),
                 f"You formed $Q^T\\Lambda Q$. Test it: does it take $\\mathbf q_1$ to ${values[0]}\\mathbf q_1$?"),
            Slip("values-exchanged", built(values[::-1], one),
                 f"In your matrix $\\mathbf q_1$ has the eigenvalue ${values[1]}$. Which one was it to have?"),
            Slip("unnormalised", tuple(tuple(r * r * x for x in row) for row in a),
                 f"You used ${tex((s * p, q))}$, which is {r} long: all has become {r * r} times too large. What length has $\\mathbf q_1$?"),
        ],
        work=[
            step("one", "First $\\mathbf q_1\\mathbf q_1^T = {piece}$, times ${value}$.", outer(one), piece=outer(one), value=values[0]),
            step("two", "Then $\\mathbf q_2\\mathbf q_2^T = {piece}$, times ${value}$.", outer(two), piece=outer(two), value=values[1]),
            step("sum", "Together: $A = {a}$.", a, a=a),
        ],
    )  # fmt: skip


def root(x):
    return Fraction(round(float(x) ** 0.5))


FUNCTIONS = {
    "root": ("What is the symmetric matrix $B$ with positive eigenvalues and $B^2 = A$", root, "the root"),
    "inverse": ("What is $A^{-1}$", lambda x: 1 / Fraction(x), "the reciprocal"),
    "cube": ("What is $A^3$", lambda x: Fraction(x) ** 3, "the cube"),
}  # fmt: skip
INVERTIBLE = [x for x in range(-12, 16) if x]
VALUES = {
    "root": [(a, b) for a in (1, 4, 9, 16, 36, 49, 64, 81, 121, 144) for b in (1, 4, 9, 16, 36, 49, 64, 81, 121, 144) if (root(a) - root(b)) % 5 == 0 and a != b],
    "inverse": [(a, b) for a in INVERTIBLE for b in INVERTIBLE if a != b and (a - b) % 5 == 0],
    "cube": [(a, b) for a in range(-6, 8) for b in range(-6, 8) if (a - b) % 5 == 0 and a != b],
}  # fmt: skip


@problem
def function_of_matrix(pick):
    """A root, an inverse, a power through the eigenvalues

    Keep the directions; apply the function to each eigenvalue; multiply out.
    """
    kind = pick.one(FUNCTIONS)
    asks, f, said = FUNCTIONS[kind]
    values = pick.one(VALUES[kind])
    x, y = pick.one([(1, 2), (2, 1), (-1, 2), (-2, 1)])
    pieces = [tuple(tuple(Fraction(e, 5) for e in row) for row in outer(v)) for v in ((x, y), (-y, x))]
    a = whole(plus(*(tuple(tuple(value * e for e in row) for row in piece) for value, piece in zip(values, pieces))))
    after = tuple(f(value) for value in values)
    answer = whole(
        plus(*(tuple(tuple(value * e for e in row) for row in piece) for value, piece in zip(after, pieces)))
    )
    slips = [
        Slip("left-it-diagonal", ((after[0], 0), (0, after[1])),
             "That is $f(\\Lambda)$, the matrix seen along its own directions. What brings it back to the usual ones?"),
        Slip("values-exchanged", plus(*(tuple(tuple(value * e for e in row) for row in piece) for value, piece in zip(after[::-1], pieces))),
             f"You gave ${tex((x, y))}$ the new value ${tex(after[1])}$. Which eigenvalue had it before, and what is {said} of that?"),
    ]  # fmt: skip
    if kind != "root" and all(e for row in a for e in row):
        slips.append(Slip("entry-by-entry", tuple(tuple(f(e) for e in row) for row in a),
                          f"You took {said} of each entry. But matrices multiply rows by columns. "
                          + ("Multiply $A$ by your matrix: does $I$ come out?" if kind == "inverse" else "What is the first entry of $AA$, row 1 times column 1?")))  # fmt: skip
    return Problem(
        f"$A = {tex(a)}$ has the eigenvector ${tex((x, y))}$ with the eigenvalue ${values[0]}$, and ${tex((-y, x))}$ with ${values[1]}$. {asks}?",
        answer=Matrix(answer),
        slips=slips,
        work=[
            step("apply", f"The directions stay; of each eigenvalue take {said}: ${{new}}$.", None, new=after),
            step("pieces", "The vectors are $\\sqrt5$ long, so $\\mathbf q\\mathbf q^T$ is $\\frac15$ of column times row: ${one}$ and ${two}$.", None, one=pieces[0], two=pieces[1]),
            step("sum", "Each times its new value, added up: ${answer}$.", answer, answer=answer),
        ],
    )  # fmt: skip


NAMES = (
    ("v", "w", "\\lambda", "\\mu"),
    ("u", "v", "\\alpha", "\\beta"),
    ("x", "y", "\\lambda", "\\mu"),
    ("p", "q", "r", "s"),
)
MATRICES = ("A", "S", "H", "K")


@problem
def right_angle_proof(pick):
    """Why the eigenvectors stand at right angles

    Begin with the image of one vector, turn the transpose round, use the symmetry, then the other eigenvalue. Divide last.
    """
    v, w, one, two = pick.one(NAMES)
    a = pick.one(MATRICES)
    bold_v, bold_w = f"\\mathbf {v}", f"\\mathbf {w}"
    lines = (
        f"${one}\\, {bold_v} \\cdot {bold_w} = ({a}{bold_v})^T {bold_w}$, since ${a}{bold_v} = {one}{bold_v}$.",
        f"${one}\\, {bold_v} \\cdot {bold_w} = {bold_v}^T {a}^T {bold_w}$: the transpose of a product changes the order.",
        f"${one}\\, {bold_v} \\cdot {bold_w} = {bold_v}^T {a} {bold_w}$, since ${a}$ is symmetric.",
        f"${one}\\, {bold_v} \\cdot {bold_w} = {two}\\, {bold_v} \\cdot {bold_w}$, since ${a}{bold_w} = {two}{bold_w}$.",
        f"$({one} - {two})\\, {bold_v} \\cdot {bold_w} = 0$.",
        f"${bold_v} \\cdot {bold_w} = 0$, since ${one} \\ne {two}$.",
    )
    at = pick.places(6)
    return Problem(
        f"${a}$ is symmetric, ${a}{bold_v} = {one}{bold_v}$ and ${a}{bold_w} = {two}{bold_w}$ with ${one} \\ne {two}$. The lines of a proof that ${bold_v}$ and ${bold_w}$ stand at right angles, in "
        f"no order:\n\n{at.listed(lines)}\n\nPut them in order, so that each follows from the one before.",
        answer=Ordering(at.order()),
        slips=[
            Slip("divided-too-early", at.order(0, 1, 2, 3, 5, 4),
                 f"Line {at[5]} divides by ${one} - {two}$. In which line do the two sides first stand as a product that is 0?"),
            Slip("symmetry-too-early", at.order(0, 2, 1, 3, 4, 5),
                 f"Line {at[2]} writes ${a}$ for ${a}^T$. In which line does ${a}^T$ first appear?"),
            Slip("second-value-too-early", at.order(0, 1, 3, 2, 4, 5),
                 f"Line {at[3]} uses ${a}{bold_w}$. In line {at[1]} there still stands ${a}^T {bold_w}$: what has to be said first?"),
            Slip("began-with-the-transpose", at.order(1, 0, 2, 3, 4, 5),
                 f"Line {at[1]} takes a transpose apart. Which line has the bracket that it takes apart?"),
        ],
        work=[
            step("begin", "Begin with the image of the first vector, line {a}, and turn the transpose round, line {b}.", None, a=at[0], b=at[1]),
            step("use", "Now the symmetry, line {a}, and the other eigenvalue, line {b}.", None, a=at[2], b=at[3]),
            step("end", "Bring both to one side, line {a}, and divide by what is not 0, line {b}.", at.order(), a=at[4], b=at[5]),
        ],
    )  # fmt: skip


CORNERS = (("a", "b", "d"), ("p", "q", "r"), ("x", "y", "z"), ("u", "v", "w"), ("r", "s", "t"))


@problem
def never_complex(pick):
    """Derive that the eigenvalues are real

    Multiply out, collect, and look for a square: nothing that is a sum of squares is negative.
    """
    a, b, d = pick.one(CORNERS)
    k, m, n = pick.until(lambda: (pick.integer(1, 5), pick.integer(1, 5), pick.integer(1, 5)), lambda f: f != (1, 1, 1))
    one, two, three = (letter if factor == 1 else f"{factor}{letter}" for factor, letter in zip((k, m, n), (a, b, d)))
    squared = f"{b}^2" if m == 1 else f"{m * m}{b}^2"
    corner = f"{a} {d}" if k * n == 1 else f"{k * n} {a} {d}"
    start, goal = f"({one} + {three})^2 - 4({corner} - {squared})", f"({one} - {three})^2 + {4 * m * m}{b}^2"
    answer = Derivation((start, goal))
    first = f"{k * k}{a}^2 + {2 * k * n} {a} {d} + {n * n}{d}^2"
    written = {
        "Multiply out: the square has a mixed term, and $-4$ meets both terms of the bracket.": f"{first} - {4 * k * n} {a} {d} + {4 * m * m}{b}^2",
        "Collect the mixed terms.": f"{k * k}{a}^2 - {2 * k * n} {a} {d} + {n * n}{d}^2 + {4 * m * m}{b}^2",
        "The first three terms are a square. A sum of squares is never negative, so the root is real.": goal,
    }
    lines = answer.read("\n".join(written.values())).lines
    return Problem(
        f"For $S = \\begin{{bmatrix}} {one} & {two} \\\\ {two} & {three} \\end{{bmatrix}}$ the number under the root in the formula for the eigenvalues is "
        f"${start}$. Derive, line by line, that it is ${goal}$, and so never negative.",
        answer=answer,
        slips=[
            Slip("sign", f"({one} - {three})^2 - {4 * m * m}{b}^2",
                 f"Your last term is subtracted. In $-4({corner} - {squared})$ the $-4$ meets both terms: minus times minus makes what?"),
            Slip("lost-the-mixed-term", f"{k * k}{a}^2 + {n * n}{d}^2 - {4 * k * n} {a} {d} + {4 * m * m}{b}^2",
                 f"A mixed term is missing. $({one} + {three})^2$ is a bracket times itself: how often does ${a}{d}$ occur in it?"),
            Slip("mixed-terms-added", f"({one} + {three})^2 + {4 * m * m}{b}^2",
                 f"You have a plus in the bracket. From the square come ${2 * k * n}{a}{d}$, from the other part $-{4 * k * n}{a}{d}$: what is left?"),
        ],
        work=[step("line", says, line) for says, line in zip(written, lines)],
    )  # fmt: skip
