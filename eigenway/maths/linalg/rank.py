"""Rank and nullity."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.eliminate import eliminate
from eigenway.maths.linalg.engine import flint_rank
from eigenway.maths.linalg.matrix import bounded, is_rational, matrix
from eigenway.maths.linalg.rref import pivots
from eigenway.maths.steps import Work, step, worked


def plain(rows: Sequence[Sequence[Any]]) -> int:
    page = bounded(matrix(rows))
    return flint_rank(page) if is_rational(page) else rank.worked_out(page)


@worked(plain=plain)
def rank(rows: Sequence[Sequence[Any]]) -> Work[int]:
    """The number of pivots: the dimension of the column space and of the row space."""
    page = bounded(matrix(rows))
    echelon = yield from eliminate.trace(page)
    n, found = len(page[0]), len(pivots(echelon))
    pivot_words = "1 pivot" if found == 1 else f"{found} pivots"
    says = "The echelon form has {pivots}, so the rank is {rank}. Of {columns} columns that leaves a null space of dimension {nullity}."
    yield step("count", says, found, pivots=pivot_words, rank=found, columns=n, nullity=n - found)
    return found
