"""What figure.ts works out, by the library: a power, and the exponent that leads to a value."""

from fractions import Fraction
from itertools import product
from math import e

from eigenway.course import cases, read
from eigenway.maths import core
from eigenway.maths.core.arithmetic import value_of

BASES = (0.5, 0.8, 1.5, 2, 4)


@cases(*product(BASES, (-3, -1.5, -1, 0, 0.1, 1, 2.5, 4)), (e, 1))
def raised(base, x):
    """The root of the tenth degree, then a whole power."""
    return (base**0.1) ** round(10 * x)


@cases(*product(BASES, (0.1, 0.5, 1, 2, 4.2)))
def back(base, y):
    """Where the library solves base^x = y for x."""
    solved = core.solve(read(f"({Fraction(str(base))})^x = {Fraction(str(y))}"))
    return float(value_of(solved.sides[1]))
