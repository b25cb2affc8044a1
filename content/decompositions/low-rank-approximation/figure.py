"""What figure.ts works out, by the library: singular values, and the nearest matrix of rank k."""

from eigenway.course import cases
from eigenway.maths import linalg

RATINGS, LAYER = ((2, 1), (1, 3), (3, 2)), ((1.2, 1.1), (-0.4, -1.2))
WIDE, ONE = ((4.0, 1.0, 2.0), (1.0, 3.0, -1.0)), ((2, 4), (1, 2))


@cases((RATINGS,), (LAYER,), (WIDE[0:1],), (ONE,))
def values(a):
    found = [float(s) for s in linalg.singular_values(a)]
    return found + [0.0] * (len(a[0]) - len(found))


@cases(*[(a, k) for a in (RATINGS, LAYER, WIDE, ONE) for k in (0, 1, 2)])
def nearest(a, k):
    return linalg.low_rank(a, k)
