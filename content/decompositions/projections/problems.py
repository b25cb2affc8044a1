"""Problems on projections: onto a line, onto a plane, what is left, and the matrix that does it."""

from fractions import Fraction

from eigenway.course import Matrix, Number, Problem, Slip, Vector, problem, step, tex
from eigenway.course.reader import vectors
from eigenway.maths import linalg

# Directions whose length is a whole number, so that a forgotten square shows as a fraction.
WHOLE = ((1, 2, 2), (2, 1, 2), (2, 2, 1), (2, 3, 6), (3, 2, 6), (6, 3, 2), (0, 3, 4), (3, 0, 4), (4, 3, 0))


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def times(k, v):
    return tuple(k * x for x in v)


def plus(u, v):
    return tuple(x + y for x, y in zip(u, v))


def minus(u, v):
    return tuple(x - y for x, y in zip(u, v))


def beside(pick, a):
    """A short whole vector at a right angle to a."""
    return pick.until(lambda: pick.vector(3, most=4, zeros=True), lambda e: dot(a, e) == 0 and any(e))


def nearest_by_calculus(words):
    """The lowest point of the parabola |b - ta|^2, from three of its values."""
    b, a = vectors(words)
    low, mid, high = (dot(minus(b, times(t, a)), minus(b, times(t, a))) for t in (-1, 0, 1))
    return times(Fraction(low - high, 2 * (low - 2 * mid + high)), a)


@problem(verify=nearest_by_calculus)
def project_on_line(pick):
    """Project onto a line

    How many times does the direction go into the vector? Divide their dot product by that of the direction with itself.
    """
    a = pick.one(WHOLE)
    t, e = pick.nonzero(4), beside(pick, a)
    p = times(t, a)
    b = plus(p, e)
    length = linalg.norm(a)
    return Problem(
        f"Project $\\mathbf b = {tex(b)}$ orthogonally onto the line of $\\mathbf a = {tex(a)}$. Which vector $\\mathbf p$ comes out?",
        answer=Vector(p),
        slips=[
            Slip("length-not-squared", times(length, p),
                 f"You divided by the length of $\\mathbf a$, ${length}$. Test: the projection of $\\mathbf a$ onto its own line must be $\\mathbf a$. Does your way give that?"),
            Slip("wrong-way-round", times(Fraction(dot(a, b), dot(b, b)), b),
                 "Your vector is a multiple of $\\mathbf b$: you projected $\\mathbf a$ onto the line of $\\mathbf b$. On which line must $\\mathbf p$ lie?"),
            Slip("residual", e,
                 "Your vector is orthogonal to $\\mathbf a$: it is what is left over. Which part of $\\mathbf b$ lies along $\\mathbf a$?"),
            Slip("unnormalised", times(dot(a, b), a),
                 f"You multiplied $\\mathbf a$ by $\\mathbf a \\cdot \\mathbf b = {dot(a, b)}$. That grows with the square of the length of $\\mathbf a$: by what must it be divided?"),
        ],
        work=linalg.project.steps(b, [a]),
    )  # fmt: skip


@problem
def project_on_plane(pick):
    """Project onto a plane

    The residual must be orthogonal to both columns. That gives two equations for the two weights.
    """

    def drawn():
        a1, a2 = pick.vector(3, most=2, zeros=True), pick.vector(3, most=2, zeros=True)
        return a1, a2, pick.vector(2, most=3)

    def kind(d):
        a1, a2, _ = d
        normal = linalg.cross(a1, a2)
        return any(normal) and max(map(abs, normal)) <= 3 and dot(a1, a2) != 0 and a1[0] * a2[1] != a1[1] * a2[0]

    a1, a2, x = pick.until(drawn, kind)
    normal = times(pick.one((1, -1)), linalg.cross(a1, a2))
    p = plus(times(x[0], a1), times(x[1], a2))
    b = plus(p, normal)
    alone = plus(times(Fraction(dot(a1, b), dot(a1, a1)), a1), times(Fraction(dot(a2, b), dot(a2, a2)), a2))
    cut = a1[0] * a2[1] - a1[1] * a2[0]
    y = Fraction(b[0] * a2[1] - b[1] * a2[0], cut), Fraction(a1[0] * b[1] - a1[1] * b[0], cut)
    return Problem(
        f"Project $\\mathbf b = {tex(b)}$ orthogonally onto the plane of all combinations of $\\mathbf a_1 = {tex(a1)}$ and $\\mathbf a_2 = {tex(a2)}$. Which vector $\\mathbf p$ comes out?",
        answer=Vector(p),
        slips=[
            Slip("added-single-projections", alone,
                 f"You projected onto each column and added. That counts twice what they share, and $\\mathbf a_1 \\cdot \\mathbf a_2 = {dot(a1, a2)}$. Is your residual "
                 "orthogonal to $\\mathbf a_1$?"),
            Slip("first-rows-only", plus(times(y[0], a1), times(y[1], a2)),
                 "You made the first two entries fit exactly. Your point lies in the plane. Is $\\mathbf b - \\mathbf p$ orthogonal to both columns?"),
            Slip("residual", normal,
                 "Your vector is orthogonal to both columns: it is what is left over. Which part of $\\mathbf b$ lies in the plane?"),
        ],
        work=linalg.project.steps(b, [a1, a2]),
    )  # fmt: skip


@problem
def squared_residual(pick):
    """What is left after a projection

    The vector, its projection and the residual make a right-angled triangle.
    """
    a = pick.one(WHOLE)
    t, e = pick.integer(-3, 3, without=(0, 1)), beside(pick, a)
    p = times(t, a)
    b = plus(p, e)
    left = dot(e, e)
    return Problem(
        f"The vector $\\mathbf b = {tex(b)}$ is projected onto the line of $\\mathbf a = {tex(a)}$. What is $\\lVert \\mathbf b - \\mathbf p \\rVert^2$, the squared length of the residual?",
        answer=Number(left),
        slips=[
            Slip("length-of-the-projection", dot(p, p),
                 f"That is $\\lVert \\mathbf p \\rVert^2$. In the right-angled triangle with the long side $\\mathbf b$, where $\\lVert \\mathbf b \\rVert^2 = {dot(b, b)}$, which side is asked?"),
            Slip("no-multiple", dot(minus(b, a), minus(b, a)),
                 "You measured from $\\mathbf b$ to $\\mathbf a$ itself. Is $\\mathbf a$ the point of its line that is nearest to $\\mathbf b$?"),
            Slip("squares-added", dot(b, b) + dot(p, p),
                 "You added $\\lVert \\mathbf p \\rVert^2$ to $\\lVert \\mathbf b \\rVert^2$. Which of the three sides stands across from the right angle?"),
        ],
        work=[
            step("projection", "$\\mathbf a \\cdot \\mathbf b = {ab}$ and $\\mathbf a \\cdot \\mathbf a = {aa}$, so $\\mathbf p = {p}$.", None, ab=dot(a, b), aa=dot(a, a), p=p),
            step("pythagoras", "By Pythagoras $\\lVert \\mathbf b \\rVert^2 - \\lVert \\mathbf p \\rVert^2 = {bb} - {pp} = {left}$.", left, bb=dot(b, b), pp=dot(p, p), left=left),
        ],
    )  # fmt: skip


@problem
def projection_matrix(pick):
    """The matrix that projects onto a line

    One column times itself as a row, divided by the dot product of the column with itself.
    """
    a = pick.until(lambda: pick.vector(pick.one((2, 2, 3)), most=9), lambda a: dot(a, a) <= 150)
    n = dot(a, a)
    outer = tuple(times(x, a) for x in a)
    p = tuple(times(Fraction(1, n), row) for row in outer)
    rest = tuple(tuple((i == j) - x for j, x in enumerate(row)) for i, row in enumerate(p))
    signs = tuple(tuple(abs(x) for x in row) for row in p)
    slips = [
        Slip("unnormalised", outer,
             f"That is $\\mathbf a \\mathbf a^T$. Apply it to $\\mathbf a$ itself: it must stay, but becomes ${n}$ times as long. What is missing?"),
        Slip("complement", rest,
             "Apply your matrix to $\\mathbf a$: what comes out, and what should? This one gives the residual."),
        Slip("lost-signs", signs,
             "The sizes are right. Apply your matrix to $\\mathbf a$: does $\\mathbf a$ come out, with its signs?"),
    ]  # fmt: skip
    return Problem(
        f"Which matrix $P$ projects every vector orthogonally onto the line of $\\mathbf a = {tex(a)}$? Fractions stay fractions.",
        answer=Matrix(p),
        slips=[slip for slip in slips if slip.name != "lost-signs" or signs != p],
        work=[
            step(
                "outer",
                "$\\mathbf a \\mathbf a^T$ holds all products of two entries, and $\\mathbf a \\cdot \\mathbf a = {n}$.",
                outer,
                n=n,
            ),
            step("divide", "Divide by ${n}$.", p, n=n),
        ],
    )


@problem(understanding=True)
def projected_again(pick):
    """A projection applied to a mix

    What lies in the space stays where it is. What is orthogonal to it goes to 0.
    """
    p = pick.vector(3, most=5)
    e = beside(pick, p)
    b = plus(p, e)
    k, m = pick.integer(2, 5), pick.integer(-4, 4, without=(0,))
    answer = times(k + m, p)
    sign, size = ("+", m) if m > 0 else ("-", -m)
    of = "" if size == 1 else size
    mix = plus(times(k, b), times(m, p))
    return Problem(
        f"The matrix $P$ projects orthogonally onto a line, and it takes $\\mathbf b = {tex(b)}$ to $P\\mathbf b = \\mathbf p = {tex(p)}$. What is $P({k}\\mathbf b {sign} {of}\\mathbf p)$?",
        answer=Vector(answer),
        slips=[
            Slip("not-projected", mix,
                 f"That is ${k}\\mathbf b {sign} {of}\\mathbf p$ itself. Does it lie on the line, as everything that $P$ gives must?"),
            Slip("sent-the-projection-to-zero", times(k, p),
                 "You let $P$ take $\\mathbf p$ to 0. But $\\mathbf p$ lies on the line already: which point of the line is nearest to it?"),
            Slip("residual", times(k, e),
                 f"Your vector is ${k}$ times the residual $\\mathbf b - \\mathbf p$, and orthogonal to the line. What does $P$ leave, and what does it take away?"),
        ],
        work=[
            step("linear", "$P$ is linear: ask what becomes of $\\mathbf b$ and of $\\mathbf p$. $P\\mathbf b = \\mathbf p$, and $P\\mathbf p = \\mathbf p$, as $\\mathbf p$ lies on the line.", None),
            step("collect", "So ${k}\\mathbf p {sign} {of}\\mathbf p = {answer}$.", answer, k=k, sign=sign, of=of, answer=answer),
        ],
    )  # fmt: skip
