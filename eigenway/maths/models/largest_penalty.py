"""Where the lasso path begins: the smallest penalty that keeps every coefficient at 0."""

from typing import Any

from eigenway.maths.models.elastic_net import condense, numbers_of
from eigenway.maths.models.table import data
from eigenway.maths.steps import Work, step, worked


@worked
def largest_penalty(x: Any, y: Any) -> Work[float]:
    """The largest size of a column's product with y, over the number of rows; all of it centred."""
    gram = condense(*data(x, y), True)
    means = (*numbers_of(gram.means), gram.target)
    yield step("centre", "Subtract its mean from every column and from $y$.", means, means=means)
    pulls = numbers_of(gram.b)
    yield step(
        "correlations", "Multiply each column with $y$ and divide by the number of rows: ${pulls}$.", pulls, pulls=pulls
    )
    top = max(map(abs, pulls))
    says = "No pull reaches beyond ${top}$: at this penalty, and at every larger one, all coefficients are 0."
    yield step("largest", says, top, top=top, pulls=pulls)
    return top
