"""What figure.ts works out, by the library: lengths for several p, and the edge of a ball in a direction."""

from math import inf

from eigenway.course import cases
from eigenway.maths import linalg

POINTS = [(-6, 6), (0, -9), (8, 2), (0, 0), (-3.5, 0.5), (1, 1)]


@cases(*[(v, p) for v in POINTS for p in (0.5, 0.75, 1, 1.5, 2, 3, 8, None)])
def length(v, p):
    if p is not None and p < 1:  # no norm, so the library does not give it
        return sum(abs(x) ** p for x in v) ** (1 / p)
    return float(linalg.norm(v, inf if p is None else p))


@cases(
    *[
        (way, radius, p)
        for way in ((1, 0), (0.6, 0.8), (-0.8, 0.6))
        for radius in (0, 9, 6.5)
        for p in (0.5, 1, 2, None)
    ]
)
def edge(way, radius, p):
    return linalg.combine((radius / length(way, p),), (way,))
