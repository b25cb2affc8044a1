"""Problems on confidence intervals. Cut values are given to 3 places, as a table would."""

from fractions import Fraction
from math import sqrt

from eigenway.course import Choice, ConfidenceInterval, Number, Problem, Slip, about, number, problem, step
from eigenway.course.reader import numbers
from eigenway.maths import stats

TWO_PLACES = Fraction(1, 100)
THREE_PLACES = Fraction(1, 1000)
NORMAL = {90: "1.645", 95: "1.960", 99: "2.576"}
STUDENT = {  # by degrees of freedom: 90, 95 and 99 %
    3: ("2.353", "3.182", "5.841"),
    4: ("2.132", "2.776", "4.604"),
    8: ("1.860", "2.306", "3.355"),
    9: ("1.833", "2.262", "3.250"),
    15: ("1.753", "2.131", "2.947"),
    16: ("1.746", "2.120", "2.921"),
}
MEASURED = (
    ("runs of a model, each from another seed,", "scores", "points"),
    ("requests to a server", "answer times", "ms"),
    ("training epochs", "durations", "seconds"),
    ("users in a trial", "numbers of clicks", "clicks"),
    ("batches on a new card", "loads", "watts"),
)


def around(center, margin):
    return (float(center - margin), float(center + margin))


def cuts(level, n):
    column = tuple(NORMAL).index(level)
    return {df: STUDENT[df][column] for df in (n - 1, n)}


def t_interval_from_words(words):
    n, center, spread = numbers(words)[:3]
    cut = numbers(words)[-1]  # the row of n - 1 stands last
    return tuple(around(float(center), float(cut) * float(spread) / sqrt(n)))


@problem(verify=t_interval_from_words)
def mean_interval(pick):
    """An interval for a mean

    Mean, plus and minus a cut times the standard error of the mean.
    """
    what, values, unit = pick.one(MEASURED)
    n, level = pick.one((4, 9, 16)), pick.one(tuple(NORMAL))
    center, spread = (
        pick.integer(40, 99),
        Fraction(pick.integer(20, 90) + (80 if n == 16 else 0), 10),
    )  # or n and n - 1 differ by less than is asked for
    table = cuts(level, n)
    z, t, other = Fraction(NORMAL[level]), Fraction(table[n - 1]), Fraction(table[n])
    root = {4: 2, 9: 3, 16: 4}[n]
    error = spread / root
    ends = around(center, t * error)
    return Problem(
        f"The {values} of {n} {what} have the mean {center} {unit} and the standard deviation {number(spread)} {unit} (computed with $n - 1$); "
        f"they look roughly normal. Give the {level} % confidence interval for the true mean, both ends to 2 places. These cuts leave {level} % in the middle:\n\n"
        f"| distribution | cut |\n|---|---|\n| normal | {NORMAL[level]} |\n| Student's t, {n} degrees of freedom | {table[n]} |\n"
        f"| Student's t, {n - 1} degrees of freedom | {table[n - 1]} |",
        answer=ConfidenceInterval(ends, tolerance=TWO_PLACES),
        slips=[
            Slip(
                "spread-of-one-value",
                around(center, t * spread),
                f"Your interval would hold {level} % of single values. A mean of {n} varies less than one value: by which factor?",
            ),
            Slip(
                "normal-cut",
                around(center, z * error),
                f"You took the normal cut {NORMAL[level]}. It would be right if the true deviation were known; ${number(spread)}$ comes from the same "
                f"{n} values. Which distribution makes room for that?",
            ),
            Slip(
                "n-instead-of-n-1",
                around(center, other * error),
                f"You read the row of {n} degrees of freedom. How many of {n} deviations are free once they must add up to 0?",
            ),
            Slip(
                "divided-by-n",
                around(center, t * spread / n),
                f"You divided the deviation by {n}. The variance of a mean is divided by {n}: what does that make of its root?",
            ),
        ],
        work=[
            step(
                "standard-error",
                "The standard error of the mean: ${s} / \\sqrt{{n}} = {e}$.",
                None,
                s=number(spread),
                n=n,
                e=about(error),
            ),
            step(
                "cut",
                "The deviation is estimated, so Student's t with ${df}$ degrees of freedom: the cut is ${t}$.",
                None,
                df=n - 1,
                t=table[n - 1],
            ),
            step(
                "ends",
                "Go ${t} \\cdot {e} \\approx {margin}$ to both sides of ${center}$: from ${low}$ to ${high}$.",
                ends,
                t=table[n - 1],
                e=f"{float(error):.4g}",
                margin=f"{float(t * error):.3f}",
                center=center,
                low=f"{float(ends[0]):.2f}",
                high=f"{float(ends[1]):.2f}",
            ),
        ],
    )


SHARES = (
    ("A classifier is wrong on", "test cases", "error rate"),
    ("A search page shows the wanted result first for", "queries", "success rate"),
    ("A labeller disagrees with the expert on", "pictures", "rate of disagreement"),
    ("A robot drops", "cups", "rate of drops"),
)


@problem
def proportion_interval(pick):
    """An interval for a share

    Two recipes: Wald goes equally far to both sides of the share, Wilson moves the centre towards one half first.
    """
    says, cases, rate = pick.one(SHARES)
    n = pick.one((20, 25, 30, 40, 50, 60, 80))
    k = pick.integer(2, max(3, n // 4))
    method = pick.one(("Wald", "Wilson"))
    p = k / n
    ends = stats.interval(successes=k, n=n, method=method.lower())
    other = "Wald" if method == "Wilson" else "Wilson"
    z = 1.96
    wald = "$\\hat p \\pm z \\sqrt{\\hat p (1 - \\hat p) / n}$"
    wilson = "$\\frac{1}{1 + z^2/n} \\left( \\hat p + \\frac{z^2}{2n} \\pm z \\sqrt{\\frac{\\hat p (1 - \\hat p)}{n} + \\frac{z^2}{4n^2}} \\right)$"
    near = stats.interval(successes=k, n=n, method=method.lower(), level=0.9)
    return Problem(
        f"{says} {k} of {n} {cases}. Give the 95 % {method} interval for its {rate}, both ends to 3 places, with $z = 1.960$. "
        f"{method}: {wald if method == 'Wald' else wilson}.",
        answer=ConfidenceInterval(ends, tolerance=THREE_PLACES),
        slips=[
            Slip(
                "other-recipe",
                stats.interval(successes=k, n=n, method=other.lower()),
                f"This is the {other} interval. "
                + (
                    f"It lies evenly about ${p:.3f}$. Which way does Wilson move the centre?"
                    if method == "Wilson"
                    else f"Its centre is not ${p:.3f}$. How far does Wald go to either side?"
                ),
            ),
            Slip(
                "forgot-the-root",
                around(p, z * p * (1 - p) / n),
                "You took the variance $\\hat p (1 - \\hat p)/n$ for the standard error. A margin has the unit of a share: what is still to be done to a variance?",
            ),
            Slip(
                "one-sided-cut",
                near,
                "You used the cut 1.645, which leaves 5 % on one side. Two sides share the 5 %: how much is left on each?",
            ),
        ],
        work=stats.interval.steps(successes=k, n=n, method=method.lower()),
    )


READINGS = {
    "right": "If the whole study were repeated many times, about {level} % of the intervals found in this way would hold the true {thing}.",
    "parameter": "The true {thing} lies between {low} and {high} with probability {level} %.",
    "data": "About {level} % of all single {values} lie between {low} and {high}.",
    "next-mean": "In about {level} % of repetitions, the mean of the new sample lies between {low} and {high}.",
}
SENTENCES = {
    "parameter": "The true {thing} does not move, and {low} and {high} are now fixed too: there is nothing left to be random. What is the {level} % a property of: this interval, or the way it was made?",
    "data": "Single {values} scatter far more than their mean does: with ever more of them the interval shrinks to a point. Would a range of {values} do that?",
    "next-mean": "The new mean scatters, and so did this one, from which the interval was built. Is this interval centred at the true {thing}, or at a guess of it?",
}


@problem(understanding=True)
def interval_meaning(pick):
    """What the level promises

    Ask what would change if somebody repeated the study: the true value, or the interval?
    """
    thing, values = pick.one(
        (
            ("mean accuracy", "accuracies"),
            ("mean answer time in ms", "answer times"),
            ("mean length of a session in minutes", "sessions"),
            ("mean load in watts", "loads"),
        )
    )
    level, low, width = pick.one((90, 95, 99)), pick.integer(40, 80), pick.integer(2, 9)
    order = pick.shuffled(READINGS)
    holes = {"level": level, "thing": thing, "values": values, "low": f"${low}$", "high": f"${low + width}$"}
    options = tuple(READINGS[name].format(**holes) for name in order)
    where = order.index("right") + 1
    listed = "\n".join(f"{i}. {option}" for i, option in enumerate(options, 1))
    return Problem(
        f"From a sample of 30 {values} someone finds ${low}$ to ${low + width}$ as the {level} % confidence interval for the {thing}. "
        f"What does the {level} % promise?\n\n{listed}",
        answer=Choice(where, options),
        slips=[
            Slip(f"about-the-{name}", i, SENTENCES[name].format(**holes))
            for i, name in enumerate(order, 1)
            if name != "right"
        ],
        work=[
            step("fixed", "The true value is fixed. What differs from sample to sample is the interval.", None),
            step(
                "promise",
                "So the level is a property of the recipe: the share of its intervals that hold the true value.",
                where,
            ),
        ],
    )


def new_size_from_words(words):
    found = numbers(words)
    return found[0] * (found[2] / found[3]) ** 2  # the second is the level


@problem(understanding=True, verify=new_size_from_words)
def width_and_size(pick):
    """How many more for a narrower interval

    The width goes with one over the root of the number of values.
    """
    c = pick.one((Fraction(2), Fraction(3), Fraction(4), Fraction(5), Fraction(10), Fraction(3, 2)))
    n = 4 * pick.integer(8, 60)
    new = Fraction(pick.integer(2, 24), 10)
    old = c * new
    answer = n * c**2
    return Problem(
        f"From {n} values you found a 95 % interval for a mean that is {number(old)} wide. It should be {number(new)} wide. "
        "How many values do you need in all, if their spread stays and the change of the cut may be left out?",
        answer=Number(answer),
        slips=[
            Slip(
                "root-forgotten",
                n * c,
                f"You took ${number(c)}$ times as many values. The standard error has $\\sqrt{{n}}$ below it: by how much does the width shrink with ${number(c)}$ times as many?",
            ),
            Slip(
                "only-the-new-ones",
                answer - n,
                f"You do not count the {n} values you have. Does the question ask for all of them, or for those still to be taken?",
            ),
            Slip(
                "upside-down",
                n / c**2,
                f"With fewer values than {n} the interval cannot get narrower. Which way must the factor go?",
            ),
        ],
        work=[
            step(
                "factor",
                "The width must shrink by the factor ${old} / {new} = {c}$.",
                None,
                old=number(old),
                new=number(new),
                c=number(c),
            ),
            step(
                "square",
                "It goes with $1 / \\sqrt{n}$, so ${c}^2 = {square}$ times as many values are needed.",
                None,
                c=number(c),
                square=number(c**2),
            ),
            step(
                "all",
                "That makes ${n} \\cdot {square} = {answer}$.",
                answer,
                n=n,
                square=number(c**2),
                answer=number(answer),
            ),
        ],
    )


TRIPLES = (
    (3, 4, 5),
    (4, 3, 5),
    (5, 12, 13),
    (8, 15, 17),
    (7, 24, 25),
    (9, 12, 15),
    (12, 9, 15),
    (12, 5, 13),
)


def difference_from_words(words):
    a, e, b, f = numbers(words)[:4]
    return around(float(b - a), 1.96 * sqrt(e**2 + f**2))


@problem(verify=difference_from_words)
def difference_interval(pick):
    """An interval for a difference

    Variances of independent estimates add up, also when the estimates are subtracted.
    """
    e, f, both = (Fraction(x, 10) for x in pick.one(TRIPLES))
    a = pick.integer(60, 90)
    b = a + pick.one((-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6))
    z = Fraction("1.96")
    ends = around(b - a, z * both)
    return Problem(
        f"Model A scores {a} points with a standard error of {number(e)}, model B scores {b} points with a standard error of {number(f)}, on two independent and "
        "large test sets. Give the 95 % confidence interval for B minus A, both ends to 2 places, with the cut 1.96.",
        answer=ConfidenceInterval(ends, tolerance=TWO_PLACES),
        slips=[
            Slip(
                "added-the-errors",
                around(b - a, z * (e + f)),
                f"You added the standard errors to ${number(e + f)}$. That is right only if both always err in opposite directions. What adds up for independent estimates?",
            ),
            Slip(
                "subtracted-the-errors",
                around(b - a, z * abs(e - f)),
                f"You subtracted the standard errors. Can a difference of two uncertain numbers be surer, at ${number(abs(e - f))}$, than each of them?",
            ),
            Slip(
                "forgot-the-root",
                around(b - a, z * both**2),
                f"${number(both**2)}$ is the variance of the difference. What is its standard error?",
            ),
            Slip(
                "sign", around(a - b, z * both), "You subtracted the other way round. Which of the two is taken away?"
            ),
        ],
        work=[
            step(
                "variance",
                "The variances add up: ${e}^2 + {f}^2 = {sum}$.",
                None,
                e=number(e),
                f=number(f),
                sum=number(both**2),
            ),
            step(
                "error",
                "The standard error of the difference is $\\sqrt{{sum}} = {both}$.",
                None,
                sum=number(both**2),
                both=number(both),
            ),
            step(
                "ends",
                "Go $1.96 \\cdot {both} = {margin}$ to both sides of ${center}$: from ${low}$ to ${high}$.",
                ends,
                both=number(both),
                margin=number(z * both),
                center=b - a,
                low=f"{ends[0]:.3f}",
                high=f"{ends[1]:.3f}",
            ),
        ],
    )
