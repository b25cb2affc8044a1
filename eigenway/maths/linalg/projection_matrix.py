"""The matrix that projects every vector on a line or a span: A(AᵀA)⁻¹Aᵀ."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.inverse import inverse
from eigenway.maths.linalg.matrix import Matrix, columns, decimals, product
from eigenway.maths.linalg.project import spanning
from eigenway.maths.steps import Work, step, worked


@worked
def projection_matrix(onto: Sequence[Any]) -> Work[Matrix]:
    """Symmetric, and equal to its own square: projecting twice changes nothing."""
    vectors = tuple(spanning(onto))
    page = columns(vectors)
    yield step("columns", "Put the directions into the columns of $A$.", page, basis=vectors)
    yield from decimals(page)
    gram = product(vectors, page)
    yield step("gram", "$A^TA$ holds the dot products of the columns with each other.", gram)
    try:
        back = yield from inverse.inner(gram)
    except ValueError:
        raise ValueError("The directions are dependent: leave out those that are combinations of others.") from None
    answer = product(product(page, back), vectors)
    yield step("projection", "$P = A(A^TA)^{-1}A^T$, with the inverse ${back}$.", answer, back=back, columns=page)
    return answer
