"""Reading probabilities: exact where they are written exactly, refused in a sentence where they are none."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import fsum, isfinite
from numbers import Rational
from typing import Any, cast

from eigenway.maths.surd import tidy

NEAR = 1e-9  # how far decimals that should add up to 1 may miss it


def exact(value: Any, where: str) -> Any:
    """A number as it is meant: "0.01" and 1/100 exactly, 0.01 as a decimal."""
    if isinstance(value, str):
        try:
            return tidy(Fraction(value.strip().replace(" ", "")))
        except (ValueError, ZeroDivisionError):
            raise ValueError(f"{where} is no number: {value!r}.") from None
    if isinstance(value, Rational):
        return tidy(Fraction(int(value.numerator), int(value.denominator)))
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError(f"{where} is no number: {str(value)[:40]}.") from None
    if not isfinite(number):
        raise ValueError(
            f"{where} is {'not a number (NaN)' if number != number else 'infinite'}; it must be a finite number."
        )
    return number


def chance(value: Any, where: str) -> Any:
    number = exact(value, where)
    if not 0 <= number <= 1:
        raise ValueError(f"{where} is {number}; a probability lies between 0 and 1.")
    return number


def total(numbers: Sequence[Any]) -> Any:
    """The sum, exact where all are; one decimal makes it a decimal."""
    return (
        fsum(numbers) if any(isinstance(x, float) for x in numbers) else tidy(sum(map(Fraction, numbers), Fraction(0)))
    )


def is_one(value: Any) -> bool:
    return abs(value - 1) <= NEAR if isinstance(value, float) else value == 1


def law(values: Iterable[Any], what: str) -> tuple[Any, ...]:
    """Probabilities of cases of which exactly one happens."""
    chances = tuple(chance(value, f"Entry {i} of {what}") for i, value in enumerate(values, 1))
    if not chances:
        raise ValueError(f"There is no {what}: give at least one probability.")
    if not is_one(sum_ := total(chances)):
        raise ValueError(f"The probabilities in {what} add up to {sum_}; they must add up to 1.")
    return chances


def named(values: Any, prefix: str = "cause") -> tuple[tuple[str, ...], tuple[Any, ...]]:
    """Names and values: from a mapping, or numbered."""
    if isinstance(values, Mapping):
        table = cast("Mapping[Any, Any]", values)
        return tuple(map(str, table)), tuple(table.values())
    if hasattr(values, "tolist"):
        values = values.tolist()
    listed: tuple[Any, ...] = tuple(values)
    return tuple(f"{prefix} {i}" for i in range(1, len(listed) + 1)), listed


def written(value: Any) -> str:
    """A chance as one writes it: a decimal where that ends (0.01), else a fraction."""
    from eigenway.maths.show import number

    return number(value)
