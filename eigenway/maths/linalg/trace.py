"""The trace, also of a product without forming the product."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.dot import said_sum
from eigenway.maths.linalg.matrix import columns, decimals, floats, inner, is_exact, matrix, size, square, tidied
from eigenway.maths.steps import Work, step, worked


@worked
def trace(rows: Sequence[Sequence[Any]], of_product_with: Sequence[Sequence[Any]] | None = None) -> Work[Any]:
    """The sum of the diagonal; with a second matrix B, the trace of AB, of which only the diagonal is computed."""
    if of_product_with is None:
        page = square(rows)
        yield from decimals(page)
        diagonal = tuple(row[i] for i, row in enumerate(page))
        yield step("read-diagonal", "Read off the diagonal.", diagonal)
    else:
        page, other = matrix(rows, "the first matrix"), matrix(of_product_with, "the second matrix")
        if (len(page), len(page[0])) != (len(other[0]), len(other)):
            raise ValueError(f"AB is square only for shapes m × n and n × m; these are {size(page)} and {size(other)}.")
        if not is_exact((page, other)):
            page, other = floats(page), floats(other)
        yield from decimals(page)
        diagonal = tuple(inner(row, column) for row, column in zip(page, columns(other)))
        says = "Only the diagonal of $AB$ counts: row $i$ of $A$ times column $i$ of $B$, for each $i$. $BA$ has the same trace."
        yield step("product-diagonal", says, diagonal, left=page, right=other)
    total = tidied(sum(diagonal))
    yield said_sum(diagonal, total, "them")
    return total
