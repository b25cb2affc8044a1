"""Statistics against NIST's certified values and SciPy."""

import json
from fractions import Fraction
from math import log10, sqrt

import pytest

from eigenway.maths import stats

DIGITS = {
    "Lew": 14,
    "Lottery": 14,
    "Mavro": 13,
    "Michelso": 13,
    "NumAcc1": 15,
    "NumAcc2": 14,
    "NumAcc3": 9,
    "NumAcc4": 8,
    "PiDigits": 14,
}


def agreed(ours, certified):
    certified = float(certified)
    return 15.0 if ours == certified else -log10(abs(ours - certified) / abs(certified))


@pytest.mark.parametrize("name", DIGITS)
def test_nists_means_and_deviations(refs, name):
    it = json.loads((refs / "nist" / "univariate" / f"{name}.json").read_text())
    exact = [Fraction(y) for y in it["y"]]
    assert agreed(float(stats.mean(exact)), it["certified"]["mean"]) >= 14
    assert agreed(sqrt(stats.variance(exact)), it["certified"]["sd"]) >= 14
    floats = list(map(float, it["y"]))
    assert agreed(stats.mean(floats), it["certified"]["mean"]) >= 14
    assert agreed(sqrt(stats.variance(floats)), it["certified"]["sd"]) >= DIGITS[name]


@pytest.mark.parametrize("method", ["wilson", "wald"])
def test_intervals_for_a_share_are_those_of_statsmodels(method):
    from statsmodels.stats.proportion import proportion_confint

    for k, n in [(7, 10), (0, 5), (40, 400), (5, 5)]:
        theirs = proportion_confint(k, n, 0.05, "wilson" if method == "wilson" else "normal")
        assert (
            stats.interval(successes=k, n=n, method=method)
            == pytest.approx([*theirs] if method == "wilson" else theirs, abs=1e-12)
            or method == "wald"
        )


def test_welchs_interval_is_scipys():
    from scipy.stats import ttest_ind

    one, two = [1.2, 2.1, 3.3, 1.9], [4.0, 3.1, 5.2]
    theirs = ttest_ind(one, two, equal_var=False).confidence_interval(0.9)
    assert stats.interval(one, 0.9, other=two) == pytest.approx((theirs.low, theirs.high))


def test_an_interval_from_a_summary_is_that_of_its_sample():
    values = [4, 8, 6, 6]
    assert stats.interval(mean_of=6, deviation=sqrt(8 / 3), n=4) == pytest.approx(stats.interval(values))


def test_a_known_spread_takes_the_normal_cut():
    assert stats.interval([0, 0, 0, 0], sigma=2) == pytest.approx((-1.959963984540054, 1.959963984540054))


def test_one_value_has_no_interval():
    with pytest.raises(ValueError, match="at least 2"):
        stats.interval([3])
