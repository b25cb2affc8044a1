"""PA = LU: elimination, with what was subtracted kept in L."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from eigenway.maths.linalg.eliminate import find_pivot, subtracted, swapped
from eigenway.maths.linalg.engine import silently, unwritten
from eigenway.maths.linalg.matrix import WRITTEN_OUT, Matrix, decimals, identity, largest, square
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


class LU(NamedTuple):
    """PA = LU: P swaps rows, L has ones on its diagonal and 0 above it, U has 0 below it."""

    P: Matrix
    L: Matrix
    U: Matrix


@worked
def lu(rows: Sequence[Sequence[Any]], pivot: str = "first") -> Work[LU]:
    """The factors; `pivot` is "first" (swap only where a pivot would be 0) or "largest" (as libraries do)."""
    page = square(rows)
    yield from decimals(page)
    if len(page) > WRITTEN_OUT:
        return (yield from unwritten(silently(_factored(page, pivot)), page))
    return (yield from _factored(page, pivot))


def _factored(page: Matrix, pivot: str) -> Work[LU]:
    n, scale = len(page), largest(page)
    one: Any = 1.0 if isinstance(page[0][0], float) else 1
    now = LU(identity(n), identity(n, one), page)
    yield step(
        "begin",
        "Start from $L = I$ and $U = A$. Elimination empties $U$ below its diagonal; $L$ keeps what was subtracted.",
        now,
    )
    for c in range(n - 1):
        found = find_pivot(now.U, c, c, pivot, scale)
        if found is None:
            continue
        if found != c:
            now = LU(swapped(now.P, c, found), _swap_left(now.L, c, found), swapped(now.U, c, found))
            why = "a pivot is never 0" if now.U[found][c] == 0 else "the largest pivot keeps rounding errors small"
            says = f"Swap rows {{a}} and {{b}} of $U$: {why}. $P$ records it, and the multipliers in $L$ move along."
            yield step("swap-factors", says, now, a=c + 1, b=found + 1)
        for i in range(c + 1, n):
            if now.U[i][c] != 0:
                k = ratio(now.U[i][c], now.U[c][c])
                now = LU(now.P, _put(now.L, i, c, k), subtracted(now.U, i, k, c, c))
                verb, to, amount = ("Subtract", "from", k) if k > 0 else ("Add", "to", -k)
                times = "" if amount == 1 else "${amount}$ times "
                says = f"{verb} {times}row {{a}} {to} row {{b}} of $U$, and write the multiplier ${{k}}$ into $L$ at ({{b}}, {{a}})."
                yield step("multiplier", says, now, amount=amount, k=k, a=c + 1, b=i + 1)
    return now


def _swap_left(lower: Matrix, a: int, b: int) -> Matrix:
    """Swap what is written so far, left of column a; the ones on the diagonal stay."""
    rows = [list(row) for row in lower]
    rows[a][:a], rows[b][:a] = rows[b][:a], rows[a][:a]
    return tuple(map(tuple, rows))


def _put(page: Matrix, i: int, j: int, value: Any) -> Matrix:
    row = (*page[i][:j], value, *page[i][j + 1 :])
    return (*page[:i], row, *page[i + 1 :])
