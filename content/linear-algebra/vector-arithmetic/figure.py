"""What figure.ts works out, by the library: the corner and the end of a walk along multiples of two arrows."""

from eigenway.course import cases
from eigenway.maths import linalg

ARROWS = [((2, 1), (1, 3)), ((2, 1), (-4, -2)), ((0, 0), (1.5, -3)), ((0.5, 2), (2.5, -1))]
SCALARS = [(1, 1), (1, -1), (0.5, 0.5), (0.75, 0.25), (2, -1), (-1, 0), (0, 0), (-1.75, 1.5)]


@cases(*[(a, b, u, v) for a, b in SCALARS for u, v in ARROWS])
def walk(a, b, u, v):
    return {"turn": linalg.combine((a,), (u,)), "end": linalg.combine((a, b), (u, v))}
