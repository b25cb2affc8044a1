"""A linear map seen in another basis: P⁻¹AP."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.inverse import inverse
from eigenway.maths.linalg.matmul import matmul
from eigenway.maths.linalg.matrix import Matrix, columns, size, square
from eigenway.maths.linalg.rank import rank
from eigenway.maths.steps import Work, step, worked


@worked
def change_basis(rows: Sequence[Sequence[Any]], basis: Sequence[Sequence[Any]]) -> Work[Matrix]:
    """The matrix of the map A in the basis of these vectors: into the old coordinates, through A, and back."""
    page, vectors = square(rows), square(basis, "the basis")
    if len(page) != len(vectors):
        raise ValueError(f"The map is {size(page)} and the basis {size(vectors)}: they must be of one size.")
    p = columns(vectors)
    if rank(p) < len(p):
        raise ValueError("The vectors are dependent, so they are no basis: one of them is made of the others.")
    yield step(
        "columns",
        "Put the basis vectors into the columns of $P$: it takes new coordinates to old ones.",
        p,
        basis=vectors,
    )
    back = yield from inverse.inner(p)
    yield step("back", "Its inverse takes old coordinates to new ones.", back)
    through = yield from matmul.inner(page, p)
    yield step("through", "$AP$: each basis vector is sent through the map.", through, map=page, p=p)
    answer = yield from matmul.inner(back, through)
    yield step(
        "similar",
        "$P^{-1}AP$: the images in new coordinates. This is the matrix of the same map in the new basis.",
        answer,
        back=back,
    )
    return answer
