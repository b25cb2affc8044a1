"""What figure.ts works out, by the library: the two images of a right-angled pair, and the angle between them."""

from math import cos, radians, sin

from eigenway.course import cases
from eigenway.maths import linalg

W, SHEAR = ((1.2, 1.1), (-0.4, -1.2)), ((1, 1), (0, 1))
RANK_1, QUARTER_TURN = ((0.96, 1.28), (-0.72, -0.96)), ((0, -1), (1, 0))


@cases(*[(a, angle) for a in (W, SHEAR, RANK_1, QUARTER_TURN) for angle in (0, 30, 60, 90, 120, 150)])
def stretched(a, angle):
    c, s = cos(radians(angle)), sin(radians(angle))
    one, two = linalg.times(a, (c, s)), linalg.times(a, (-s, c))
    return {"lengths": (linalg.norm(one), linalg.norm(two)), "between": linalg.angle(one, two)}
