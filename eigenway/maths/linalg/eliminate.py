"""Gaussian elimination: bring a matrix to row echelon form, every row operation written down."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.engine import silently, unwritten
from eigenway.maths.linalg.matrix import WRITTEN_OUT, Matrix, bounded, decimals, is_zero, matrix, scale_of, tidied
from eigenway.maths.show.pieces import negative
from eigenway.maths.steps import Step, Work, step, worked
from eigenway.maths.surd import ratio


@worked
def eliminate(rows: Sequence[Sequence[Any]], pivot: str = "first", augmented: int = 0) -> Work[Matrix]:
    """Row echelon form. `pivot` is "first" (by hand) or "largest" (for decimals); the last `augmented` columns
    (a right side) take part in the row operations and give no pivots."""
    page = bounded(matrix(rows))
    yield from decimals(page)
    if min(len(page), len(page[0]) - augmented) > WRITTEN_OUT:
        return (yield from unwritten(silently(echelon(page, pivot, augmented)), page))
    return (yield from echelon(page, pivot, augmented))


def echelon(page: Matrix, pivot: str = "first", augmented: int = 0, order: list[int] | None = None) -> Work[Matrix]:
    """The row operations themselves, on a matrix that has been read; `order` follows the rows through the swaps."""
    top, scale = 0, scale_of(page)
    for column in range(len(page[0]) - augmented):
        found = find_pivot(page, top, column, pivot, scale)
        if found is None:
            continue
        if found != top:
            page = swapped(page, top, found)
            if order is not None:
                order[top], order[found] = order[found], order[top]
            yield said_swap(page, top, found, page[found][column])
        for below in range(top + 1, len(page)):
            if page[below][column] != 0:
                k = ratio(page[below][column], page[top][column])
                page = subtracted(page, below, k, top, column, scale)
                yield said_subtract(page, k, top, below, column)
        top += 1
        if top == len(page):
            break
    return page


def find_pivot(page: Matrix, top: int, column: int, pivot: str, scale: float) -> int | None:
    """The row to divide by: the first that is not 0, in decimals the largest (rounding errors stay smallest so)."""
    largest_first = pivot == "largest" or type(page[0][0]) is float
    if not largest_first:
        return next((i for i in range(top, len(page)) if page[i][column] != 0), None)
    found = max(range(top, len(page)), key=lambda i: abs(page[i][column]))
    return None if is_zero(page[found][column], scale) else found


def swapped(page: Matrix, a: int, b: int) -> Matrix:
    rows = list(page)
    rows[a], rows[b] = rows[b], rows[a]
    return tuple(rows)


def subtracted(page: Matrix, row: int, k: Any, pivot: int, column: int, scale: float = 0.0) -> Matrix:
    """`row` minus k times the pivot's row. What is 0 but for rounding becomes 0, or it would be taken for a pivot."""
    new = [tidied(x - k * p) if p and j != column else x for j, (x, p) in enumerate(zip(page[row], page[pivot]))]
    new[column] = 0
    if type(k) is float:
        new = [0.0 if is_zero(x, scale) else x for x in new]
    return (*page[:row], tuple(new), *page[row + 1 :])


def said_swap(page: Matrix, a: int, b: int, was: Any) -> Step:
    why = "a pivot is never 0" if was == 0 else "the largest pivot keeps rounding errors small"
    return step("swap", f"Swap rows {{a}} and {{b}}: {why}.", page, a=a + 1, b=b + 1)


def said_subtract(page: Matrix, k: Any, pivot: int, row: int, column: int) -> Step:
    """Subtract or add, never "subtract -2 times", never "1 times"."""
    verb, to, amount = ("Add", "to", -k) if negative(k) else ("Subtract", "from", k)
    times = "" if amount == 1 else "${amount}$ times "
    says = f"{verb} {times}row {{a}} {to} row {{b}}: its entry in column {{column}} becomes 0."
    return step("subtract", says, page, amount=amount, k=k, a=pivot + 1, b=row + 1, column=column + 1)
