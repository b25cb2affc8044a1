"""Reduced row echelon form: every pivot 1, alone in its column."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.eliminate import echelon, said_subtract, subtracted
from eigenway.maths.linalg.engine import flint_rref, silently, unwritten
from eigenway.maths.linalg.matrix import WRITTEN_OUT, Matrix, bounded, decimals, is_rational, matrix
from eigenway.maths.steps import Step, Work, step, worked
from eigenway.maths.surd import ratio


def plain(rows: Sequence[Sequence[Any]], augmented: int = 0) -> Matrix:
    page = bounded(matrix(rows))
    return flint_rref(page) if is_rational(page) and not augmented else rref.worked_out(page, augmented)


@worked(plain=plain)
def rref(rows: Sequence[Sequence[Any]], augmented: int = 0) -> Work[Matrix]:
    """Eliminate downwards, then from the last pivot upwards; the last `augmented` columns give no pivots."""
    page = bounded(matrix(rows))
    yield from decimals(page)
    if min(len(page), len(page[0]) - augmented) > WRITTEN_OUT:
        exact = is_rational(page) and not augmented
        return (yield from unwritten(flint_rref(page) if exact else silently(reduced(page, augmented)), page))
    return (yield from reduced(page, augmented))


def reduced(page: Matrix, augmented: int = 0) -> Work[Matrix]:
    page = yield from echelon(page, augmented=augmented)
    return (yield from upwards(page, augmented))


def upwards(page: Matrix, augmented: int = 0) -> Work[Matrix]:
    """From echelon form on: make each pivot 1 and clear what stands above it, the last pivot first."""
    for row, column in reversed(pivots(page, augmented)):
        if page[row][column] != 1:
            page, said = scaled(page, row, column)
            yield said
        for above in reversed(range(row)):
            if page[above][column] != 0:
                k = page[above][column]
                page = subtracted(page, above, k, row, column)
                yield said_subtract(page, k, row, above, column)
    return page


def scaled(page: Matrix, row: int, column: int) -> tuple[Matrix, Step]:
    pivot = page[row][column]
    new = tuple(ratio(x, pivot) for x in page[row])
    page = (*page[:row], new, *page[row + 1 :])
    if pivot == -1:
        says = "Turn all signs in row {row} round: its pivot becomes 1."
    elif isinstance(pivot, int | float):
        says = "Divide row {row} by ${pivot}$: its pivot becomes 1."
    else:
        says = "Multiply row {row} by ${inverse}$: its pivot becomes 1."
    return page, step("scale", says, page, row=row + 1, column=column + 1, pivot=pivot, inverse=ratio(1, pivot))


def pivots(page: Matrix, augmented: int = 0) -> list[tuple[int, int]]:
    """Where the pivots of an echelon form stand: (row, column), from 0."""
    found = ((i, next((j for j, x in enumerate(row) if x != 0), len(row))) for i, row in enumerate(page))
    return [(i, j) for i, j in found if j < len(page[0]) - augmented]
