"""Confidence intervals: for a mean (t), a difference of means (Welch), a proportion (Wald or Wilson)."""

from math import sqrt
from typing import Any

from eigenway.maths.prob.chances import exact
from eigenway.maths.stats.mean import mean
from eigenway.maths.stats.sample import sample
from eigenway.maths.stats.variance import variance
from eigenway.maths.steps import Work, step, worked

Ends = tuple[float, float]


@worked
def interval(
    values: Any = None,
    level: Any = 0.95,
    *,
    mean_of: Any = None,
    deviation: Any = None,
    n: int | None = None,
    successes: int | None = None,
    method: str = "",
    other: Any = None,
    sigma: Any = None,
) -> Work[Ends]:
    """From a sample; from its summary (mean_of, deviation, n); from a count (successes out of n, "wilson" or "wald").

    `other` is a second sample: the interval is for the difference of the means. `sigma` is a known deviation: then z, not t.
    """
    level = float(exact(level, "The level"))
    if not 0 < level < 1:
        raise ValueError(f"The level is {level}; it must lie between 0 and 1, 0.95 for example.")
    if successes is not None:
        return (yield from proportion(successes, n, level, method or "wilson"))
    if other is not None:
        return (yield from difference(values, other, level))
    if values is not None:
        numbers = sample(values, least=1 if sigma is not None else 2)
        n, mean_of = len(numbers), mean(numbers)
        if sigma is None:
            spread = yield from variance.inner(numbers)
            deviation = sqrt(spread)
            yield step(
                "deviation",
                "The standard deviation is the root of the variance: $s = {s}$.",
                deviation,
                s=deviation,
                variance=spread,
            )
    if n is None or mean_of is None or (deviation is None and sigma is None):
        raise ValueError("Give a sample, or its mean, its deviation and its size n, or a number of successes out of n.")
    known = deviation if sigma is None else sigma
    return (
        yield from of_mean(
            float(exact(mean_of, "The mean")), float(exact(known, "The deviation")), n, level, sigma is not None
        )
    )


def of_mean(m: float, s: float, n: int, level: float, known: bool) -> Work[Ends]:
    if n < (1 if known else 2):
        raise ValueError(f"A sample of size {n} says nothing about its own spread; at least 2 values are needed.")
    if s < 0:
        raise ValueError(f"The deviation is {s}; it is a root and at least 0.")
    error = s / sqrt(n)
    yield step(
        "standard-error",
        "The mean of {n} values varies less than one value: ${s} / \\sqrt{{n}} = {se}$.",
        error,
        s=s,
        n=n,
        se=error,
    )
    if known:
        return (yield from around(m, error, (yield from normal_cut(level))))
    return (yield from around(m, error, (yield from t_cut(level, n - 1))))


def t_cut(level: float, freedom: float) -> Work[float]:
    from scipy.special import stdtrit  # type: ignore[reportMissingTypeStubs]

    cut = float(stdtrit(freedom, (1 + level) / 2))
    says = "The spread is estimated, so take Student's t with ${df}$ degrees of freedom: ${percent}$ of it lie between $-{cut}$ and ${cut}$."
    yield step("cut", says, cut, df=freedom, level=level, percent=percent(level), cut=cut)
    return cut


def normal_cut(level: float) -> Work[float]:
    from scipy.special import ndtri  # type: ignore[reportMissingTypeStubs]

    cut = float(ndtri((1 + level) / 2))
    says = "${percent}$ of the normal distribution lie between $-{cut}$ and ${cut}$."
    yield step("cut", says, cut, df=None, level=level, percent=percent(level), cut=cut)
    return cut


def percent(level: float) -> str:
    return f"{100 * level:.6g}\\,\\%"


def around(center: float, error: float, cut: float) -> Work[Ends]:
    margin = cut * error
    yield step("margin", "The margin is ${cut} \\cdot {se} = {margin}$.", margin, cut=cut, se=error, margin=margin)
    ends = (center - margin, center + margin)
    says = "Go that far to both sides of ${center}$: from ${low}$ to ${high}$."
    yield step("ends", says, ends, center=center, margin=margin, low=ends[0], high=ends[1])
    return ends


def proportion(k: int, n: int | None, level: float, method: str) -> Work[Ends]:
    if n is None or n < 1 or not 0 <= k <= n:
        raise ValueError(f"There are {k} successes out of {n}; the successes lie between 0 and a size of at least 1.")
    if method not in ("wilson", "wald"):
        raise ValueError(f'An interval for a proportion is "wilson" or "wald"; {method} is neither.')
    p = k / n
    yield step("share", "The share in the sample is ${k} / {n} = {p}$.", p, k=k, n=n, p=p)
    z = yield from normal_cut(level)
    if method == "wald":
        error = sqrt(p * (1 - p) / n)
        says = "Its standard error is $\\sqrt{{p} \\cdot (1 - {p}) / {n}} = {se}$."
        yield step("standard-error-of-share", says, error, p=p, n=n, se=error)
        return (yield from around(p, error, z))
    below = 1 + z * z / n
    center = (p + z * z / (2 * n)) / below
    says = (
        "Wilson moves the centre towards one half: $\\frac{{p} + {z}^2 / (2 \\cdot {n})}{1 + {z}^2 / {n}} = {center}$."
    )
    yield step("wilson-center", says, center, p=p, n=n, z=z, center=center)
    margin = z / below * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    says = "Its margin is $\\frac{{z}}{1 + {z}^2 / {n}} \\sqrt{\\frac{{p} \\cdot (1 - {p})}{{n}} + \\frac{{z}^2}{4 \\cdot {n}^2}} = {margin}$."
    yield step("wilson-margin", says, margin, p=p, n=n, z=z, margin=margin)
    ends = (max(0.0, center - margin), min(1.0, center + margin))
    says = "Go that far to both sides of ${center}$: from ${low}$ to ${high}$."
    yield step("ends", says, ends, center=center, margin=margin, low=ends[0], high=ends[1])
    return ends


def difference(values: Any, other: Any, level: float) -> Work[Ends]:
    """Welch's: the two spreads may differ."""
    one, two = sample(values, "the first sample", 2), sample(other, "the second sample", 2)
    center = float(mean(one)) - float(mean(two))
    yield step(
        "difference",
        "The means differ by ${a} - {b} = {center}$.",
        center,
        one=one,
        two=two,
        a=mean(one),
        b=mean(two),
        center=center,
    )
    a, b = float(variance(one)) / len(one), float(variance(two)) / len(two)
    if a + b == 0:
        raise ValueError("Both samples are constant: there is no spread to build an interval from.")
    error = sqrt(a + b)
    says = "Variances of means add up: $\\sqrt{{a} + {b}} = {se}$."
    yield step("error-of-difference", says, error, a=a, b=b, se=error)
    freedom = (a + b) ** 2 / (a * a / (len(one) - 1) + b * b / (len(two) - 1))
    return (yield from around(center, error, (yield from t_cut(level, freedom))))
