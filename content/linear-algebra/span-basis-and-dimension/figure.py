"""What figure.ts works out, by the library: the dimension of a span, whether it holds w, and by which numbers."""

from eigenway.course import cases
from eigenway.maths import linalg

PAIRS = [((2, 1), (-1, 1)), ((2, 1), (-2, -1)), ((0, 0), (0, 0)), ((0, 0), (1.5, -3)), ((0.5, 2), (2.5, -1))]
TARGETS = [(1, 2), (3, 0), (4, 2), (0, 0), (-0.5, 1)]


@cases(*PAIRS)
def dimension(u, v):
    return linalg.rank((u, v))


@cases(*[(u, v, w) for u, v in PAIRS for w in TARGETS])
def reached(u, v, w):
    return linalg.rank((u, v, w)) == linalg.rank((u, v))


@cases(*[(u, v, w) for u, v in PAIRS for w in TARGETS])
def recipe(u, v, w):
    found = linalg.solve(linalg.transpose((u, v)), w) if dimension(u, v) == 2 else None
    return found.point if found else None
