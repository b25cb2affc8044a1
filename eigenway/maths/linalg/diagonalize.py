"""A = PDP⁻¹: in a basis of eigenvectors the map only stretches."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from eigenway.maths.linalg.eigen import eigen
from eigenway.maths.linalg.matrix import Matrix, columns, square
from eigenway.maths.show import text
from eigenway.maths.steps import Work, step, worked


class Diagonalization(NamedTuple):
    """A = PDP⁻¹, the eigenvectors in the columns of P in the order of the eigenvalues in D."""

    P: Matrix
    D: Matrix


@worked
def diagonalize(rows: Sequence[Sequence[Any]]) -> Work[Diagonalization]:
    """The eigenvectors and the eigenvalues; a ValueError where there is no basis of eigenvectors."""
    page = square(rows)
    spaces = yield from eigen.trace(page)
    for space in spaces:
        if len(space.vectors) < space.multiplicity:
            raise ValueError(
                f"The matrix cannot be diagonalised: {text(space.value)} is a root {space.multiplicity} times, "
                f"and has only {len(space.vectors)} independent eigenvector{'s' * (len(space.vectors) > 1)}."
            )
    pairs = [(space.value, v) for space in spaces for v in space.vectors]
    p = columns([v for _, v in pairs])
    d = tuple(tuple(value if i == j else 0 for j in range(len(page))) for i, (value, _) in enumerate(pairs))
    says = "Put the eigenvectors into the columns of $P$ and the eigenvalues, in the same order, on the diagonal of $D$: $A = PDP^{-1}$."
    yield step("pair-up", says, Diagonalization(p, d), matrix=page)
    return Diagonalization(p, d)
