"""What figure.ts works out, by the library: the best line, its residuals and leverages, and what the other points' line misses."""

from eigenway.course import cases
from eigenway.maths import linalg

XS = (1, 2, 3, 4, 10)
TIMES = (
    (5, 5, 7, 7, 2),
    (5, 5, 7, 7, 12),
    (5, 5, 14, 7, 12),
    (0, 0, 0, 0, 0),
    (3, 3, 3, 3, 9),
    (1, 2, 3, 4, 10),
    (2.5, 6, 0, 13.5, 7),
)


def table(xs):
    return [[1, x] for x in xs]


@cases(*[(XS, ys) for ys in TIMES], (XS[:4], TIMES[0][:4]))
def fitted(xs, ys):
    start, slope = linalg.least_squares(table(xs), ys)
    residuals = [y - start - slope * x for x, y in zip(xs, ys)]
    hat = linalg.projection_matrix([[1] * len(xs), xs])
    return {
        "start": start,
        "slope": slope,
        "residuals": residuals,
        "squares": sum(e * e for e in residuals),
        "leverages": [hat[i][i] for i in range(len(xs))],
    }


@cases(*[(XS, ys, i) for ys in TIMES for i in (0, 2, 4)])
def missed(xs, ys, i):
    start, slope = linalg.least_squares(table(xs[:i] + xs[i + 1 :]), ys[:i] + ys[i + 1 :])
    return ys[i] - start - slope * xs[i]
