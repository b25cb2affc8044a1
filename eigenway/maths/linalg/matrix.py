"""Reading matrices and vectors: what may stand in them, what is refused and in which words."""

from collections.abc import Generator, Iterable, Sequence
from fractions import Fraction
from itertools import chain
from math import isfinite
from numbers import Integral
from numbers import Rational as AnyRational
from typing import Any, cast

from eigenway.maths.show import count
from eigenway.maths.steps import step
from eigenway.maths.surd import Root, Surd, Vectors, number, tidy

__all__ = ["Vectors"]  # read from here by the algorithms, made in surd

Vector = tuple[Any, ...]
Matrix = tuple[tuple[Any, ...], ...]

WRITTEN_OUT = 6  # larger matrices are computed exactly, without the steps
EXACT = 20  # larger ones in decimals
RATIONAL = {int, Fraction}
LISTS = {list, tuple}
PLAIN = {int, Fraction, float}
TINY = 1e-12  # of the largest entry: what rounding leaves where a 0 is due


def entry(value: Any, where: str) -> Any:
    """One entry: an int, a Fraction, a surd or a finite float."""
    if type(value) is int or isinstance(value, Surd | Root):
        return value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Integral):  # NumPy's integers among them
        return int(value)
    if isinstance(value, AnyRational):
        return tidy(Fraction(int(value.numerator), int(value.denominator)))
    if isinstance(value, complex):
        raise ValueError(f"{where} is complex; here the entries are real numbers.")
    try:
        real = float(value)
    except (TypeError, ValueError):
        raise ValueError(f"{where} is no number: {str(value)[:40]}.") from None
    if not isfinite(real):
        raise ValueError(
            f"{where} is {'not a number (NaN)' if real != real else 'infinite'}; it must be a finite number."
        )
    return real


def vector(values: Iterable[Any], name: str = "the vector", empty: bool = False) -> Vector:
    """A vector; one float among its entries makes all of them floats."""
    items = as_list(values, name)
    if items and isinstance(items[0], list | tuple):
        if len(items) == 1 or all(len(row) == 1 for row in items):  # a row or a column written as a matrix
            items = [x for row in items for x in row]
        else:
            raise ValueError(f"{first_up(name)} has shape {shape_of(items)}; a vector has one axis.")
    if not items and not empty:
        raise ValueError(f"{first_up(name)} is empty; give it at least one entry.")
    return alike(tuple(entry(x, f"Entry {i} of {name}") for i, x in enumerate(items, 1)))


def matrix(rows: Iterable[Iterable[Any]], name: str = "the matrix") -> Matrix:
    """A matrix, row by row; one float among its entries makes all of them floats."""
    listed = as_list(rows, name)
    if not set(map(type, listed)) <= LISTS:
        listed = [as_list(row, f"row {i} of {name}") for i, row in enumerate(listed, 1)]
    if not listed or not listed[0]:
        raise ValueError(f"{first_up(name)} is empty; give it at least one row and one column.")
    if len(set(map(len, listed))) > 1:
        for i, row in enumerate(listed, 1):
            if len(row) == len(listed[0]):
                continue
            raise ValueError(
                f"Row {i} of {name} has {count(len(row), 'entry', 'entries')} and row 1 has {len(listed[0])}: they must be equal."
            )
    kinds = types_in(listed)
    if kinds <= RATIONAL:  # by far the most frequent, and nothing to refuse
        return tuple(map(tuple, listed))
    if kinds == {float} and all(map(isfinite, chain.from_iterable(listed))):
        return tuple(map(tuple, listed))
    read = tuple(
        tuple(entry(x, f"Entry ({i}, {j}) of {name}") for j, x in enumerate(row, 1)) for i, row in enumerate(listed, 1)
    )
    return floats(read) if float in types_in(read) else read


def types_in(rows: Iterable[Iterable[Any]]) -> set[type]:
    return set(map(type, chain.from_iterable(rows)))


def square(rows: Iterable[Iterable[Any]], name: str = "the matrix", within: int = EXACT) -> Matrix:
    """A matrix with as many rows as columns; past `within` exact entries become decimals."""
    read = matrix(rows, name)
    if len(read) != len(read[0]):
        raise ValueError(f"{first_up(name)} is {size(read)}; it must be square, as many rows as columns.")
    return bounded(read, within)


def bounded(read: Matrix, within: int = EXACT) -> Matrix:
    """Exact up to 20 rows or columns, whichever are fewer; decimals beyond."""
    if len(read) > within and len(read[0]) > within and is_exact(read):
        return floats(read)
    return read


def as_list(values: Any, name: str) -> list[Any]:
    if type(values) is list or type(values) is tuple:
        return cast("list[Any]", values)
    if hasattr(values, "tolist"):
        values = values.tolist()
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise ValueError(f"{first_up(name)} must be a list of numbers; {str(cast(Any, values))[:40]} is none.")
    return list(cast(Iterable[Any], values))


def alike(entries: Vector) -> Vector:
    return tuple(number(x) for x in entries) if any(type(x) is float for x in entries) else entries


def is_exact(page: Any) -> bool:
    """Are all numbers on this page exact?"""
    return float not in types_of(page) and complex not in types_of(page)


def is_rational(page: Any) -> bool:
    """Whole numbers and fractions only: what flint can take."""
    return types_of(page) <= RATIONAL


def types_of(page: Any) -> set[type]:
    """The types of the numbers on a page, however deep it is nested."""
    if not isinstance(page, (tuple, list)):
        return {type(page)}
    kinds = set(map(type, cast(Sequence[Any], page)))
    if kinds <= PLAIN:
        return kinds
    if kinds == {tuple} and (inside := types_in(cast(Sequence[Any], page))) <= PLAIN:
        return inside
    if any(issubclass(kind, (tuple, list)) for kind in kinds):
        return set[type]().union(*(types_of(part) for part in cast(Sequence[Any], page)))
    return kinds


def floats(page: Any) -> Any:
    """The same page in decimals."""
    if isinstance(page, tuple | list):
        return tuple(floats(part) for part in cast(Sequence[Any], page))
    return number(page)


def decimals(*pages: Any) -> Generator[Any, Any, None]:
    """Say once that the work is in decimals, where an entry is one (or the matrix too large for fractions)."""
    if not all(map(is_exact, pages)):
        says = "An entry is a decimal, so all of this is computed in decimals, right to about 16 digits."
        yield step("decimals", says, pages[0] if len(pages) == 1 else pages)


def is_zero(value: Any, scale: float = 1.0) -> bool:
    """0 exactly, or for a float as near to it as rounding comes for numbers of this size."""
    return abs(value) <= TINY * scale if type(value) is float else value == 0


def largest(page: Any) -> float:
    """The size of the largest entry."""
    if isinstance(page, tuple | list):
        return max(map(largest, cast(Sequence[Any], page)), default=0.0)
    return abs(page) if isinstance(page, float) else abs(number(page))


def scale_of(page: Matrix) -> float:
    """The largest entry where decimals are compared with 0; exact entries are compared with 0 itself."""
    return largest(page) if type(page[0][0]) is float else 1.0


def same_length(u: Vector, v: Vector, what: str) -> None:
    if len(u) != len(v):
        raise ValueError(f"{what} needs vectors of one length; these have {len(u)} and {len(v)} entries.")


def shape_of(value: Any) -> tuple[int, ...]:
    out: list[int] = []
    while isinstance(value, list | tuple):
        out.append(len(cast(Sequence[Any], value)))
        value = cast(Sequence[Any], value)[0] if value else None
    return tuple(out)


def size(rows: Sequence[Sequence[Any]]) -> str:
    """2 × 3, as in a sentence."""
    return f"{len(rows)} × {len(rows[0]) if rows else 0}"


def first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def columns(rows: Sequence[Sequence[Any]]) -> Matrix:
    return tuple(zip(*rows))


def identity(n: int, one: Any = 1) -> Matrix:
    return tuple(tuple(one if i == j else one - one for j in range(n)) for i in range(n))


def product(a: Sequence[Sequence[Any]], b: Sequence[Sequence[Any]]) -> Matrix:
    """AB without steps, for what an algorithm needs in passing."""
    across = columns(b)
    return tuple(tuple(tidied(sum(x * y for x, y in zip(row, column))) for column in across) for row in a)


def inner(u: Sequence[Any], v: Sequence[Any]) -> Any:
    return tidied(sum(x * y for x, y in zip(u, v, strict=True)))


def tidied(value: Any) -> Any:
    return tidy(value) if type(value) is Fraction else value  # isinstance would ask an abstract class, ten times slower
