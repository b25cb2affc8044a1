"""Comparing results: exactly where both are exact, to ten digits where one is a decimal."""

from fractions import Fraction
from numbers import Number
from typing import Any

import numpy as np

from eigenway.maths.expression import Symbol
from eigenway.maths.surd import Root, Surd, number


def alike(one: Any, two: Any, digits: float = 1e-9) -> bool:
    """Equal in shape and in every entry."""
    one, two = plain(one), plain(two)
    if isinstance(one, dict) and isinstance(two, dict):
        return one.keys() == two.keys() and all(alike(one[k], two[k], digits) for k in one)
    if isinstance(one, (set, frozenset)) or isinstance(two, (set, frozenset)):
        return set(one) == set(two)
    if isinstance(one, (tuple, list)) and isinstance(two, (tuple, list)):
        return len(one) == len(two) and all(alike(a, b, digits) for a, b in zip(one, two, strict=True))
    if isinstance(one, (int, Fraction)) and isinstance(two, (int, Fraction)):
        return one == two
    if isinstance(one, Surd) and isinstance(two, (Surd, int, Fraction)):
        return one == two
    if isinstance(one, (Number, Surd, Root)) and isinstance(two, (Number, Surd, Root)):
        a, b = complex(number(one)), complex(number(two))
        if a == b or (a != a and b != b):
            return True
        return abs(a - b) <= digits * max(1.0, abs(a), abs(b))
    return one == two


def plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value


def numeric(value: Any) -> np.ndarray:
    """As a NumPy array of doubles, whatever exact numbers stand in it."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (tuple, list)):
        return np.array([numeric(part) for part in value])
    return np.array(number(value))


def near(one: Any, two: Any, digits: float = 1e-8) -> bool:
    a, b = numeric(one), numeric(two)
    return a.shape == b.shape and bool(
        np.all(np.abs(a - b) <= digits * max(1.0, np.abs(a).max(initial=0), np.abs(b).max(initial=0)))
    )


def is_symbol(value: Any) -> bool:
    """An unknown that stands where its value is not known yet."""
    return isinstance(value, Symbol)
