"""The double sum Σᵢ Σⱼ xᵢ Aᵢⱼ yⱼ, one row after the other."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.dot import in_pairs, said_sum
from eigenway.maths.linalg.matrix import decimals, floats, inner, is_exact, matrix, size, vector
from eigenway.maths.steps import Work, step, worked


@worked
def double_sum(x: Sequence[Any], rows: Sequence[Sequence[Any]], y: Sequence[Any]) -> Work[Any]:
    """The inner sum over j first, for each i; then the sum over i."""
    left, a, right = vector(x, "the left weights"), matrix(rows), vector(y, "the right weights")
    if (len(left), len(right)) != (len(a), len(a[0])):
        raise ValueError(
            f"The matrix is {size(a)}, so it needs {len(a)} and {len(a[0])} weights; there are {len(left)} and {len(right)}."
        )
    if not is_exact((left, a, right)):
        left, a, right = floats(left), floats(a), floats(right)
    yield from decimals(a)
    inside = tuple(inner(row, right) for row in a)
    says = "The inner sum first, over $j$: each row of the matrix with the weights $\\mathbf y$."
    yield step("inner-sums", says, inside, matrix=a, y=right)
    terms = tuple(p * q for p, q in zip(left, inside))
    yield step(
        "outer-terms", "Now over $i$: weigh each with $x_i$: {pairs}.", terms, x=left, pairs=in_pairs(left, inside)
    )
    total = inner(left, inside)
    yield said_sum(terms, total, "them")
    return total
