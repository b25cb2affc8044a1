"""Reading a sample: exact numbers stay exact, one decimal makes all decimals."""

from fractions import Fraction
from math import fsum
from typing import Any

from eigenway.maths.linalg.matrix import as_list, entry
from eigenway.maths.show import count
from eigenway.maths.surd import ratio, tidy

Numbers = tuple[Any, ...]


def sample(values: Any, name: str = "the sample", least: int = 1) -> Numbers:
    from eigenway.maths.prob.chances import exact

    listed = as_list(values, name)
    numbers = tuple(entry(exact(x, f"Value {i} of {name}"), f"Value {i} of {name}") for i, x in enumerate(listed, 1))
    if len(numbers) < least:
        raise ValueError(
            f"{name[0].upper()}{name[1:]} has {count(len(numbers), 'value')}; this needs at least {least}."
        )
    return tuple(map(float, numbers)) if any(isinstance(x, float) for x in numbers) else numbers


def total(numbers: Numbers) -> Any:
    """The sum, exact for fractions and without lost digits for decimals."""
    return (
        fsum(numbers) if any(isinstance(x, float) for x in numbers) else tidy(sum(map(Fraction, numbers), Fraction(0)))
    )


def average(numbers: Numbers) -> Any:
    return ratio(total(numbers), len(numbers))


def square(x: Any) -> Any:
    return x * x if isinstance(x, float) else tidy(Fraction(x) ** 2)


def less(x: Any, y: Any) -> Any:
    return x - y if isinstance(x, float) or isinstance(y, float) else tidy(Fraction(x) - Fraction(y))
