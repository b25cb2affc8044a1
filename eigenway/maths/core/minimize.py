"""The smallest value of a small function, and where it is taken: from a table, or of a quadratic."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from eigenway.maths.linalg.matrix import entry, tidied
from eigenway.maths.show import polynomial
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


class Minimum(NamedTuple):
    """Where the smallest value is taken (in several places, if it is), and the value: argmin and min."""

    at: tuple[Any, ...]
    value: Any


class Square(NamedTuple):
    """front · (x - at)² + rest."""

    front: Any
    at: Any
    rest: Any


@worked
def minimize(function: Mapping[Any, Any] | Sequence[Any]) -> Work[Minimum]:
    """A table {x: f(x)}, or the coefficients (a, b, c) of ax² + bx + c with a > 0."""
    if isinstance(function, Mapping):
        return (yield from of_table(function))
    if len(function) != 3:
        raise ValueError(f"A quadratic has three coefficients (a, b, c); {len(function)} were given.")
    return (yield from of_quadratic(*(entry(c, f"Coefficient {i}") for i, c in enumerate(function, 1))))


def of_table(table: "Mapping[Any, Any]") -> Work[Minimum]:
    if not table:
        raise ValueError("The table is empty: there is no smallest value.")
    now: Minimum | None = None
    for x, y in table.items():
        if now is None:
            now, how = Minimum((x,), y), "the smallest so far, being the first"
        elif y < now.value:
            now, how = Minimum((x,), y), "smaller than all before"
        elif y == now.value:
            now, how = Minimum((*now.at, x), y), "as small as the smallest so far"
        else:
            how = "no smaller"
        yield step("look", "At ${x}$ the value is ${y}$: {how}.", now, x=x, y=y, how=how)
    assert now is not None
    yield step(
        "found",
        "The minimum is the value ${value}$; the argmin is where it is taken: ${at}$.",
        now,
        value=now.value,
        at=now.at,
    )
    return now


def of_quadratic(a: Any, b: Any, c: Any) -> Work[Minimum]:
    if a <= 0:
        raise ValueError("A quadratic has a smallest value only where the coefficient of its square is positive.")
    at = ratio(-b, 2 * a)
    value = tidied(c - ratio(b * b, 4 * a))
    shift = polynomial((1, tidied(-at)), "x")
    square = f"({shift})^2" if at != 0 else "x^2"
    front = "" if a == 1 else polynomial((a,), "x")
    end = "" if value == 0 else (f" + {polynomial((value,))}" if value > 0 else f" - {polynomial((-value,))}")
    says = "Complete the square: ${given} = {completed}$."
    yield step(
        "complete-square",
        says,
        Square(a, at, value),
        given=polynomial((a, b, c), "x"),
        completed=f"{front}{square}{end}",
        was=(a, b, c),
    )
    answer = Minimum((at,), value)
    yield step(
        "square-zero",
        "A square is never negative, so the smallest value ${value}$ is taken where the square is 0, at ${at}$.",
        answer,
        value=value,
        at=at,
    )
    return answer
