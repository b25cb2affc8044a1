"""Reading the numbers that the numeric algorithms are given."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from eigenway.maths.linalg.matrix import Vector, entry, vector
from eigenway.maths.surd import Rational, number, tidy


def floats_of(values: Sequence[Any], name: str = "the values") -> Vector:
    """As decimals, whatever they were."""
    return tuple(float(number(x)) for x in vector(values, name))


def exact(value: Any, where: str = "The number") -> Rational:
    """The exact rational value: 0.1 as a string or a Fraction is one tenth, as a float it is what the float holds."""
    if isinstance(value, str):
        try:
            return tidy(Fraction(value))
        except (ValueError, ZeroDivisionError):
            raise ValueError(f"{where} is no number: {value[:40]}.") from None
    read = entry(value, where)
    if not isinstance(read, int | float | Fraction):
        raise ValueError(f"{where} must be rational: a fraction, a decimal or a whole number.")
    return tidy(Fraction(read))
