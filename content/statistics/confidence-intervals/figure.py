"""What figure.ts works out, by the library: the cuts, and the middle and the error of a sample."""

from itertools import product

from eigenway.course import cases
from eigenway.maths import stats

SAMPLES = ([82, 80.5, 83], [79.1, 84.2, 82, 81.7, 80], [82.5] * 4 + [81])


def half_width(level, **sample):
    low, high = stats.interval(level=level, **sample)
    return (high - low) / 2


@cases(*product((3, 5, 10, 30, 100), (50, 80, 90, 95, 99), (True, False)))
def cut(size, level, normal):
    """Of a sample whose standard error is 1, half the width is the cut; the figure has it to 3 places."""
    spread = {"sigma" if normal else "deviation": size**0.5}
    return round(half_width(level / 100, mean_of=0, n=size, **spread), 3)


@cases(*[(values,) for values in SAMPLES])
def measured(values):
    center = stats.mean(values)
    return {"center": center, "error": (stats.variance(values) / len(values)) ** 0.5}
