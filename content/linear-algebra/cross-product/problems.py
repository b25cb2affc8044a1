"""Problems on the cross product: compute it, a normal and an area from three corners, its rules, and a fourth corner in the plane."""

import re
from fractions import Fraction
from math import isqrt

from eigenway.course import Number, Problem, Slip, Vector, combination, paren, problem, step, tex
from eigenway.course.reader import vectors
from eigenway.maths import linalg

AXES = ((1, 0, 0), (0, 1, 0), (0, 0, 1))


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def cross(u, v):
    return (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])


def times(k, v):
    return tuple(k * x for x in v)


def plus(u, v):
    return tuple(x + y for x, y in zip(u, v))


def minus(u, v):
    return tuple(x - y for x, y in zip(u, v))


def flat(u, v):
    return not any(cross(u, v))


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def by_volumes(words):
    """The dot product of u × v with an axis is the volume of the box of the three."""
    u, v = vectors(words)
    return [linalg.determinant((axis, u, v)) for axis in AXES]


def what_both_edges_send_to_zero(words):
    a, b, c = vectors(words)
    return linalg.null_space((minus(b, a), minus(c, a)))[0]


def by_heron(words):
    """From the three sides, without any product of vectors."""
    a, b, c = vectors(words)
    sides = [dot(minus(x, y), minus(x, y)) ** 0.5 for x, y in ((a, b), (b, c), (c, a))]
    half = sum(sides) / 2
    square = half * (half - sides[0]) * (half - sides[1]) * (half - sides[2])
    return Fraction(round(2 * square**0.5), 2)


def with_two_axes(words):
    """Any u and v with this product do: take two of the first two axes, and scale the third."""
    (n,) = vectors(words)
    first, second = re.search(r"What is \$\((.*?)\) \\times \((.*?)\)\$", words).groups()
    one, two = (
        [int(s + (k or "1")) for s, k in re.findall(r"([+-]?) ?(\d*)\\mathbf [a-z]", mix)] for mix in (first, second)
    )
    return times(linalg.cross((*one, 0), (*two, 0))[2], n)


def where_the_box_is_flat(words):
    """Four points lie in a plane when three edges span no volume, which grows evenly with k."""
    at = []
    for k in (0, 1):
        p, q, r, s = vectors(re.sub(r"\bk\b", str(k), words))
        at.append(linalg.determinant((minus(q, p), minus(r, p), minus(s, p))))
    return Fraction(at[0], at[0] - at[1])


@problem(verify=by_volumes)
def cross_value(pick):
    """The cross product of two vectors

    Each entry leaves its own row out. The rows run in a circle: 2 and 3, then 3 and 1, then 1 and 2.
    """
    u = pick.vector(3, 5)
    v = pick.vector(3, 5, where=lambda v: all(cross(u, v)))
    n = cross(u, v)
    a, b = u[2] * v[0], u[0] * v[2]
    return Problem(
        f"Compute $\\mathbf u \\times \\mathbf v$ for $\\mathbf u = {tex(u)}$ and $\\mathbf v = {tex(v)}$.",
        answer=Vector(n),
        slips=[
            Slip("middle-sign", (n[0], -n[1], n[2]),
                 f"Entries 1 and 3 are right. For entry 2 the rows come in the order 3, 1: which of ${a}$ and ${b}$ is taken from the other? Test yours: its dot "
                 f"product with $\\mathbf u$ must be 0."),
            Slip("wrong-order", times(-1, n),
                 f"You computed $\\mathbf v \\times \\mathbf u$. In entry 1, which product comes first: ${paren(u[1])} \\cdot {paren(v[2])}$ or ${paren(u[2])} \\cdot {paren(v[1])}$?"),
            Slip("entry-by-entry", tuple(x * y for x, y in zip(u, v)),
                 f"You multiplied entry by entry. Test it with $\\mathbf u$ itself: the product $\\mathbf u \\times \\mathbf u$ must be $\\mathbf 0$. With which entries of $\\mathbf v$ does ${u[0]}$ meet?"),
            Slip("last-entry-only", (0, 0, n[2]),
                 f"That is the product of two arrows on the floor. These two leave it, with the third entries ${u[2]}$ and ${v[2]}$: is yours orthogonal to $\\mathbf u$?"),
            Slip("added-the-products", tuple(u[(i + 1) % 3] * v[(i + 2) % 3] + u[(i + 2) % 3] * v[(i + 1) % 3] for i in range(3)),
                 f"You added both products in each entry. For two equal vectors all entries must vanish: which sign between ${paren(u[1])} \\cdot {paren(v[2])}$ and "
                 f"${paren(u[2])} \\cdot {paren(v[1])}$ does that?"),
        ],
        work=linalg.cross.steps(u, v),
    )  # fmt: skip


def corners(pick, where, most=4):
    """Three corners of a triangle whose edges from the first pass the test."""
    p = pick.vector(3, 4)
    u, v = pick.until(
        lambda: (pick.vector(3, most, zeros=True), pick.vector(3, most, zeros=True)), lambda two: where(*two)
    )
    return p, plus(p, u), plus(p, v), u, v


@problem(verify=what_both_edges_send_to_zero)
def plane_normal(pick):
    """A normal of a plane through three points

    A plane is spanned by ways from one of its points to others. What is orthogonal to two of them is orthogonal to all.
    """

    def apart(drawn):  # each wrong way gives a vector, and none of them a normal
        p, q, _, u, v = drawn
        n = cross(u, v)
        wrong = (cross(p, q), plus(u, v), (n[0], -n[1], n[2]))
        return sum(map(bool, n)) > 1 and not any(flat(way, n) for way in wrong) and dot(plus(u, v), u)

    p, q, r, u, v = pick.until(lambda: corners(pick, lambda u, v: not flat(u, v)), apart)
    n = cross(u, v)
    middle = (n[0], -n[1], n[2])
    slips = [
        Slip("crossed-the-places", cross(p, q),
             "You crossed the points $\\mathbf p$ and $\\mathbf q$ as they stand. That is orthogonal to the ways from the *origin* to them. Which ways lie in the plane?"),
        Slip("added-the-edges", plus(u, v),
             f"You added the two edges, ${tex(u)}$ and ${tex(v)}$. That is another way within the plane: is its dot product with ${tex(u)}$ equal to 0?"),
        Slip("middle-sign", middle,
             f"The dot product of your vector with the edge ${tex(u)}$ is ${dot(middle, u)}$, with ${tex(v)}$ it is ${dot(middle, v)}$. Which entry has the wrong sign?"),
    ]  # fmt: skip
    return Problem(
        f"A plane goes through $\\mathbf p = {tex(p)}$, $\\mathbf q = {tex(q)}$ and $\\mathbf r = {tex(r)}$. Give a vector that is orthogonal to it. Any multiple "
        "but $\\mathbf 0$ will do.",
        answer=Vector(n, up_to="scale"),
        slips=slips,
        work=[
            step("edges", "Two ways within the plane: $\\mathbf q - \\mathbf p = {u}$ and $\\mathbf r - \\mathbf p = {v}$.", None, u=u, v=v),
            step("cross", "Their cross product is orthogonal to both: ${n}$.", n, n=n),
        ],
    )  # fmt: skip


@problem(verify=by_heron)
def triangle_area(pick):
    """The area of a triangle in space

    Two edges from one corner span a parallelogram. The triangle is half of it.
    """

    def whole(u, v):
        n = cross(u, v)
        length = isqrt(dot(n, n))
        return (
            length > 2
            and length * length == dot(n, n)
            and sum(map(bool, n)) > 1
            and dot(u, v)
            and abs(dot(u, v)) not in (length, 2 * length)
        )

    p, q, r, u, v = corners(pick, whole, most=5)
    n = cross(u, v)
    length = linalg.norm(n)
    return Problem(
        f"What is the area of the triangle with the corners $\\mathbf p = {tex(p)}$, $\\mathbf q = {tex(q)}$ and $\\mathbf r = {tex(r)}$?",
        answer=Number(Fraction(length, 2)),
        slips=[
            Slip("whole-parallelogram", length,
                 f"${length}$ is the area of the parallelogram on two edges. Draw its diagonal from $\\mathbf q$ to $\\mathbf r$: how much of it is the triangle?"),
            Slip("used-the-dot-product", Fraction(abs(dot(u, v)), 2),
                 f"You halved the size of the dot product of the edges, ${dot(u, v)}$. Were they at a right angle it would be 0: would the triangle be flat then?"),
            Slip("forgot-the-root", Fraction(length * length, 2),
                 f"${length * length}$ is the squared length of the cross product. Double all the edges, and the area becomes four times as large. What becomes of your number?"),
            Slip("added-the-entries", Fraction(sum(map(abs, n)), 2),
                 f"You added the sizes of the entries of ${tex(n)}$. The area is its length: how is that computed from its entries?"),
        ],
        work=[
            step("edges", "Two edges from $\\mathbf p$: ${u}$ and ${v}$.", None, u=u, v=v),
            step("cross", "Their cross product is ${n}$, of length ${length}$.", None, n=n, length=length),
            step("halve", "The triangle is half of the parallelogram: ${area}$.", Fraction(length, 2), area=Fraction(length, 2)),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=with_two_axes)
def crossed_mixes(pick):
    """The cross product of two mixes

    Multiply the brackets out. A vector crossed with itself is $\\mathbf 0$, and an exchange of order turns the sign.
    """
    n = pick.vector(3, 5)
    a, b, c, d = pick.until(lambda: [pick.integer(-4, 4, without=(0,)) for _ in "abcd"],
                            lambda w: len({w[0] * w[3] - w[1] * w[2], w[0] * w[3] + w[1] * w[2], w[0] * w[2] + w[1] * w[3], w[0] * w[3], w[1] * w[2] - w[0] * w[3]}) == 5 and abs(w[0] * w[3] - w[1] * w[2]) > 1)  # fmt: skip
    factor = a * d - b * c
    one, two = (combination(mix, ("\\mathbf u", "\\mathbf v")) for mix in ((a, b), (c, d)))
    return Problem(
        f"Two vectors $\\mathbf u$ and $\\mathbf v$ have the cross product $\\mathbf u \\times \\mathbf v = {tex(n)}$. What is $({one}) \\times ({two})$?",
        answer=Vector(times(factor, n)),
        slips=[
            Slip("order-ignored", times(a * d + b * c, n),
                 f"You added ${a * d}$ and ${b * c}$. The second belongs to $\\mathbf v \\times \\mathbf u$: what is that, when $\\mathbf u \\times \\mathbf v = {tex(n)}$?"),
            Slip("like-with-like", times(a * c + b * d, n),
                 f"You kept $\\mathbf u$ with $\\mathbf u$ and $\\mathbf v$ with $\\mathbf v$, ${a * c}$ and ${b * d}$. How large is the parallelogram of a vector with itself?"),
            Slip("dropped-a-product", times(a * d, n),
                 f"You kept ${a * d}$ times $\\mathbf u \\times \\mathbf v$ alone. Which other pair from the two brackets does not lie on one line?"),
            Slip("sign", times(-factor, n),
                 f"The size is right. Test with ${one}$ replaced by $\\mathbf u$ and ${two}$ by $\\mathbf v$: does your way give $\\mathbf u \\times \\mathbf v$ or $\\mathbf v \\times \\mathbf u$?"),
        ],
        work=[
            step("expand", "Like with like gives $\\mathbf 0$. What is left: ${left}$.", None,
                 left=combination((a * d, b * c), ("\\,\\mathbf u \\times \\mathbf v", "\\,\\mathbf v \\times \\mathbf u"))),
            step("turn", "With $\\mathbf v \\times \\mathbf u = -\\mathbf u \\times \\mathbf v$ that is ${factor}$ times $\\mathbf u \\times \\mathbf v$.", None, factor=factor),
            step("insert", "${factor} \\cdot {n} = {value}$.", times(factor, n), factor=factor, n=n, value=times(factor, n)),
        ],
    )  # fmt: skip


@problem(understanding=True, verify=where_the_box_is_flat)
def same_plane(pick):
    """A fourth corner in the plane

    The way from a corner to the fourth point must lie in the plane: what is its dot product with a normal?
    """

    def drawn():
        p, q, r, u, v = corners(
            pick, lambda u, v: 1 < abs(cross(u, v)[2]) < 7 and dot(cross(u, v), cross(u, v)) < 150, most=3
        )
        i, j = pick.nonzero(2), pick.nonzero(2)
        return p, q, r, cross(u, v), plus(p, plus(times(i, u), times(j, v)))

    p, q, r, n, s = pick.until(drawn, lambda d: dot(d[3], d[0]) and dot(d[3][:2], d[4][:2]) and d[4][2])
    k, x, y = s[2], s[0], s[1]
    known = n[0] * (x - p[0]) + n[1] * (y - p[1])
    off = dot(n, p)
    return Problem(
        f"For which number $k$ does $\\mathbf s = ({x}, {y}, k)$ lie in the plane through $\\mathbf p = {tex(p)}$, $\\mathbf q = {tex(q)}$ and $\\mathbf r = {tex(r)}$?",
        answer=Number(k),
        slips=[
            Slip("plane-through-the-origin", Fraction(-(n[0] * x + n[1] * y), n[2]),
                 f"With your $k$ the normal ${tex(n)}$ is orthogonal to $\\mathbf s$ itself. Its dot product with $\\mathbf p$, which lies in the plane, is ${off}$: what is it orthogonal to, then?"),
            Slip("start-forgotten", Fraction(-known, n[2]),
                 f"You found how far the third entry is from that of $\\mathbf p$, which is ${p[2]}$. What is then the third entry of $\\mathbf s$ itself?"),
            Slip("sign", p[2] + Fraction(known, n[2]),
                 f"From $\\mathbf p$ to $\\mathbf s$ the first two entries add ${known}$ to the dot product with the normal. Must the third add the same, or take it away?"),
        ],
        work=[
            step("normal", "A normal is $(\\mathbf q - \\mathbf p) \\times (\\mathbf r - \\mathbf p) = {n}$.", None, n=n),
            step("dot", "The way ${way}$ must be orthogonal to it: ${row} = 0$.", None, way=f"({x - p[0]}, {y - p[1]}, {combination((1, -p[2]), ('k', ''))})",
                 row=combination((n[2], known - n[2] * p[2]), ("k", ""))),
            step("solve", "So $k = {k}$.", k, k=k),
        ],
    )  # fmt: skip
