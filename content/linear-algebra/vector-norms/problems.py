"""Problems on norms: three rulers, a direction without length, who is nearest, how far the rulers can differ, and why a detour is longer."""

import re
from fractions import Fraction
from functools import cache
from itertools import product
from math import inf

from eigenway.course import Choice, Number, Ordering, Problem, Slip, Vector, problem, step, tex
from eigenway.course.reader import numbers, vectors
from eigenway.maths import linalg

# Vectors whose L2 norm is whole, so that no ruler gives an ugly number.
WHOLE = ((1, 2, 2), (2, 3, 6), (1, 4, 8), (4, 4, 7), (2, 6, 9), (6, 6, 7), (2, 5, 14), (2, 10, 11), (1, 1, 1, 1), (1, 1, 3, 5), (2, 2, 4, 5), (1, 3, 3, 9))  # fmt: skip
RULERS = ("L1", "L2", "max")
SIGNS = {
    "L1": "\\lVert \\mathbf v \\rVert_1",
    "L2": "\\lVert \\mathbf v \\rVert_2",
    "max": "\\lVert \\mathbf v \\rVert_\\infty",
}
POWERS = {"L1": 1, "L2": 2, "max": inf}


def length(v, ruler):
    return linalg.norm(v, POWERS[ruler])


def minus(u, v):
    return tuple(x - y for x, y in zip(u, v))


def told(v):
    """3 + 4 + 12: the sizes of the entries, to be added."""
    return " + ".join(str(abs(x)) for x in v)


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def with_a_large_power(words):
    """Every one of the three is a limit or a case of the p-norm; for max take p = 400 and round."""
    p = 1 if "L1 norm" in words else 2 if "L2 norm" in words else 400
    sizes = [abs(x) for x in vectors(words)[0]]
    return round(max(sizes) * sum((x / max(sizes)) ** p for x in sizes) ** (1 / p))


def scaled_to_the_sphere(words):
    """Find the factor that brings the squared length to 1 by halving an interval."""
    (v,) = vectors(words)
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if sum((middle * x) ** 2 for x in v) < 1 else (low, middle)
    return tuple(Fraction(low * x).limit_denominator(1000) for x in v)


def by_growing_a_ball(words):
    """Let the ball around the query grow in small steps until one point is inside."""
    query, *points = vectors(words)
    name = re.search(r"nearest to .* in the (L1|L2|max) ", words)[1]
    inside = {
        "L1": lambda d, r: sum(map(abs, d)) <= r,
        "L2": lambda d, r: sum(x * x for x in d) <= r * r,
        "max": lambda d, r: all(-r <= x <= r for x in d),
    }[name]
    return next(i for r in range(1, 6000) for i, x in enumerate(points, 1) if inside(minus(x, query), Fraction(r, 100)))


def squares_pixel_by_pixel(words):
    side, size = numbers(words)[0], numbers(words)[2]
    return sum(size * size for _ in range(int(side) ** 2)) ** Fraction(1, 2)


@problem(verify=with_a_large_power)
def norm_value(pick):
    """The norm of a vector

    Sizes first: no sign survives. Then add them, or square, add and take the root, or take the largest.
    """
    base, k = pick.one(WHOLE), pick.one((1, 1, 2, 3))
    v = tuple(pick.one((1, -1)) * k * x for x in pick.shuffled(base))
    v = v if min(v) < 0 else (*v[:-1], -v[-1])
    ruler = pick.one(RULERS)
    value = length(v, ruler)
    least = min(v)
    others = {
        "L1": Slip("summed-the-sizes", length(v, "L1"),
                   f"You added the sizes, ${told(v)}$: that is the L1 norm. What does the {ruler} norm do with them instead?"),
        "L2": Slip("straight-line", length(v, "L2"),
                   f"You squared, added and took the root: that is the L2 norm. What does the {ruler} norm do with the sizes ${told(v).replace(' + ', ', ')}$?"),
        "max": Slip("largest-only", length(v, "max"),
                    f"You took the largest size alone, which is the max norm. What do the other entries add to the {ruler} norm?"),
    }  # fmt: skip
    slips = [slip for name, slip in others.items() if name != ruler]
    if ruler == "L1":
        slips.append(Slip("lost-absolute-values", sum(v),
            f"You added the entries with their signs, so ${least}$ took something away. How large is ${least}$ without its sign?"))  # fmt: skip
    if ruler == "L2":
        slips.append(Slip("forgot-the-root", value * value,
            f"You squared and added. Test it on the vector with the single entry ${v[0]}$: its length is ${abs(v[0])}$. What would you get?"))  # fmt: skip
    if ruler == "max":
        slips.append(Slip("largest-with-sign", max(v),
            f"${max(v)}$ is the largest entry as numbers are ordered. How large is ${least}$ without its sign?"))  # fmt: skip
    return Problem(
        f"What is the {ruler} norm ${SIGNS[ruler]}$ of $\\mathbf v = {tex(v)}$?",
        answer=Number(value),
        slips=[slip for slip in slips if slip.name != "largest-with-sign" or slip.value != value],
        work=linalg.norm.steps(v, POWERS[ruler]),
    )


@problem(verify=scaled_to_the_sphere)
def unit_vector(pick):
    """The unit vector in a direction

    Divide every entry by the L2 norm. Then check that the squares add up to 1.
    """
    v = tuple(pick.one((1, -1)) * x for x in pick.shuffled(pick.one(WHOLE)))
    k = pick.one([k for k in (1, 2, 3, 5) if k * max(map(abs, v)) <= 30])  # squares that one can do by hand
    v = tuple(k * x for x in v)
    n, total, sizes = length(v, "L2"), sum(v), length(v, "L1")

    def over(number):
        return tuple(Fraction(x, number) for x in v)

    slips = [
        Slip("squared-length", over(n * n),
             f"You divided by the squared length, ${n * n}$. The length of $\\mathbf v$ is ${n}$: divided by ${n * n}$, is that 1?"),
        Slip("sizes-add-to-one", over(sizes),
             f"You divided by the sum of the sizes, ${sizes}$, so the L1 norm is 1. Here the L2 norm is asked to be 1: do the squares of your entries add up to 1?"),
        Slip("largest-entry-one", over(length(v, "max")),
             f"You divided by the largest size, ${length(v, 'max')}$. Your vector has an entry of size 1 already: what do the other entries do to its length?"),
    ]  # fmt: skip
    if total not in (0, n, sizes):
        slips.append(Slip("entries-add-to-one", over(total),
            f"You divided by the sum of the entries, ${total}$, which makes weights that add up to 1. What do their squares add up to?"))  # fmt: skip
    return Problem(
        f"Which vector of length 1 (in the L2 norm) points in the direction of $\\mathbf v = {tex(v)}$? Type fractions.",
        answer=Vector(over(n)),
        slips=slips,
        work=linalg.unit.steps(v),
    )


# What orders differences as a norm does: for L2 its square, so that all stays whole.
ORDER = {"max": max, "L1": sum, "L2": lambda d: d[0] ** 2 + d[1] ** 2}


@cache
def contests():
    """Three differences: the first shortest in the max norm, the second in L1, the third in L2, and no two alike."""
    equal = [(s, t) for s in range(3, 9) for t in (s - 1, s)]
    straight = [(s, t) for s in (0, 1) for t in range(4, 13)]
    between = [(s, t) for s in range(1, 6) for t in range(s + 1, 12)]
    return [
        three
        for three in product(equal, straight, between)
        if all(ahead(three, i, rank) for i, rank in enumerate(ORDER.values()))
    ]


def ahead(three, i, rank):
    return all(rank(three[i]) < rank(other) for j, other in enumerate(three) if j != i)


@problem(understanding=True, verify=by_growing_a_ball)
def nearest_under_norm(pick):
    """The nearest point, by this ruler

    First the differences from the query. Then the norm that is named, and no other.
    """
    query = (pick.integer(14, 20), pick.integer(14, 20))
    drawn = pick.one(contests())
    best = dict(zip(ORDER, (placed(pick, query, d) for d in drawn)))
    home = (pick.integer(1, 3), pick.integer(1, 3))  # nearest to the origin, far from the query
    ruler = pick.one(RULERS)
    order = pick.shuffled([*best.values(), home])
    place = {point: i for i, point in enumerate(order, 1)}

    def how(point, name):
        d = minus(point, query)
        return f"with the difference ${tex(d)}$, is nearest in the {name} norm"

    slips = [
        Slip(f"used-{name}", place[best[name]],
             f"The point ${tex(best[name])}$, {how(best[name], name)}. Measure the same difference in the {ruler} norm: is it still the shortest?")
        for name in RULERS if name != ruler
    ]  # fmt: skip
    slips.append(Slip("measured-from-the-origin", place[home],
        f"${tex(home)}$ has the smallest norm itself: it is nearest to $\\mathbf 0$. From which point does the question measure?"))  # fmt: skip
    listed = "\n".join(f"{i}. ${tex(point)}$" for i, point in enumerate(order, 1))
    return Problem(
        f"Which of these points is nearest to $\\mathbf q = {tex(query)}$ in the {ruler} norm?\n\n{listed}",
        answer=Choice(place[best[ruler]], tuple(f"${tex(point)}$" for point in order)),
        slips=slips,
        work=[
            *(step("measure", "Point {i}: the difference is ${d}$, its {ruler} norm ${n}$.", None, i=i, d=minus(point, query), ruler=ruler,
                   n=shown(minus(point, query), ruler)) for i, point in enumerate(order, 1)),
            step("smallest", "Point {place} has the smallest.", place[best[ruler]], place=place[best[ruler]]),
        ],
    )  # fmt: skip


def shown(difference, ruler):
    """The norm, for L2 as the root of a whole number, so that four of them can be compared at a glance."""
    return f"\\sqrt{{{ORDER['L2'](difference)}}}" if ruler == "L2" else length(difference, ruler)


def placed(pick, query, difference):
    """The point at this difference from the query, its entries in either order and with either sign."""
    x, y = pick.shuffled(difference)
    return (query[0] + pick.one((1, -1)) * x, query[1] + pick.one((1, -1)) * y)


@problem(understanding=True, verify=squares_pixel_by_pixel)
def largest_change(pick):
    """From the largest entry to the length

    The change is longest when every entry changes as much as it may. How many squares are added then?
    """
    side, size = pick.integer(6, 64), pick.integer(2, 20)
    n = side * side
    return Problem(
        f"A grey picture has ${side}$ by ${side}$ pixels. Each pixel may be changed by at most ${size}$, up or down: the max norm of the change is at most "
        f"${size}$. How large can the L2 norm of the change become?",
        answer=Number(side * size),
        slips=[
            Slip("one-entry-only", size,
                 f"${size}$ is the length when a single pixel changes. What if a second one changes as well?"),
            Slip("summed-the-sizes", n * size,
                 f"You added ${n}$ changes of ${size}$: that is the L1 norm. For two pixels, is the L2 norm of ${tex((size, size))}$ equal to ${2 * size}$?"),
            Slip("forgot-the-root", n * size * size,
                 f"That is the sum of the squares, ${n} \\cdot {size}^2$. A length is measured in units of grey, not in their squares: what is missing?"),
            Slip("root-of-the-size", Fraction(side) if size == 1 else n,
                 f"${n}$ is the number of pixels. Each adds a square to the sum: the square of what?"),
        ],
        work=[
            step("all", "The change is longest when all ${n}$ pixels change by ${size}$.", None, n=n, size=size),
            step("root", "Then the length is $\\sqrt{{n} \\cdot {size}^2} = {side} \\cdot {size} = {value}$.", side * size, n=n, size=size, side=side,
                 value=side * size),
        ],
    )  # fmt: skip


LETTERS = (("u", "v"), ("x", "y"), ("a", "b"), ("p", "q"))


@problem(understanding=True)
def triangle_inequality(pick):
    """Why a detour is never shorter

    Squared lengths are dot products. Multiply out, replace the middle term by something larger, and take the root last.
    """
    u, v = (f"\\mathbf {letter}" for letter in pick.one(LETTERS))
    sign = pick.one(("+", "-"))
    first, second = f"\\lVert {u} \\rVert", f"\\lVert {v} \\rVert"
    whole = f"\\lVert {u} {sign} {v} \\rVert"
    turned = "" if sign == "+" else ", also with a minus before the dot product"
    lines = (
        f"${whole}^2 = ({u} {sign} {v}) \\cdot ({u} {sign} {v})$, as a squared length is the dot product with itself.",
        f"This is ${first}^2 {sign} 2\\,{u} \\cdot {v} + {second}^2$, multiplied out.",
        f"This is at most ${first}^2 + 2\\,{first}\\,{second} + {second}^2$, by Cauchy-Schwarz{turned}.",
        f"This is $({first} + {second})^2$.",
        f"So ${whole} \\le {first} + {second}$: both sides are not negative, and roots keep the order.",
    )
    at = pick.places(5)
    return Problem(
        f"The lines of a proof that ${whole} \\le {first} + {second}$ in the L2 norm, in no order:\n\n{at.listed(lines)}\n\nPut them in order, so that each follows from "
        "the one before.",
        answer=Ordering(at.order()),
        slips=[
            Slip("claim-as-a-step", at.order(0, 1, 4, 2, 3),
                 f"Line {at[4]} is what is to be proved. Is anything known about the two lengths together by then?"),
            Slip("estimated-too-early", at.order(0, 2, 1, 3, 4),
                 f"Line {at[2]} replaces a dot product by something larger. Does ${u} \\cdot {v}$ stand alone in the line before it?"),
            Slip("root-too-early", at.order(0, 1, 2, 4, 3),
                 f"Line {at[4]} takes a root. Which line shows that what stands under it is a square?"),
        ],
        work=[
            step("begin", "Begin with the square of the length, line {a}, and multiply out, line {b}.", None, a=at[0], b=at[1]),
            step("estimate", "The middle term is replaced by something larger, line {a}; now a square stands there, line {b}.", None, a=at[2], b=at[3]),
            step("end", "The root comes last, line {a}.", at.order(), a=at[4]),
        ],
    )  # fmt: skip
