"""What figure.ts works out, by the library: where b falls on the line of a, and what is left."""

from eigenway.course import cases
from eigenway.maths import linalg

A = (2, 1)


@cases(*[(b,) for b in ((1, 3), (0, 0), (4, 2), (-2, 1.5), (5, -1), (0.5, 3.5), (-1, 2), (3, 0))])
def fallen(b):
    foot = linalg.project(b, [A])
    residual = tuple(x - y for x, y in zip(b, foot))
    return {"foot": foot, "residual": residual, "length": linalg.norm(residual)}
