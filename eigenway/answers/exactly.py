"""Linear algebra on rational entries, by FLINT: rank, span and independence, without rounding."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from eigenway.answers.value import Tree, exact

Vectors = Sequence[Sequence[Tree]]


def rational_rows(rows: Vectors) -> list[list[Fraction]] | None:
    """The entries as fractions; None where one of them is no rational number."""
    answer: list[list[Fraction]] = []
    for row in rows:
        held = [exact(entry) for entry in row]
        if any(value is None for value in held):
            return None
        answer.append([value for value in held if value is not None])
    return answer


def rank(rows: Sequence[Sequence[Fraction]]) -> int:
    return 0 if not rows or not rows[0] else int(matrix(rows).rank())


def matrix(rows: Sequence[Sequence[Fraction]]) -> Any:
    import flint

    return flint.fmpq_mat([[flint.fmpq(x.numerator, x.denominator) for x in row] for row in rows])
