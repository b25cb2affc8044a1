"""The transpose: rows become columns."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Matrix, columns, matrix, size
from eigenway.maths.steps import Work, step, worked


@worked
def transpose(rows: Sequence[Sequence[Any]]) -> Work[Matrix]:
    """Entry (i, j) goes to (j, i)."""
    page = matrix(rows)
    turned = columns(page)
    square = len(page) == len(page[0])
    shape = "mirror places trade their numbers" if square else "the {was} matrix becomes {is_now}"
    says = f"Write each row as a column: {shape}, and the diagonal stays in place."
    yield step("turn-over", says, turned, was=size(page), is_now=size(turned))
    return turned
