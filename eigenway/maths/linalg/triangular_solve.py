"""Forward and back substitution: a triangular system, one unknown at a time."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.linalg.matrix import Matrix, Vector, decimals, is_zero, largest, square, tidied, vector
from eigenway.maths.show import combination, count
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def triangular_solve(rows: Sequence[Sequence[Any]], right: Sequence[Any], lower: bool = False) -> Work[Vector]:
    """Solve Tx = b for an upper triangular T (from the last row up) or a lower one (from the first down)."""
    page, right = square(rows), vector(right, "the right side")
    fits(page, right)
    yield from decimals(page, right)
    for i, row in enumerate(page):
        outside = row[i + 1 :] if lower else row[:i]
        if any(not is_zero(x, largest(page)) for x in outside):
            side, form = ("above", "lower") if lower else ("below", "upper")
            raise ValueError(
                f"Row {i + 1} has an entry {side} the diagonal that is not 0: the matrix is not {form} triangular."
            )
        if row[i] == 0:
            raise ValueError(f"Entry ({i + 1}, {i + 1}) on the diagonal is 0: the system has no single solution.")
    return (yield from substitute(page, right, lower))


def substitute(page: Matrix, right: Vector, lower: bool = False) -> Work[Vector]:
    """One unknown at a time, from the row that has only one."""
    n = len(page)
    names = unknowns(n)
    found: list[Any] = list(names)
    for i in range(n) if lower else reversed(range(n)):
        known = range(i) if lower else range(i + 1, n)
        rest = tidied(right[i] - sum(page[i][j] * found[j] for j in known))
        found[i] = ratio(rest, page[i][i])
        equation = combination(page[i], [name.name for name in names])
        with_known = (
            f", so ${combination([page[i][i]], [names[i].name])} = {{rest}}$" if any(page[i][j] for j in known) else ""
        )
        then = "" if page[i][i] == 1 else " and ${name} = {value}$"
        says = f"Row {{row}} says ${{equation}} = {{right}}${with_known}{then}."
        yield step(
            "substitute", says, tuple(found), row=i + 1, equation=equation, right=right[i], rest=rest,
            name=names[i].name, value=found[i], coefficients=page[i],
        )  # fmt: skip
    return tuple(found)


def unknowns(n: int) -> tuple[Symbol, ...]:
    return tuple(Symbol(f"x_{{{i}}}" if i > 9 else f"x_{i}") for i in range(1, n + 1))


def is_known(value: Any) -> bool:
    return not isinstance(value, Expression)


def fits(page: Matrix, right: Vector) -> None:
    if len(page) != len(right):
        raise ValueError(
            f"The matrix is {len(page)} × {len(page[0])} and the right side has {count(len(right), 'entry', 'entries')}: "
            "there must be one for each row."
        )
