"""A tape run in ball arithmetic at one point: every value comes with a proved bound on its error.

The caller sets flint's precision and holds its lock.
"""

from collections.abc import Callable
from typing import Any

from flint import arb

from eigenway.answers.complexes import COMPLEX
from eigenway.answers.dice import fingerprint
from eigenway.answers.domains import Point
from eigenway.answers.field import NoValue
from eigenway.answers.reals import REAL
from eigenway.answers.tape import Tape

Ball = Any  # an arb or an acb


def run(tape: Tape, ends: tuple[int, ...], point: Point, over_complex: bool) -> list[Ball | None]:
    """The values of some cells at a point; None where a cell has none."""
    values: list[Ball | None] = []
    do = COMPLEX if over_complex else REAL
    for cell in tape.cells[: max(ends) + 1]:
        try:
            values.append(_one(cell, values, point, do))
        except (NoValue, ZeroDivisionError, OverflowError, ValueError):
            values.append(None)
    return [values[end] for end in ends]


def _one(cell: tuple[Any, ...], values: list[Ball | None], point: Point, do: dict[str, Any]) -> Ball:
    op: str = cell[0]
    match op:
        case "number":
            return do["number"](cell[1])
        case "symbol":
            return do["point"](point[cell[1]])
        case "constant":
            return do[cell[1]]()
        case "sum":
            total = _held(values, cell[1])
            for part in cell[2:]:
                total = total + _held(values, part)
            return total
        case "product":
            total = _held(values, cell[1])
            for part in cell[2:]:
                total = total * _held(values, part)
            return total
        case "power":
            return do["power"](_held(values, cell[1]), cell[2])
        case "raise":
            return do["raise"](_held(values, cell[1]), _held(values, cell[2]))
        case _:
            of = [_held(values, part) for part in cell[2:]]
            known = do.get(cell[1])
            return _applied(known, of) if known else _some_function(cell[1], of)


def _applied(known: Callable[..., Ball], of: list[Ball]) -> Ball:
    try:
        return known(*of)
    except TypeError:  # too many arguments, or too few
        raise NoValue from None


def _held(values: list[Ball | None], at: int) -> Ball:
    if (value := values[at]) is None:
        raise NoValue
    return value


def _some_function(name: str, of: list[Ball]) -> Ball:
    """f(x) for a letter: a function as good as any. What differs for this f is not the same for all."""
    seed = fingerprint(name, len(of))
    inside = arb(seed % 89 + 10) / 31
    for k, value in enumerate(of):
        inside = inside + value * (arb((seed >> 8 * k) % 83 + 20) / 47)
    total = inside.sin() + arb(seed % 61) / 61
    for k, value in enumerate(of):
        total = total + value * value * (arb((seed >> 7 * k) % 71 + 3) / 37)
    return total
