"""Odds in lowest terms: 1/100 against 99/100 is 1 : 99."""

from fractions import Fraction
from math import gcd
from typing import Any

from eigenway.maths.prob.chances import exact


def lowest(a: Any, b: Any) -> tuple[Any, Any]:
    """Two numbers in the same ratio without a common factor; decimals stay as they are."""
    a, b = exact(a, "The first number of the odds"), exact(b, "The second number of the odds")
    if a < 0 or b < 0 or a == b == 0:
        raise ValueError(f"Odds are two numbers of at least 0, not both 0; these are {a} and {b}.")
    if isinstance(a, float) or isinstance(b, float):
        return float(a), float(b)
    top, bottom = Fraction(a), Fraction(b)
    m, n = top.numerator * bottom.denominator, bottom.numerator * top.denominator
    return m // gcd(m, n), n // gcd(m, n)
