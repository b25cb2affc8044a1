"""What figure.ts works out, by the library: one row minus k times another, and where two lines meet."""

from fractions import Fraction

from eigenway.course import cases
from eigenway.maths import linalg

FIRST = (1, 1, 4)
SECOND = ((2, 3, 11), (2, 2, 9), (2, 2, 8))
STEPS = [-1 + quarter / 4 for quarter in range(21)]


@cases(*[(row, k, FIRST) for row in SECOND for k in STEPS])
def minus(row, k, other):
    return linalg.combine([1, -Fraction(k)], [row, other])


@cases(*[(minus(row, k, FIRST),) for row in SECOND[:2] for k in (-1, 0, 1, 3)], (SECOND[2],))
def meet(row):
    """The one point of line 1 that this row holds too; none where there is none, or a whole line of them."""
    found = linalg.solve([FIRST[:2], row[:2]], [FIRST[2], row[2]])
    return found.point if not found.directions else None
