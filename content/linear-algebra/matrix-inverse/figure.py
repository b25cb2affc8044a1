"""What figure.ts works out, by the library: the columns of the inverse, where there is one."""

from eigenway.course import cases
from eigenway.maths import linalg

COLUMNS = [((1, 1), (1, 2)), ((1, 0), (0, 1)), ((0, 1), (-1, 0)), ((1, 1), (1, 1.5)), ((1, 1), (1, 1.25)), ((1, 1), (1, 1)), ((-2.25, 0.5), (1.75, 2)), ((0, 0), (1, 2)), ((2, 1), (-3, -1.5))]  # fmt: skip


@cases(*COLUMNS)
def undone(one, two):
    try:
        return linalg.transpose(linalg.inverse(linalg.transpose((one, two))))
    except ValueError:
        return None
