"""What figure.ts works out, by the library: the coordinates of v in a basis, where it is one."""

from eigenway.course import cases
from eigenway.maths import linalg

BASES = [((1, 0), (0, 1)), ((2, 1), (1, 1)), ((1, 1), (2, 1)), ((4, 3), (-1, 1)), ((2, 0), (0, 3)), ((2, 1), (4, 2)), ((0, 0), (1, 1)), ((-1.5, 2), (0.5, 3.5))]  # fmt: skip


@cases(*[(one, two, (4, 3)) for one, two in BASES])
def coordinates(one, two, v):
    return linalg.coordinates((one, two), v) if linalg.rank((one, two)) == 2 else None
