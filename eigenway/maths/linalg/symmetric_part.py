"""The symmetric part of a square matrix, and the antisymmetric rest."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Matrix, columns, decimals, square, tidied
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def symmetric_part(rows: Sequence[Sequence[Any]], anti: bool = False) -> Work[Matrix]:
    """(A + Aᵀ)/2, or with `anti` the antisymmetric part (A - Aᵀ)/2; the two add up to A."""
    page = square(rows)
    yield from decimals(page)
    sign, verb = (-1, "Subtract") if anti else (1, "Add")
    both = tuple(tuple(tidied(x + sign * y) for x, y in zip(row, column)) for row, column in zip(page, columns(page)))
    to = "from the matrix its transpose" if anti else "the matrix and its transpose"
    yield step("with-transpose", f"{verb} {to}, entry by entry.", both, sign=sign)
    half = tuple(tuple(ratio(x, 2) for x in row) for row in both)
    yield step("halve", "Halve every entry.", half)
    return half
