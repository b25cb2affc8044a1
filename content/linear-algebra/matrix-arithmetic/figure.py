"""What figure.ts works out, by the library: a share of a table and the rest of its transpose."""

from fractions import Fraction

from eigenway.course import cases
from eigenway.maths import linalg

S = ((9, 1, 0), (0, 6, 1), (1, 3, 9))


@cases(*[(quarter / 4,) for quarter in range(5)])
def blend(t):
    return linalg.combine([1 - Fraction(t), Fraction(t)], [S, linalg.transpose(S)])
