"""What figure.ts works out, by the library: where a map with these two images sends v, and whether it turns the plane over."""

from eigenway.course import cases
from eigenway.maths import linalg

IMAGES = [((1, 0), (0, 1)), ((1, 0), (1, 1)), ((0, 1), (-1, 0)), ((-1, 0), (0, 1)), ((1, 2), (2, 4)), ((-1.5, 2), (0.5, -3)), ((0, 0), (2, 1)), ((2.5, -1), (-5, 2))]  # fmt: skip


@cases(*[(one, two, v) for one, two in IMAGES for v in ((2, 1), (0.3, 0.6))])
def sent(one, two, v):
    return linalg.times(linalg.transpose((one, two)), v)


@cases(*IMAGES)
def side(one, two):
    area = linalg.determinant((one, two))
    return (area > 0) - (area < 0)
