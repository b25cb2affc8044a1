"""What figure.ts works out, by the library: which cells the loops meet, and what they add up to."""

from eigenway.course import cases
from eigenway.maths import core, linalg

A = ((2, 0, 1), (1, 3, 0), (4, 1, 2))
HOLDS = (lambda i, j: True, lambda i, j: i == j, lambda i, j: j > i)
PLACES = [(i, j) for i in (1, 2, 3) for j in (1, 2, 3)]


@cases(*[(which, columns) for which in (0, 1, 2) for columns in (False, True)])
def walk(which, columns):
    met = [place for place in PLACES if HOLDS[which](*place)]
    return sorted(met, key=lambda place: place[::-1]) if columns else met


@cases((0,), (1,), (2,))
def total(which):
    ones = (1, 1, 1)
    everything, diagonal = core.double_sum(ones, A, ones), linalg.trace(A)
    below = A[1][0] + A[2][0] + A[2][1]
    return (everything, diagonal, everything - diagonal - below)[which]
