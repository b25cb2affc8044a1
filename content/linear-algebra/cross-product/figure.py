"""What figure.ts works out, by the library: the cross product, and a drawing of space and the way back from it."""

from math import cos, radians, sin

from eigenway.course import cases
from eigenway.maths import linalg

PAIRS = [((2, 0, 0), (0, 2, 0)), ((2, 0, 0), (0, 2, 1.5)), ((0, 2, 1.5), (2, 0, 0)), ((2, 0, 0), (-1, 0, 0)), ((-1.5, 2, 0), (0.5, -2, -2)), ((0, 0, 0), (1, 1, 1))]  # fmt: skip
TURNS = (-180, -70, 0, 30, 90)


@cases(*PAIRS)
def cross(u, v):
    return linalg.cross(u, v)


def camera(turned):
    """To the right, away from the eye, upwards: three directions at right angles."""
    a, tilt = radians(turned), radians(25)
    right, deep = (cos(a), sin(a), 0), (-sin(a), cos(a), 0)
    return right, linalg.combine((sin(tilt), cos(tilt)), (deep, (0, 0, 1)))


@cases(*[(point, turned) for point in ((2, 0, 0), (0, 2, 1.5), (-1, 0.5, -2), (0, 0, 0)) for turned in TURNS])
def seen(point, turned):
    return linalg.times(camera(turned), point)


@cases(*[(at, height, turned) for at in ((1, 0.5), (-2, 1), (0, 0)) for height in (0, 1.5, -2) for turned in TURNS])
def found(at, height, turned):
    return linalg.solve((*camera(turned), (0, 0, 1)), (*at, height)).point
