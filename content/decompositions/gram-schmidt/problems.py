"""Problems on Gram-Schmidt: take a shadow away, find the next direction, write and read R, solve with it, and choose the form."""

import re
from fractions import Fraction

from eigenway.course import Matrix, Number, Problem, Slip, Vector, combination, problem, step, tex
from eigenway.course.reader import matrices, vectors
from eigenway.maths import linalg

# Orthogonal whole vectors of one whole length: Q has entries that are fractions of it.
THIRDS = ((1, 2, 2), (2, 1, -2), (2, -2, 1)), 3
SEVENTHS = ((2, 3, 6), (3, -6, 2), (6, 2, -3)), 7
TRIPLES = ((3, 4, 5), (4, 3, 5), (5, 12, 13), (12, 5, 13), (8, 15, 17), (15, 8, 17))


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def times(k, v):
    return tuple(k * x for x in v)


def plus(*vectors):
    return tuple(map(sum, zip(*vectors)))


def minus(u, v):
    return tuple(x - y for x, y in zip(u, v))


def transposed(a):
    return tuple(zip(*a))


def frame(pick, frames=(THIRDS, SEVENTHS)):
    """Orthogonal whole vectors of one length, in any order and with any signs, and that length."""
    vectors, length = pick.one(frames)
    places = pick.shuffled(range(3))
    turned = (times(pick.one((1, -1)), v) for v in pick.shuffled(vectors))
    return [tuple(v[i] for i in places) for v in turned], length


def nearest_by_calculus(words):
    """The lowest point of the parabola |b - ta|^2, from three of its values; what is left there."""
    a, b = vectors(words)
    low, mid, high = (dot(minus(b, times(t, a)), minus(b, times(t, a))) for t in (-1, 0, 1))
    return minus(b, times(Fraction(low - high, 2 * (low - 2 * mid + high)), a))


def columns_multiplied_out(words):
    """R takes lengths and dot products from A, so those of R's own columns are asked."""
    (r,) = matrices(words)
    i, j = (int(found) - 1 for found in re.search(r"mathbf a_(\d) \\cdot \\mathbf a_(\d)", words).groups())
    return dot(transposed(r)[i], transposed(r)[j])


@problem(verify=nearest_by_calculus)
def take_away(pick):
    """What is left of a vector

    The shadow is as many times the direction as their dot product says, divided by that of the direction with itself.
    """
    a = pick.until(lambda: pick.vector(3, most=3, zeros=True), lambda v: sum(map(bool, v)) > 1)
    t = pick.one((-3, -2, 2, 3))  # with 1 the shadow is the direction itself
    u = pick.until(lambda: pick.vector(3, most=5, zeros=True), lambda v: any(v) and dot(a, v) == 0)
    b = plus(times(t, a), u)
    n = dot(a, a)
    return Problem(
        f"Two columns, $\\mathbf a_1 = {tex(a)}$ and $\\mathbf a_2 = {tex(b)}$. Which vector $\\mathbf u_2$ is left of $\\mathbf a_2$ when its shadow on the line of "
        "$\\mathbf a_1$ is taken away? Do not normalise.",
        answer=Vector(u),
        slips=[
            Slip("kept-the-shadow", times(t, a),
                 "Your vector lies along $\\mathbf a_1$: it is the shadow. What is left of $\\mathbf a_2$ without it?"),
            Slip("added", plus(b, times(t, a)),
                 f"You added the shadow. The dot product of your vector with $\\mathbf a_1$ is ${dot(a, plus(b, times(t, a)))}$: what must it be?"),
            Slip("unnormalised", minus(b, times(dot(a, b), a)),
                 f"You took ${dot(a, b)}$ times $\\mathbf a_1$ away. That is right for a direction of length 1, but $\\mathbf a_1 \\cdot \\mathbf a_1 = {n}$. By what must "
                 "the dot product be divided?"),
            Slip("whole-vector", minus(b, a),
                 f"You took $\\mathbf a_1$ itself away. Test: is $\\mathbf a_1 \\cdot {tex(minus(b, a))}$ zero?"),
        ],
        work=[
            step("how-much", "$\\mathbf a_1 \\cdot \\mathbf a_2 = {ab}$ and $\\mathbf a_1 \\cdot \\mathbf a_1 = {aa}$, so the shadow is ${t}$ times $\\mathbf a_1$.", None,
                 ab=dot(a, b), aa=n, t=t),
            step("left", "What is left is ${b} - {shadow} = {u}$.", u, b=b, shadow=times(t, a), u=u),
        ],
    )  # fmt: skip


@problem
def next_orthonormal(pick):
    """The next orthonormal vector

    Take away what lies along each direction that you have; then make what is left as long as 1.
    """
    (v1, v2, v3), n = frame(pick)
    s, t, r = pick.nonzero(3), pick.nonzero(3), pick.one((2, 3, 4))
    q1, q2, q3 = (times(Fraction(1, n), v) for v in (v1, v2, v3))
    s, t, r = n * s, n * t, n * r  # so that the third column is whole
    a = plus(times(s, q1), times(t, q2), times(r, q3))
    u = times(r, q3)
    return Problem(
        f"Two directions are found, $\\mathbf q_1 = \\frac1{n} {tex(v1)}$ and $\\mathbf q_2 = \\frac1{n} {tex(v2)}$. Which unit vector $\\mathbf q_3$ does "
        f"Gram-Schmidt make of $\\mathbf a_3 = {tex(a)}$?",
        answer=Vector(q3),
        slips=[
            Slip("unnormalised", u,
                 f"It stands at right angles to both, but it is ${r}$ long. Which step is missing?"),
            Slip("one-shadow-only", plus(times(t, q2), u),
                 f"Your vector still has the dot product ${t}$ with $\\mathbf q_2$. How many shadows must $\\mathbf a_3$ lose?"),
            Slip("turned-round", times(-1, q3),
                 "The line is right. But $\\mathbf q_3$ must point the way in which $\\mathbf a_3$ does: what is $\\mathbf q_3 \\cdot \\mathbf a_3$ with yours, and can a "
                 "length be that?"),
            Slip("added", plus(times(2 * s, q1), times(2 * t, q2), u),
                 f"You added the shadows. Take the dot product of your vector with $\\mathbf q_1$: it is ${2 * s}$. What should it be?"),
        ],
        work=[
            step("shadows", "$\\mathbf q_1 \\cdot \\mathbf a_3 = {s}$ and $\\mathbf q_2 \\cdot \\mathbf a_3 = {t}$.", None, s=s, t=t),
            step("take-away", "Take ${first}$ and ${second}$ away from ${a}$: what is left is ${u}$.", u, first=times(s, q1), second=times(t, q2), a=a, u=u),
            step("normalise", "It is ${r}$ long. Divided by that: ${q}$.", q3, r=r, q=q3),
        ],
    )  # fmt: skip


@problem
def qr_factor(pick):
    """The triangle of a QR decomposition

    On the diagonal stand the lengths of what was left, above it the dot products of the directions with the columns.
    """
    (v1, v2, _), n = frame(pick)
    k, s, m = pick.one((1, 1, 2, 3)), pick.nonzero(4), pick.one((1, 2, 3))
    a1, a2 = times(k, v1), plus(times(s, v1), times(m, v2))
    r = ((n * k, n * s), (0, n * m))
    a = transposed((a1, a2))
    return Problem(
        f"Find $R$ in $A = QR$, with a positive diagonal, for\n\n$$A = {tex(a)}$$",
        answer=Matrix(r),
        slips=[
            Slip("transposed", transposed(r),
                 "Your $R$ is lower triangular. Column 1 of $A$ is a multiple of $\\mathbf q_1$ alone: which entry of column 1 of $R$ must then be 0?"),
            Slip("ones-on-the-diagonal", ((1, Fraction(s, k)), (0, 1)),
                 f"You left the columns at their lengths: with ones on the diagonal column 1 of $Q$ would be ${tex(a1)}$. How long is that?"),
            Slip("squared-lengths", ((r[0][0] ** 2, dot(a1, a2)), (0, r[1][1] ** 2)),
                 f"You have ${r[0][0] ** 2}$ in the corner, which is $\\mathbf a_1 \\cdot \\mathbf a_1$. By which length must the first row be divided, and by which the second?"),
            Slip("length-of-the-column", ((n * k, n * s), (0, linalg.norm(a2))),
                 "In the lower corner you put the length of column 2 itself. Part of that column lies along $\\mathbf q_1$: how long is what is left without it?"),
        ],
        work=[
            step("first", "Column 1 is ${length}$ long: $R_{{11}} = {length}$ and $\\mathbf q_1 = {q}$.", None, length=n * k, q=times(Fraction(1, n), v1)),
            step("shadow", "$R_{{12}} = \\mathbf q_1 \\cdot \\mathbf a_2 = {s}$.", None, s=n * s),
            step("left", "What is left of column 2 is ${u}$, which is ${length}$ long. So $R = {r}$.", r, u=times(m, v2), length=n * m, r=r),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=columns_multiplied_out)
def read_the_triangle(pick):
    """Read a dot product from the triangle

    The columns of the orthonormal matrix keep all dot products: those of A and those of R are the same.
    """
    i, j = pick.one(((1, 3), (2, 3), (2, 2)))

    def drawn():
        return [pick.integer(2, 6) for _ in range(3)], [pick.nonzero(6) for _ in range(3)]

    def triangle(found):
        d, (x, y, z) = found
        return (d[0], x, y), (0, d[1], z), (0, 0, d[2])

    def clear(found):
        r = triangle(found)
        return (
            len(
                {
                    dot(transposed(r)[i - 1], transposed(r)[j - 1]),
                    dot(r[i - 1], r[j - 1]),
                    r[i - 1][j - 1],
                    r[i - 1][i - 1] * r[j - 1][j - 1],
                }
            )
            == 4
        )

    found = pick.until(drawn, clear)
    d, r = found[0], triangle(found)
    one, two = transposed(r)[i - 1], transposed(r)[j - 1]
    answer = dot(one, two)
    slips = [
        Slip("row-for-column", dot(r[i - 1], r[j - 1]),
             f"You multiplied {'row 2 of $R$ by itself' if i == j else f'rows {i} and {j} of $R$'}. Column ${j}$ of $A$ is $Q$ times which part of $R$?"),
        Slip("entry", r[i - 1][j - 1],
             f"${r[i - 1][j - 1]}$ is the entry in row {i}, column {j}: that is $\\mathbf q_{i} \\cdot \\mathbf a_{j}$. How is $\\mathbf a_{i}$ itself made of the $\\mathbf q$?"),
    ]  # fmt: skip
    if j != i:
        slips.append(Slip("diagonal-entries", d[i - 1] * d[j - 1],
                          f"You multiplied two entries of the diagonal, ${d[i - 1]}$ and ${d[j - 1]}$. They say what is *new* in each column. What do the two columns share?"))  # fmt: skip
    else:
        slips.append(Slip("diagonal-squared", d[1] ** 2,
                          f"You squared ${d[1]}$, the length of what was left of column 2. Its shadow on $\\mathbf q_1$ belongs to it too: how long is that?"))  # fmt: skip
    asked = f"$\\mathbf a_{i} \\cdot \\mathbf a_{j}$" + (", the squared length of column 2" if i == j else "")
    return Problem(
        f"The columns of $A$ are $\\mathbf a_1, \\mathbf a_2, \\mathbf a_3$. Of its decomposition $A = QR$ you see nothing but\n\n$$R = {tex(r)}$$\n\n"
        f"What is {asked}?",
        answer=Number(answer),
        slips=slips,
        work=[
            step("keeps", "$A^TA = R^TQ^TQR = R^TR$: columns of $A$ have the dot products of the columns of $R$.", None),
            step("dot", "Those are ${one}$ and ${two}$, and their dot product is ${answer}$.", answer, one=one, two=two, answer=answer),
        ],
    )  # fmt: skip


@problem
def qr_solve(pick):
    """Solve with a QR decomposition

    Multiply the right side by the transpose of Q. Then the last equation has one unknown.
    """
    p, q, n = pick.one(TRIPLES)
    p, q = pick.one((p, -p)), pick.one((q, -q))
    turn = ((p, -q), (q, p))
    r, s, t = pick.integer(1, 3), pick.nonzero(3), pick.integer(1, 3)
    x = pick.until(lambda: pick.vector(2, most=5), lambda x: x[0] != x[1])
    triangle = ((n * r, n * s), (0, n * t))
    inner = (r * x[0] + s * x[1], t * x[1])  # Rx over n
    b = tuple(dot(row, inner) for row in turn)  # Q times Rx
    c = times(n, inner)

    def upwards(right):
        y = Fraction(right[1], n * t)
        return Fraction(right[0] - n * s * y, n * r), y

    forwards = Fraction(c[0], n * r)
    slips = [
        Slip("transposed", upwards(tuple(Fraction(dot(row, b), n) for row in turn)),
             "You multiplied $\\mathbf b$ by $Q$, not by $Q^T$. From $QR\\mathbf x = \\mathbf b$: which of the two brings $Q$ to the other side?"),
        Slip("stopped-early", c,
             f"${tex(c)}$ is $Q^T\\mathbf b$. It equals $R\\mathbf x$: what is still to be solved?"),
        Slip("substituted-forwards", (forwards, Fraction(c[1] - n * s * forwards, n * t)),
             f"You began with row 1 as if it read ${combination((n * r,), ('x_1',))} = {c[0]}$. Which row of $R$ has a single unknown?"),
        Slip("substituted-with-the-wrong-sign", (Fraction(c[0] + n * s * x[1], n * r), x[1]),
             f"Your second entry, ${x[1]}$, is right. Row 1 says ${combination((n * r, n * s), ('x_1', 'x_2'))} = {c[0]}$: with which sign does the known term arrive on the "
             "other side?"),
    ]  # fmt: skip
    return Problem(
        f"Solve $QR\\mathbf x = \\mathbf b$ without multiplying $Q$ and $R$, for $\\mathbf b = {tex(b)}$ and\n\n$$Q = \\frac1{{{n}}} {tex(turn)}$$\n\n$$R = {tex(triangle)}$$",
        answer=Vector(x),
        slips=slips,
        work=[
            step("turn-back", "$Q^TQ = I$, so multiply by $Q^T$: $R\\mathbf x = Q^T\\mathbf b = {c}$.", None, c=c),
            *linalg.triangular_solve.steps(triangle, c),
        ],
    )  # fmt: skip


@problem(understanding=True)
def two_forms(pick):
    """Classical or modified

    What has not been taken away yet is the whole difference: one form asks the column as it was given, the other what is left of it.
    """
    p, q, r = (pick.nonzero(4) for _ in range(3))
    modified = pick.yes(2, 3)
    left, second = (0, -p, 0, r), (0, -p, q, 0)
    k = Fraction(p * p, p * p + q * q)
    asked, other = minus(left, times(k, second)), left
    if not modified:
        asked, other = other, asked
    form = "modified" if modified else "classical"
    eps = [combination((x,), ("\\varepsilon",)) for x in (p, q, r, -p)]
    shared, whole = ("$" + combination((x,), ("\\varepsilon^2",)) + "$" for x in (p * p, p * p + q * q))
    slips = [
        Slip("the-other-form", other,
             "You took the dot product of $\\mathbf q_2$ with $\\mathbf a_3$ as it was given; there it is 0. Which vector does the *modified* form ask?" if modified else
             "You took the dot product of $\\mathbf q_2$ with what is left of $\\mathbf a_3$. Which vector does the *classical* form ask, and what is that dot product?"),
        Slip("added", plus(left, times(k, second)),
             f"You added the part along $\\mathbf u_2$. Now the dot product of your vector with $\\mathbf u_2$ is twice {shared}. Which sign makes it 0?" if modified else
             "You added a part along $\\mathbf u_2$. Take the dot product of $\\mathbf u_2$ with the given $\\mathbf a_3$, entry by entry: how large is it?"),
        Slip("whole-vector", minus(left, second),
             f"You took all of $\\mathbf u_2$ away. Its dot product with itself is {whole}" +
             (f", that with what is left of $\\mathbf a_3$ is {shared}. Which share is that?" if modified else ". What is that with the given $\\mathbf a_3$?")),
    ]  # fmt: skip
    work = [
        step(
            "first",
            "Both forms first take $\\mathbf q_1$ once: left is ${left}$, in units of $\\varepsilon$.",
            None,
            left=left,
        )
    ]
    if modified:
        work += [
            step("ask", "The modified form asks this for its part along $\\mathbf u_2 = {second}$: the dot products are ${one}$ and ${two}$, so the share is ${k}$.", None,
                 second=second, one=p * p, two=p * p + q * q, k=k),
            step("take", "Take ${k}$ times $\\mathbf u_2$ away: ${asked}$.", asked, k=k, asked=asked),
        ]  # fmt: skip
    else:
        work += [
            step("ask", "The classical form asks the given $\\mathbf a_3$. Its entries in the places of $\\mathbf u_2$, the second and the third, are 0: the dot product is 0.", None),
            step("take", "So nothing more is taken away, and ${asked}$ remains.", asked, asked=asked),
        ]  # fmt: skip
    return Problem(
        f"A computer rounds: 1 plus a few $\\varepsilon^2$ counts as 1. From $\\mathbf a_1 = (1, {eps[0]}, 0, 0)$ and "
        f"$\\mathbf a_2 = (1, 0, {eps[1]}, 0)$ it has found $\\mathbf q_1 = \\mathbf a_1$ and $\\mathbf u_2 = (0, {eps[3]}, {eps[1]}, 0)$. Now comes "
        f"$\\mathbf a_3 = (1, 0, 0, {eps[2]})$. Which $\\mathbf u_3$ does the **{form}** form find? Answer in units of $\\varepsilon$: for $(0, \\varepsilon, 2\\varepsilon, 0)$ type $(0, 1, 2, 0)$.",
        answer=Vector(asked),
        slips=slips,
        work=work,
    )
