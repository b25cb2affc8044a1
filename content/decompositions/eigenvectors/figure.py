"""What figure.ts works out, by the library: what a matrix does to the arrow at an angle, and the lines that it leaves in place."""

from math import atan2, cos, degrees, radians, sin

from eigenway.course import cases
from eigenway.maths import linalg

W, V = ((0.9, 0.2), (0.6, 0.5)), ((0.7, 0.2), (0.6, 0.3))
QUARTER_TURN, SHEAR = ((0, -1), (1, 0)), ((1, 1), (0, 1))


@cases(*[(a, angle) for a in (W, V, QUARTER_TURN, SHEAR) for angle in (7, 30, 90, 100, 150)])
def image(a, angle):
    v = (cos(radians(angle)), sin(radians(angle)))
    x, y = linalg.times(a, v)
    return {
        "to": (x, y),
        "turned": degrees(atan2(v[0] * y - v[1] * x, linalg.dot(v, (x, y)))),
        "length": linalg.norm((x, y)),
    }


@cases((W,), (V,), (QUARTER_TURN,), (SHEAR,))
def lines(a):
    values = sorted({v for v in linalg.eigenvalues(a) if isinstance(v, int | float)}, reverse=True)
    units = [linalg.unit(linalg.eigenvector(a, value)) for value in values]
    return [{"value": value, "along": (x, y) if (x, y) > (0, 0) else (-x, -y)} for value, (x, y) in zip(values, units)]
