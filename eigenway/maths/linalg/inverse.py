"""The inverse, by reducing the matrix with I beside it."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.eliminate import echelon
from eigenway.maths.linalg.engine import flint_inverse, silently, unwritten
from eigenway.maths.linalg.matrix import WRITTEN_OUT, Matrix, decimals, identity, is_rational, square
from eigenway.maths.linalg.rref import pivots, upwards
from eigenway.maths.steps import Work, step, worked

NONE = "The matrix has no inverse: its columns are dependent, so its determinant is 0."


def plain(rows: Sequence[Sequence[Any]]) -> Matrix:
    page = square(rows)
    if not is_rational(page):
        return inverse.worked_out(page)
    if (found := flint_inverse(page)) is None:
        raise ValueError(NONE)
    return found


@worked(plain=plain)
def inverse(rows: Sequence[Sequence[Any]]) -> Work[Matrix]:
    """The matrix that undoes this one; a ValueError where there is none."""
    page = square(rows)
    n = len(page)
    yield from decimals(page)
    if n > WRITTEN_OUT:
        found = flint_inverse(page) if is_rational(page) else silently(_reduced(page))
        if found is None:
            raise ValueError(NONE)
        return (yield from unwritten(found, page))
    return (yield from _reduced(page))


def _reduced(page: Matrix) -> Work[Matrix]:
    n = len(page)
    one = 1.0 if isinstance(page[0][0], float) else 1
    both = tuple(row + unit for row, unit in zip(page, identity(n, one)))
    yield step(
        "beside-identity",
        "Write $I$ beside the matrix. What turns the left half into $I$ turns the right half into the inverse.",
        both,
    )
    both = yield from echelon(both, augmented=n)
    if len(pivots(both, augmented=n)) < n:
        raise ValueError(NONE)
    both = yield from upwards(both, augmented=n)
    right = tuple(row[n:] for row in both)
    yield step("right-half", "The left half is $I$, so the right half is the inverse.", right)
    return right
