"""What figure.ts works out, by the library: the form along a direction, and its ends on the unit circle."""

from eigenway.course import cases
from eigenway.maths import linalg

COUPLINGS = (-2, -1, -0.25, 0, 0.5, 1, 1.75)


def matrix(b):
    return ((1, b), (b, 1))


@cases(*[(b, v) for b in COUPLINGS for v in ((1.0, 0.0), (0.6, -0.8), (0.8, 0.6))])
def form(b, v):
    return linalg.dot(v, linalg.times(matrix(b), v))


@cases(*[(b,) for b in COUPLINGS])
def ends(b):
    return tuple(
        sorted(float(value) for value in linalg.eigenvalues(tuple(tuple(map(float, row)) for row in matrix(b))))
    )
