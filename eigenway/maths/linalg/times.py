"""A matrix times a vector."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.expression import Symbol
from eigenway.maths.linalg.matmul import written_out
from eigenway.maths.linalg.matrix import (
    Vector,
    columns,
    decimals,
    floats,
    inner,
    is_exact,
    matrix,
    size,
    tidied,
    vector,
)  # fmt: skip
from eigenway.maths.show import count
from eigenway.maths.show.pieces import negative
from eigenway.maths.steps import Work, step, worked


def plain(a: Sequence[Sequence[Any]], v: Sequence[Any], by: str = "rows") -> Vector:
    page, x = read(a, v)
    return tuple(inner(row, x) for row in page)


@worked(plain=plain)
def times(a: Sequence[Sequence[Any]], v: Sequence[Any], by: str = "rows") -> Work[Vector]:
    """Av, by "rows" (dot products) or by "columns" (a combination of the columns of A)."""
    page, x = read(a, v)
    yield from decimals(x)
    if by == "columns":
        return (yield from by_columns(page, x))
    found: list[Any] = [Symbol(f"y_{i}") for i in range(1, len(page) + 1)]
    for i, row in enumerate(page):
        found[i] = inner(row, x)
        says = "Row {i} of $A$ with $\\mathbf v$: ${sum} = {value}$."
        yield step("row-times", says, tuple(found), i=i + 1, row=row, v=x, sum=written_out(row, x), value=found[i])
    return tuple(found)


def by_columns(page: Any, x: Vector) -> Work[Vector]:
    total: Vector = (0,) * len(page)
    for j, (k, column) in enumerate(zip(x, columns(page)), 1):
        total = tuple(tidied(t + k * c) for t, c in zip(total, column))
        verb, size = ("Subtract", -k) if j > 1 and negative(k) else ("Add" if j > 1 else "Take", k)
        amount = {1: "", -1: "minus "}.get(size, "${size}$ times ")
        says = f"{verb} {amount}column {{j}}, ${{column}}$: ${{total}}$."
        yield step("column-times", says, total, k=k, size=size, j=j, column=column, total=total)
    return total


def read(a: Sequence[Sequence[Any]], v: Sequence[Any]) -> tuple[Any, Vector]:
    page, x = matrix(a), vector(v)
    if len(page[0]) != len(x):
        raise ValueError(
            f"A {size(page)} matrix cannot multiply a vector of {count(len(x), 'entry', 'entries')}: it needs one for each column."
        )
    return (page, x) if is_exact((page, x)) else (floats(page), floats(x))
