"""What figure.ts works out, by the library: dots of a thousand payments, and what an alarm is worth."""

from fractions import Fraction
from itertools import product
from math import floor, nan

from eigenway.course import cases
from eigenway.maths import prob

RARE = (0.5, 1, 2, 5, 10, 20, 30, 40, 50)  # percent, as the sliders have them
CAUGHT = range(50, 101, 5)
WRONG = (0, 1, 2, *range(5, 51, 5))
HALF = Fraction(1, 2)


@cases(*product(RARE, CAUGHT, WRONG))
def count(rare, caught, wrong):
    fraud, hit, alarm = (Fraction(str(rate)) / 100 for rate in (rare, caught, wrong))
    hits, alarms = 1000 * fraud * hit, 1000 * (1 - fraud) * alarm
    return {
        "frauds": 1000 * fraud,
        "honest": 1000 * (1 - fraud),
        "hits": floor(hits + HALF),
        "alarms": floor(alarms + HALF),
        "share": prob.bayes([fraud, 1 - fraud], [hit, alarm])[0] if hits + alarms else nan,
        "about": "" if hits.denominator == alarms.denominator == 1 else "about ",
    }
