"""Problems on least squares: what is made small, the line, how hard a point pulls, what it hides, and points with weights."""

from fractions import Fraction
from functools import lru_cache
from itertools import combinations, product

from eigenway.course import Number, Problem, Slip, Vector, number, paren, problem, step, tex
from eigenway.course.reader import numbers, vectors
from eigenway.maths import linalg


def mean(values):
    return Fraction(sum(values), len(values))


def squares(values):
    return sum(x * x for x in values)


def line_through(one, two):
    slope = Fraction(two[1] - one[1], two[0] - one[0])
    return one[1] - slope * one[0], slope


def leftover_test(points, line):
    """What the residuals of this line must do and do not: add up to 0 or, where they happen to, meet the column x at a right angle."""
    a, b = line
    if sum(y - a - b * x for x, y in points):
        return "Add up the four residuals: with the best line and its intercept they make 0. Do yours?"
    return "Multiply each residual by its $x$ and add: with the best line they make 0. Do yours?"


def written(a, b):
    """a + bx, as it stands in a question."""
    return f"{a} {'-' if b < 0 else '+'} {'' if abs(b) == 1 else abs(b)}x"


@lru_cache(maxsize=1)
def leftovers():
    """Four places with a whole mean, and whole residuals that a best line can leave there: orthogonal to the ones and to the places."""
    small = [e for e in product(range(-3, 4), repeat=4) if any(e) and sum(e) == 0]
    return tuple(
        (xs, e)
        for xs in combinations(range(9), 4)
        if sum(xs) % 4 == 0
        for e in small
        if sum(x * r for x, r in zip(xs, e)) == 0
    )


# Solvers that read only the words of a question: the laws ask that they find the same answer.


def squares_by_the_words(words):
    a, b = (
        int(x)
        for x in words.split("y =")[1]
        .split("$")[0]
        .replace(" ", "")
        .replace("+x", "+1x")
        .replace("-x", "-1x")
        .replace("+", " ")
        .replace("-", " -")
        .rstrip("x")
        .split()
    )
    return sum((y - a - b * x) ** 2 for x, y in vectors(words))


def line_by_projection(words):
    points = vectors(words)
    x, z = points[0][0], points[1][0]
    fit = linalg.project([y for _, y in points], [[1] * len(points), [x for x, _ in points]])
    slope = (fit[1] - fit[0]) / (z - x)
    return fit[0] - slope * x, slope


def leverage_by_the_hat(words):
    *xs, asked = numbers(words.split("places")[1])
    return linalg.projection_matrix([[1] * len(xs), xs])[xs.index(asked)][xs.index(asked)]


def weighted_by_repeating(words):
    """A point that counts c times is c points."""
    rows = [row for x, y, c in vectors(words) for row in [(x, y)] * int(c)]
    return linalg.least_squares([[x] for x, _ in rows], [y for _, y in rows])[0]


@problem(verify=squares_by_the_words)
def sum_of_squares(pick):
    """The sum of squared residuals

    Measured minus predicted, squared, one point after the other.
    """
    a, b = pick.integer(1, 9), pick.nonzero(4)
    xs = sorted(pick.some(4, range(7)))

    def told_apart(e):
        ups = squares([a + b * x + r - mean([a + b * x + r for x, r in zip(xs, e)]) for x, r in zip(xs, e)])
        return (
            min(e) < 0 < max(e) and sum(e) != 0 and len({squares(e), sum(e), sum(map(abs, e)), sum(e) ** 2, ups}) == 5
        )

    e = pick.until(lambda: [pick.integer(-3, 3) for _ in xs], told_apart)
    ys = [a + b * x + r for x, r in zip(xs, e)]
    ups = [y - mean(ys) for y in ys]
    points = ", ".join(f"${tex((x, y))}$" for x, y in zip(xs, ys))
    return Problem(
        f"The line $y = {written(a, b)}$ is to fit the points {points}. What is the sum of the squared residuals?",
        answer=Number(squares(e)),
        slips=[
            Slip("added-residuals", sum(e),
                 f"You added the residuals themselves, {', '.join(f'${r}$' for r in e)}: those above the line cancel those below. What must be done to each of them first?"),
            Slip("absolute-residuals", sum(map(abs, e)),
                 f"You added the sizes of the residuals {', '.join(f'${r}$' for r in e)}. Which power of them does least squares add up?"),
            Slip("squared-the-sum", sum(e) ** 2,
                 f"You added the residuals to ${sum(e)}$ and squared that. Two gaps of $1$ and $-1$ would then count as no error. In which order do squaring and adding go?"),
            Slip("about-the-mean", squares(ups),
                 f"You measured from the mean height ${tex(mean(ys))}$. A residual is measured from the line: how high is the line at $x = {xs[0]}$?"),
        ],
        work=[
            step("predictions", "At $x = {xs}$ the line has the heights ${fit}$.", None, xs=tuple(xs), fit=tuple(a + b * x for x in xs)),
            step("residuals", "Measured minus predicted: ${e}$.", None, e=tuple(e)),
            step("squares", "Their squares add up to ${total}$.", squares(e), total=squares(e)),
        ],
    )  # fmt: skip


@problem(verify=line_by_projection)
def line_of_best_fit(pick):
    """A line through four points

    Measure x from its mean. The slope is the sum of deviation times y over the sum of squared deviations; the line passes through both means.
    """
    xs, e = pick.one(leftovers())
    a, b = pick.nonzero(8), pick.nonzero(4)
    ys = [a + b * x + r for x, r in zip(xs, e)]
    points = list(zip(xs, ys))
    x_mean, y_mean = mean(xs), mean(ys)
    d = [x - x_mean for x in xs]
    across, up = sum(r * y for r, y in zip(d, ys)), sum((y - y_mean) ** 2 for y in ys)
    first, ends = line_through(*points[:2]), line_through(points[0], points[-1])
    turned = across / up
    return Problem(
        f"Fit the line $a + bx$ to the points {', '.join(f'${tex(p)}$' for p in points)} by least squares. Give $(a, b)$.",
        answer=Vector((a, b)),
        slips=[
            Slip("first-two-points", first,
                 f"Your line meets the first two points exactly. What does it predict at $x = {xs[3]}$, and what was measured there?"),
            Slip("joined-the-ends", ends,
                 "Your line joins the first and the last point. " + leftover_test(points, ends)),
            Slip("through-the-origin", (Fraction(0), Fraction(sum(x * y for x, y in points), squares(xs))),
                 f"Your line passes through $(0, 0)$: the column of ones was left out. The best line passes through the means, $({tex(x_mean)}, {tex(y_mean)})$. Does yours?"),
            Slip("mean-as-intercept", (y_mean, b),
                 f"The slope is right. ${tex(y_mean)}$ is the height at the mean $\\bar x = {tex(x_mean)}$. How high is the line at $x = 0$?"),
            Slip("swapped-axes", (y_mean - turned * x_mean, turned),
                 f"You divided by the squared deviations of $y$, ${tex(up)}$: that fits $x$ from $y$. Which of the two is predicted here?"),
        ],
        work=[
            step("means", "The means are $\\bar x = {x}$ and $\\bar y = {y}$; the deviations of $x$ are ${d}$, and their squares add up to ${s}$.", None, x=x_mean, y=y_mean, d=tuple(d), s=squares(d)),
            step("slope", "Deviation times $y$ adds up to ${top}$, so $b = {top} / {s} = {b}$.", b, top=across, s=squares(d), b=b),
            step("intercept", "The line passes through the means: $a = {y} - {bx} = {a}$. Together ${answer}$.", (a, b), y=y_mean, bx=paren(b * x_mean), a=a, answer=(a, b)),
        ],
    )  # fmt: skip


@problem(verify=leverage_by_the_hat)
def leverage(pick):
    """How hard one point pulls

    One over the number of points, and the squared deviation as a share of all squared deviations.
    """
    n = pick.one((4, 5, 6))
    xs = sorted(
        pick.until(
            lambda: pick.some(n, range(1, 13)),
            lambda xs: sum(xs) % n == 0 and squares([x - mean(xs) for x in xs]) <= 60,
        )
    )
    asked = pick.one(x for x in xs if x != mean(xs))
    d = [x - mean(xs) for x in xs]
    own, every = asked - mean(xs), squares(d)
    part = Fraction(own * own, every)
    answer = Fraction(1, n) + part
    return Problem(
        f"A line with an intercept is fitted by least squares to ${n}$ points at the places {', '.join(f'${x}$' for x in xs)}. What is the leverage of the point at $x = {asked}$? A fraction is fine.",
        answer=Number(answer),
        slips=[
            Slip("forgot-the-intercept", part,
                 f"That is the part of the slope. All leverages together must make 2, the number of weights; yours would make 1. What does the intercept add, for each of the ${n}$ points?"),
            Slip("not-from-the-mean", Fraction(1, n) + Fraction(asked * asked, squares(xs)),
                 "You squared the places as they are. Move all points by 100, and no line pulls differently. From where must $x$ be measured?"),
            Slip("forgot-the-square", Fraction(1, n) + Fraction(abs(own), sum(map(abs, d))),
                 f"You took the deviation ${own}$ as a share of all deviations. A point pulls by its deviation, and the slope answers in proportion to it once more: which power belongs there?"),
            Slip("complement", 1 - answer,
                 "That is the part of an error which stays visible in the residual. Which part does the line follow?"),
        ],
        work=[
            step("deviations", "The mean place is ${m}$. The deviations ${d}$ have squares that add up to ${s}$.", None, m=mean(xs), d=tuple(d), s=every),
            step("add", "$\\frac{{1}}{{n}}$ and the share of its own squared deviation, ${q}/{s}$, add up to ${answer}$.".replace("{{1}}{{n}}", "{1}{" + str(n) + "}"), answer, q=own * own, s=every, answer=answer),
        ],
    )  # fmt: skip


def both(value):
    """A fraction and its decimal, a whole number as it is."""
    return tex(value) if Fraction(value).denominator == 1 else f"{tex(value)} = {number(value)}"


@problem(understanding=True)
def what_a_point_hides(pick):
    """What a residual hides

    Of an error in one label the prediction follows the share h; the share 1 - h stays to be seen.
    """
    tenth = pick.integer(2, 9)
    h = Fraction(tenth, 10)
    k = pick.integer(3, 40)
    e = Fraction(pick.nonzero(30), 10)
    sign = pick.one((1, -1))
    way = "high" if sign > 0 else "low"
    visible, hidden = (1 - h) * k, h * k
    asked, answer, slips, why = pick.one((
        (
            f"Its residual is ${number(e)}$. Then it turns out that this label was entered ${k}$ too {way}. It is corrected and the model fitted again. What is the residual of this example now?",
            e - sign * visible,
            [Slip("full-change", e - sign * k, f"You moved the residual by all of ${k}$. But the model is fitted again: by how much does its prediction follow the label?"),
             Slip("visible-for-hidden", e - sign * hidden, f"You moved the residual by ${number(hidden)}$, which is how far the *prediction* moves. What is left of ${k}$ for the residual?"),
             Slip("wrong-way", e + sign * visible, f"The label was too {way}. Which way does measured minus predicted go when the label is corrected?")],
            "The prediction follows by ${h} \\cdot {k} = {hidden}$, so the residual changes by ${visible}$: it becomes ${answer}$.",
        ),
        (
            f"Its label, so far right, is by mistake raised by ${k}$, and the model fitted again. By how much does the prediction for this example rise?",
            hidden,
            [Slip("full-change", k, f"Only with leverage 1 would the model follow all the way. Here it is ${number(h)}$: which part of ${k}$ is that?"),
             Slip("hidden-for-visible", visible, f"That is what shows in the residual. Label and prediction both rise: which share of ${k}$ does the prediction follow?"),
             Slip("squared", h * h * k, "You used the leverage twice. What is the diagonal entry of $H$, and how often does $H$ act on the labels?")],
            "A leverage of ${h}$ means that the prediction rises by ${h}$ for each 1 of the label: ${h} \\cdot {k} = {hidden}$.",
        ),
        (
            f"Its residual is ${number(sign * visible)}$. By how much does the model that is fitted *without* this example miss it (measured minus predicted)?",
            Fraction(sign * k),
            [Slip("as-it-stands", sign * visible, "That is the residual of the model that has seen the label and moved towards it. Without it, must the gap be smaller or larger?"),
             Slip("shrunk-again", sign * visible * (1 - h), f"You multiplied by ${number(1 - h)}$. The residual has been shrunk by that factor already: how do you undo it?"),
             Slip("divided-by-the-leverage", sign * visible / h, f"You divided by the leverage ${number(h)}$. The residual is what the model did *not* follow: which share of the gap is that?")],
            "The residual is the share $1 - {h} = {rest}$ of that gap: ${seen} / {rest} = {answer}$.",
        ),
    ))  # fmt: skip
    return Problem(
        f"In a least-squares fit one example has the leverage ${number(h)}$. {asked}",
        answer=Number(answer),
        slips=slips,
        work=[
            step(
                "share",
                why,
                answer,
                h=number(h),
                k=k,
                hidden=number(hidden),
                visible=number(visible),
                rest=number(1 - h),
                seen=number(sign * visible),
                answer=both(answer),
            )
        ],
    )


def slope_by(xs, ys, weights):
    return Fraction(sum(c * x * y for c, x, y in zip(weights, xs, ys)), sum(c * x * x for c, x in zip(weights, xs)))


def ways(xs, ys, cs):
    """The weighted slope through the origin, and three wrong ones: without weights, with their squares, as a ratio of sums."""
    totals = (sum(c * z for c, z in zip(cs, zs)) for zs in (ys, xs))
    return slope_by(xs, ys, cs), slope_by(xs, ys, (1, 1, 1)), slope_by(xs, ys, [c * c for c in cs]), Fraction(*totals)


COUNTS = ((1, 2, 3), (1, 3, 5), (2, 1, 4), (4, 1, 2), (5, 2, 1), (3, 1, 1), (1, 1, 4), (6, 2, 1))


@lru_cache(maxsize=1)
def weighted_points():
    """Places, values and counts of three points whose weighted slope is a half of a whole number and no wrong one."""
    drawn = product(combinations(range(1, 6), 3), product(range(1, 11), repeat=3), COUNTS)
    found = ((points, ways(*points)) for points in drawn if slope_by(*points).denominator <= 2)
    return tuple(points for points, slopes in found if len(set(slopes)) == 4)


@problem(verify=weighted_by_repeating)
def weighted_slope(pick):
    """A slope with weights

    A point that counts c times adds its squared residual c times.
    """
    xs, ys, cs = pick.one(weighted_points())
    top, below = (sum(c * x * z for c, x, z in zip(cs, xs, other)) for other in (ys, xs))
    answer, unweighted, squared, ratio = ways(xs, ys, cs)
    rows = "; ".join(f"${tex(row)}$" for row in zip(xs, ys, cs))
    return Problem(
        f"The line $y = bx$, without intercept, is fitted to three points, given as $(x, y, c)$: {rows}. Which $b$ makes $c_1e_1^2 + c_2e_2^2 + c_3e_3^2$ smallest, where $e_i$ is the residual of point $i$?",
        answer=Number(answer),
        slips=[
            Slip("ignored-the-weights", unweighted,
                 f"That is the fit in which each point counts once. How often does the point at $x = {xs[0]}$ count?"),
            Slip("squared-the-weights", squared,
                 "You multiplied the rows by $c_i$, so that the *squared* residuals count $c_i^2$ times. By what must a row be multiplied so that its square counts $c_i$ times?"),
            Slip("ratio-of-sums", ratio,
                 "You divided the weighted sum of $y$ by that of $x$: then the residuals balance. The sum of their *squares* is smallest where they are orthogonal to the column $\\mathbf x$: what does that multiply each by?"),
        ],
        work=[
            step("right", "The weighted products $c\\,x\\,y$ add up to ${top}$.", top, top=top),
            step("left", "The weighted squares $c\\,x^2$ add up to ${below}$.", below, below=below),
            step("divide", "The one normal equation is ${below}\\,b = {top}$, so $b = {answer}$.", answer, top=top, below=below, answer=answer),
        ],
    )  # fmt: skip
