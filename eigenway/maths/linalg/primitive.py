"""The shortest whole-number vector in the direction of a vector."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Any

from eigenway.maths.linalg.matrix import Vector, is_rational, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import tidy


@worked
def primitive(v: Sequence[Any]) -> Work[Vector]:
    """Whole numbers without a common factor, the first that is not 0 positive: (-4, 6) becomes (2, -3)."""
    v = vector(v)
    if not is_rational(v):
        raise ValueError("Only a vector of whole numbers and fractions has a shortest whole-number form.")
    if not any(v):
        raise ValueError("The vector is 0: it has no direction.")
    common = lcm(*(Fraction(x).denominator for x in v))
    if common != 1:
        v = tuple(tidy(Fraction(x) * common) for x in v)
        yield step("clear", "Multiply by the common denominator, {common}.", v, common=common)
    factor = gcd(*(int(x) for x in v))
    if factor != 1:
        v = tuple(int(x) // factor for x in v)
        yield step("reduce", "Divide by the common factor, {factor}.", v, factor=factor)
    if next(x for x in v if x) < 0:
        v = tuple(-x for x in v)
        yield step("turn", "Turn all signs round, so that the first entry that is not 0 is positive.", v)
    return v


def shortest(v: Vector, keep_sign: bool = False) -> Vector:
    """The same without steps; `keep_sign` leaves the vector pointing the way it does."""
    common = lcm(*(Fraction(x).denominator for x in v))
    whole = [int(Fraction(x) * common) for x in v]
    factor = gcd(*whole) or 1
    if not keep_sign and next((x for x in whole if x), 1) < 0:
        factor = -factor
    return tuple(x // factor for x in whole)
