"""Problems on hyperplanes: on which side, how far, which point is nearest, and what changes when the rule does."""

from fractions import Fraction

from eigenway.course import Choice, Number, Problem, Set, Slip, Vector, combination, paren, problem, step, tex
from eigenway.course.reader import numbers, vectors
from eigenway.maths import linalg

# Normals whose length is a whole number, so that a distance is a fraction.
WHOLE = (
    (1, 2, 2),
    (2, 1, 2),
    (2, 2, 1),
    (2, 3, 6),
    (3, 6, 2),
    (6, 2, 3),
    (1, 4, 8),
    (4, 4, 7),
    (3, 4),
    (4, 3),
    (6, 8),
    (5, 12),
    (12, 5),
)
NAMES = ("x_1", "x_2", "x_3")


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def moved(x, t, w):
    """x - t w"""
    return tuple(a - t * c for a, c in zip(x, w))


def rule(w, b):
    """3x_1 - 4x_2 + 5"""
    return combination((*w, b), (*NAMES[: len(w)], ""))


def turned(pick, w):
    """The same normal with some signs turned."""
    return tuple(pick.one((1, 1, -1)) * x for x in w)


def by_walking(words):
    """Walk along w: the score falls evenly, so two of its values say after how many steps it is 0. Gives the foot and the steps."""
    w, x = vectors(words)
    b = numbers(words.split("$b = ")[-1])[0]
    here, there = (dot(w, moved(x, t, w)) + b for t in (0, 1))
    steps = here / (here - there)
    return moved(x, steps, w), steps, dot(w, w)


def distance_by_walking(words):
    _, steps, squares = by_walking(words)
    return steps * Fraction(round(float(squares) ** 0.5))


def drawn(pick):
    """A normal, an offset and a point beside the plane, with nothing that hides a slip."""
    w = turned(pick, pick.one(WHOLE))
    b = pick.nonzero(12)
    x = pick.vector(
        len(w),
        most=6,
        zeros=True,
        where=lambda x: dot(w, x) != 0 and abs(dot(w, x)) + abs(b) < 60 and dot(w, x) not in (b, -b),
    )
    return w, b, x


@problem(verify=distance_by_walking)
def signed_distance_of_point(pick):
    """The signed distance of a point

    The score grows with the length of the normal. Divide that length out.
    """
    w, b, x = drawn(pick)
    product, length = dot(w, x), linalg.norm(w)
    score = product + b
    return Problem(
        f"A hyperplane is $\\mathbf w \\cdot \\mathbf x + b = 0$ with $\\mathbf w = {tex(w)}$ and $b = {b}$. What is the signed distance of the point ${tex(x)}$ from it? "
        "It is positive on the side to which $\\mathbf w$ points. Type a whole number or a fraction.",
        answer=Number(Fraction(score, length)),
        slips=[
            Slip("unnormalised", score,
                 f"${score}$ is the score. For the same hyperplane written with $2\\mathbf w$ and $2b$ it would be ${2 * score}$, and the point has not moved: by what must a "
                 "score be divided?"),
            Slip("squared-length", Fraction(score, length**2),
                 f"You divided by ${length**2}$, the square of the length of $\\mathbf w$. That says how many times $\\mathbf w$ leads to the plane. How long is one $\\mathbf w$?"),
            Slip("dropped-the-offset", Fraction(product, length),
                 f"You left out $b = {b}$: that is the distance from the parallel plane through the origin. What is the score of the point here?"),
            Slip("subtracted-the-offset", Fraction(product - b, length),
                 f"You subtracted $b = {b}$. Test your formula with a point of the plane, where $\\mathbf w \\cdot \\mathbf x = {-b}$: does it give 0?"),
        ],
        work=linalg.signed_distance.steps(w, b, x),
    )  # fmt: skip


def side_by_scores(words):
    w, *points = vectors(words.split("such as")[0])
    b = numbers(words.split("$b = ")[-1])[0]
    return frozenset(i for i, x in enumerate(points, 1) if dot(w, x) + b > 0)


@problem(understanding=True, verify=side_by_scores)
def side_of_plane(pick):
    """On which side?

    Only the sign of the score counts. The offset belongs to it.
    """

    def five():
        w, b = pick.vector(2, most=6), pick.nonzero(12)
        return w, b, tuple(pick.vector(2, most=5, zeros=True) for _ in range(5))

    def telling(each):
        w, b, points = each
        products = [dot(w, x) for x in points]
        if len(set(points)) < 5 or any(p in (0, b, -b) for p in products):
            return False
        sides = [frozenset(i for i, p in enumerate(products) if p + c > 0) for c in (b, 0, -b)]
        return len(set(sides)) == 3 and 2 <= len(sides[0]) <= 3

    w, b, points = pick.until(five, telling)
    products = [dot(w, x) for x in points]

    def above(least):
        return frozenset(i for i, p in enumerate(products, 1) if p > least)

    right = above(-b)
    lost = min(right ^ above(0))
    turned_over = min(right ^ above(b))
    shown = "\n".join(f"{i}. ${tex(x)}$" for i, x in enumerate(points, 1))
    return Problem(
        f"A rule stops a pump if $\\mathbf w \\cdot \\mathbf x + b > 0$, with $\\mathbf w = {tex(w)}$ and $b = {b}$. Which of these pumps does it stop?\n\n{shown}\n\n"
        "Type their numbers as a set, such as `{1, 4}`.",
        answer=Set(right),
        slips=[
            Slip("dropped-the-offset", above(0),
                 f"Your set has the points with $\\mathbf w \\cdot \\mathbf x > 0$. For point {lost} that product is ${products[lost - 1]}$: what is it after $b = {b}$ has been added?"),
            Slip("subtracted-the-offset", above(b),
                 f"You compared $\\mathbf w \\cdot \\mathbf x$ with $b$, as if the rule were $\\mathbf w \\cdot \\mathbf x > b$. For point {turned_over} the product is "
                 f"${products[turned_over - 1]}$: what is its score?"),
            Slip("other-side", frozenset(range(1, 6)) - right,
                 f"Those pumps run on. Look at point {min(right)} once more, with its score ${products[min(right) - 1] + b}$: what does the rule say of it?"),
        ],
        work=[
            *(
                step("score", "Point {i}: ${product} + {b} = {score}$, {side}.", None, i=i, product=p, b=paren(b), score=p + b,
                     side="so it is stopped" if p + b > 0 else "so it runs on")
                for i, p in enumerate(products, 1)
            ),
            step("side", "The rule stops those with a positive score: ${right}$.", right, right=tex(right)),
        ],
    )  # fmt: skip


def score_must_vanish(words):
    w, p = vectors(words)
    return -dot(w, p)


@problem(verify=score_must_vanish)
def offset_from_point(pick):
    """A hyperplane from its normal and a point

    A point of the hyperplane has the score 0.
    """
    w = pick.vector(3, most=6)
    p = pick.vector(
        3,
        most=5,
        where=lambda p: min(x * y for x, y in zip(w, p)) < 0 < max(x * y for x, y in zip(w, p)) and dot(w, p) != 0,
    )
    product = dot(w, p)
    return Problem(
        f"The hyperplane $\\mathbf w \\cdot \\mathbf x + b = 0$ has the normal $\\mathbf w = {tex(w)}$ and goes through the point $\\mathbf p = {tex(p)}$. What is $b$?",
        answer=Number(-product),
        slips=[
            Slip("sign", product,
                 f"${product}$ is $\\mathbf w \\cdot \\mathbf p$. Put your $b$ in: then $\\mathbf p$ has the score ${2 * product}$. Which score must it have?"),
            Slip("lost-signs", -dot(map(abs, w), map(abs, p)),
                 f"You added the sizes of the products. The first is ${paren(w[0])} \\cdot {paren(p[0])} = {w[0] * p[0]}$: which of the three lower the sum?"),
            Slip("added-entries", -sum(p),
                 f"You added the entries of $\\mathbf p$ alone. In the score each meets its entry of $\\mathbf w$: what does the first, ${p[0]}$, meet?"),
        ],
        work=[
            step("zero", "A point of the hyperplane has the score 0: $\\mathbf w \\cdot \\mathbf p + b = 0$.", None),
            *linalg.dot.steps(w, p)[:-1],
            step("offset", "So $\\mathbf w \\cdot \\mathbf p = {product}$, and $b = {answer}$.", -product, product=product, answer=-product),
        ],
    )  # fmt: skip


@problem(verify=lambda words: by_walking(words)[0])
def nearest_point(pick):
    """The nearest point of the plane

    Go from the point along the normal until the score is 0.
    """

    def fitting():
        w = turned(pick, pick.one(WHOLE[:11]))
        t = pick.nonzero(3)
        foot = pick.vector(len(w), most=6, zeros=True)
        return w, t, foot

    w, t, foot = pick.until(
        fitting, lambda d: 0 < abs(dot(d[0], d[2])) < 40 and max(map(abs, moved(d[2], -d[1], d[0]))) <= 15
    )
    b, x, length = -dot(w, foot), moved(foot, -t, w), linalg.norm(w)
    score = dot(w, x) + b
    return Problem(
        f"A hyperplane is $\\mathbf w \\cdot \\mathbf x + b = 0$ with $\\mathbf w = {tex(w)}$ and $b = {b}$. Which of its points is nearest to ${tex(x)}$?",
        answer=Vector(foot),
        slips=[
            Slip("unnormalised", moved(x, t * length, w),
                 f"You went ${abs(t) * length}$ times $\\mathbf w$, and ${abs(t) * length}$ is the distance. But one $\\mathbf w$ is already ${length}$ long: how many of them make the "
                 "distance?"),
            Slip("wrong-direction", moved(x, -t, w),
                 f"You went away from the plane. The score of the point is ${score}$; at your point it is ${2 * score}$. Which way does it fall to 0?"),
            Slip("mirrored", moved(x, 2 * t, w),
                 f"Your point lies as far on the other side, with the score ${-score}$. At which point of that walk is the score 0?"),
            Slip("stepped-by-score", moved(x, score, w),
                 f"You went ${abs(score)}$ times $\\mathbf w$, as many as the score. With each $\\mathbf w$ the score changes by $\\mathbf w \\cdot \\mathbf w = {length**2}$: how many "
                 "does it take?"),
        ],
        work=[
            step("score", "The score of the point is $\\mathbf w \\cdot \\mathbf x + b = {product} + {b} = {score}$.", None, product=dot(w, x),
                 b=paren(b), score=score),
            step("steps", "Each $\\mathbf w$ changes it by $\\mathbf w \\cdot \\mathbf w = {squares}$, so ${size} / {squares} = {t}$ times $\\mathbf w$ leads to the score 0.", None, squares=length**2, size=abs(score), t=abs(t)),
            step("walk", "The score is {told}: ${sum} = {foot}$.", foot, told="positive, so go against $\\mathbf w$" if score > 0 else "negative, so go along $\\mathbf w$",
                 sum=combination((1, -t), (tex(x), f"\\,{tex(w)}")), foot=foot),
        ],
    )  # fmt: skip


SCORED = {5: ((3, 4), (4, 3), (-3, 4), (4, -3)), 10: ((6, 8), (8, -6)), 13: ((5, 12), (12, -5)), 3: ((1, 2, 2), (2, -1, 2)), 7: ((2, 3, 6), (6, -2, 3)), 9: ((4, 4, 7), (1, -8, 4))}  # fmt: skip


def farthest(words):
    lines = [line for line in words.splitlines() if "score" in line and "mathbf w" in line]
    normals, scores = (
        [vectors(line)[0] for line in lines],
        [Fraction(line.split("score $")[1].strip("$ ")) for line in lines],
    )
    return 1 + max(range(3), key=lambda i: scores[i] ** 2 / dot(normals[i], normals[i]))


@problem(understanding=True, verify=farthest)
def surest_rule(pick):
    """Which answer stands the largest error?

    An error can move the point in any direction. What counts is how far the hyperplane is.
    """
    dimension = pick.one((2, 3))
    lengths = pick.some(3, [n for n, ws in SCORED.items() if len(ws[0]) == dimension])
    normals = [pick.one(SCORED[n]) for n in lengths]

    def telling(distances):
        scores = [n * d for n, d in zip(lengths, distances)]
        first, most = distances.index(max(distances)), scores.index(max(scores))
        return len(set(distances)) == 3 and len({first, most}) == 2

    distances = pick.until(lambda: [pick.integer(1, 9) for _ in lengths], telling)
    scores = [n * d for n, d in zip(lengths, distances)]
    right, most, longest = (row.index(max(row)) for row in (distances, scores, lengths))
    nearest = distances.index(min(distances))
    rows = "\n".join(f"{i}. $\\mathbf w = {tex(w)}$, score ${s}$" for i, (w, s) in enumerate(zip(normals, scores), 1))
    wrong = {
        most: Slip("unnormalised", most + 1,
                   f"Rule {most + 1} has the largest score, ${scores[most]}$. But its normal is ${lengths[most]}$ long: how far from its hyperplane is the point?"),
    }  # fmt: skip
    wrong.setdefault(
        longest,
        Slip("longest-normal", longest + 1,
             f"Rule {longest + 1} has the longest normal, ${lengths[longest]}$. Does a longer normal, with the same score ${scores[longest]}$, put the point nearer or farther away?"),
    )  # fmt: skip
    wrong.setdefault(
        nearest,
        Slip("smallest-distance", nearest + 1,
             f"The hyperplane of rule {nearest + 1} is only ${distances[nearest]}$ away. Is a point so near to it moved across by a small error, or does it take a large one?"),
    )  # fmt: skip
    for i in range(3):
        wrong.setdefault(
            i,
            Slip(
                "guessed-from-one-number",
                i + 1,
                f"Rule {i + 1} has the score ${scores[i]}$ and a normal of length ${lengths[i]}$. How far away is its hyperplane?",
            ),
        )
    return Problem(
        f"Three rules stop a pump when their score is positive. For one pump they give\n\n{rows}\n\nAll three stop it. The readings may be wrong, in any direction. Which rule "
        "stands the largest error without changing its answer?",
        answer=Choice(right + 1, tuple(f"Rule {i}" for i in (1, 2, 3))),
        slips=[slip for i, slip in wrong.items() if i != right],
        work=[
            *(step("distance", "Rule {i}: ${score} / {length} = {d}$.", None, i=i + 1, score=scores[i], length=lengths[i], d=distances[i]) for i in range(3)),
            step("largest", "An error must be at least as long as the distance. The largest is that of rule {right}.", right + 1, right=right + 1),
        ],
    )  # fmt: skip


@problem(understanding=True)
def changed_rule(pick):
    """What a change of the rule does to a distance

    At the origin the score is the offset alone.
    """
    d = pick.integer(2, 12)
    k, m = pick.until(lambda: (pick.integer(2, 6), pick.integer(2, 6)), lambda each: each[0] != each[1])
    away = pick.one(("times", "over"))
    offset = f"$b$ is multiplied by {m}" if away == "times" else f"$b$ is divided by {m}"
    factor = Fraction(m, k) if away == "times" else Fraction(1, m * k)
    alone = Fraction(m) if away == "times" else Fraction(1, m)
    new = d * factor
    return Problem(
        f"The hyperplane $\\mathbf w \\cdot \\mathbf x + b = 0$ lies at the distance ${d}$ from the origin. Now $\\mathbf w$ is multiplied by {k} and {offset}. How far from the "
        "origin is the new hyperplane? Type a whole number or a fraction.",
        answer=Number(new),
        slips=[
            Slip("scaling-changes-nothing", d,
                 "You left the distance as it was. That holds when $\\mathbf w$ and $b$ get the *same* factor. What happens to $|b| / \\lVert \\mathbf w \\rVert$ here?"),
            Slip("forgot-the-normal", d * alone,
                 f"You changed the offset alone. The normal is {k} times as long now: where does its length stand in the distance?"),
            Slip("upside-down", d / factor,
                 "You have the reciprocal of the factor. Test: with a longer normal and the same offset, does $|b| / \\lVert \\mathbf w \\rVert$ rise or fall?"),
            Slip("multiplied-by-the-normal", d * alone * k,
                 f"You multiplied by {k}. The score does grow with $\\mathbf w$; but at the origin $\\mathbf w \\cdot \\mathbf 0 = 0$. By what is the offset divided?"),
        ],
        work=[
            step("origin", "At the origin the score is $b$, so the distance is $|b| / \\lVert \\mathbf w \\rVert = {d}$.", None, d=d),
            step("change", "The top changes by the factor ${top}$, the bottom by ${k}$: ${d} \\cdot {factor} = {new}$.", new, top=tex(alone), k=k, d=d, factor=tex(factor), new=tex(new)),
        ],
    )  # fmt: skip
