"""What figure.ts works out, by the library: softmax and log-sum-exp, and where doubles leave the plain formula without a number."""

from fractions import Fraction
from math import exp, inf, nan

from eigenway.course import cases
from eigenway.maths import numeric

OFFSETS = (-1000, -800, -748, -700, -100, 0, 10, 700, 707, 708, 1000)
TEMPERATURES = (Fraction(1, 10), Fraction(1, 4), Fraction(1, 2), Fraction(1), Fraction(2), Fraction(20))
GRID = [(c, float(t)) for c in OFFSETS for t in TEMPERATURES] + [(0, 0.002), (1000, 0.002)]


def scores(offset, temperature):
    return [Fraction(z + offset) / Fraction(temperature).limit_denominator(1000) for z in (2, 1, 0)]


@cases(*GRID)
def shifted(offset, temperature):
    return numeric.softmax(scores(offset, temperature))


@cases(*GRID)
def logSumExp(offset, temperature):
    return numeric.logsumexp(scores(offset, temperature))


def power(x):
    try:
        return exp(x)
    except OverflowError:
        return inf


@cases(
    *[(c, t) for c, t in GRID if c / t > -740 or c / t < -747]
)  # between them few digits are left, and it depends on the machine which
def plain(offset, temperature):
    powers = [power(float(z)) for z in scores(offset, temperature)]
    if sum(powers) in (0, inf):
        return [nan if p == sum(powers) else 0.0 for p in powers]
    return numeric.softmax(scores(offset, temperature))
