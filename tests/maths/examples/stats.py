"""Means, variances and intervals, held against Python's statistics, SciPy and statsmodels."""

import statistics
from fractions import Fraction
from math import sqrt

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import rational, vectors, with_decimals


def margin(before, after, facts):
    return alike(after, facts["cut"] * facts["se"])


def ends(before, after, facts):
    return after == (facts["low"], facts["high"]) and facts["low"] <= facts["center"] <= facts["high"]


def cut(before, after, facts):
    from scipy.stats import norm, t

    law = norm if facts["df"] is None else t(float(facts["df"]))
    return alike(law.cdf(after) - law.cdf(-after), facts["level"])


def total(before, after, facts):
    return alike(float(after), float(sum(map(Fraction, facts["values"]))), 1e-9)


TRUE = {
    "add": total,
    "divide": lambda before, after, facts: alike(after * facts["n"], facts["total"]),
    "weigh": lambda before, after, facts: near(after, numeric(facts["values"]) * numeric(facts["weights"])),
    "deviations": lambda before, after, facts: near(after, numeric(facts["values"]) - float(facts["mean"])),
    "squares": lambda before, after, facts: near(after, numeric(facts["gaps"]) ** 2),
    "deviation": lambda before, after, facts: alike(after * after, float(facts["variance"])),
    "standard-error": lambda before, after, facts: alike(after * after * facts["n"], facts["s"] ** 2),
    "standard-error-of-share": lambda before, after, facts: alike(after**2 * facts["n"], facts["p"] * (1 - facts["p"])),
    "error-of-difference": lambda before, after, facts: alike(after**2, facts["a"] + facts["b"]),
    "cut": cut,
    "margin": margin,
    "ends": ends,
    "share": lambda before, after, facts: alike(after * facts["n"], float(facts["k"])),
    "difference": lambda before, after, facts: alike(after, float(facts["a"] - facts["b"])),
    "wilson-center": lambda before, after, facts: 0 <= after <= 1 and abs(after - 0.5) <= abs(facts["p"] - 0.5) + 1e-12,
    "wilson-margin": lambda before, after, facts: after >= 0,
}
samples = with_decimals(vectors(entries=rational, low=2, high=6))


def t_interval(values, level):
    from scipy import stats

    x = numeric(values).astype(float)
    return (
        stats.t.interval(level, len(x) - 1, x.mean(), x.std(ddof=1) / sqrt(len(x))) if x.std() else (x.mean(), x.mean())
    )


ALGORITHMS = {
    "stats.mean": Case(
        st.one_of(
            st.tuples(with_decimals(vectors(entries=rational))),
            st.integers(1, 4).flatmap(lambda n: st.tuples(vectors(n), vectors(n, st.integers(1, 5)))),
        ),
        lambda v, w=None: np.average(numeric(v).astype(float), weights=None if w is None else numeric(w).astype(float)),
        lambda result, v, w=None: min(v) - 1e-12 <= result <= max(v) + 1e-12,
        refused=(
            (((),), "at least 1"),
            (([1, float("inf")],), "infinite"),
            (([1], [1, 2]), "equally many"),
            (([1], [0]), "not all 0"),
            ((["x"],), "no number"),
        ),
    ),
    "stats.variance": Case(
        st.tuples(samples, st.booleans()),
        lambda v, population: (statistics.pvariance if population else statistics.variance)([Fraction(x) for x in v]),
        lambda result, *_: result >= -1e-12,
        same=lambda ours, theirs: alike(float(ours), float(theirs)),
        refused=((([1],), "at least 2"), (([1, float("nan")],), "NaN")),
    ),
    "stats.interval": Case(
        st.tuples(samples, st.sampled_from([0.9, 0.95, 0.99])),
        t_interval,
        lambda result, values, level: (
            result[0] <= float(sum(values)) / len(values) + 1e-9
            and result[1] >= float(sum(values)) / len(values) - 1e-9
        ),
        same=near,
        refused=((([1, 2], 2), "between 0 and 1"), (([1],), "at least 2"), ((), "Give a sample")),
    ),
}
