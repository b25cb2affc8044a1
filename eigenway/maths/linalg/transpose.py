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
    says = "Write each row as a column: the {was} matrix becomes {is_now}, and its diagonal stays in place."
    yield step("turn-over", says, turned, was=size(page), is_now=size(turned))
    return turned
