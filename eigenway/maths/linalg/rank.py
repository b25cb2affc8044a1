"""Rank and nullity."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.eliminate import eliminate
from eigenway.maths.linalg.engine import flint_rank
from eigenway.maths.linalg.matrix import bounded, is_rational, matrix
from eigenway.maths.linalg.rref import pivots
from eigenway.maths.show import count
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
    says = "The echelon form has {pivots}, so the rank is {rank}. Of {all} that leaves a null space of dimension {nullity}."
    yield step(
        "count",
        says,
        found,
        pivots=count(found, "pivot"),
        rank=found,
        columns=n,
        all=count(n, "column"),
        nullity=n - found,
    )
    return found
