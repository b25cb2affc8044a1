"""The coordinates of a vector in a basis."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Vector, columns, matrix, same_length, vector
from eigenway.maths.linalg.solve import solve
from eigenway.maths.steps import Work, step, worked


@worked
def coordinates(basis: Sequence[Sequence[Any]], v: Sequence[Any]) -> Work[Vector]:
    """The numbers that combine the basis vectors into v."""
    vectors, v = matrix(basis, "the basis"), vector(v)
    same_length(vectors[0], v, "A vector and its basis")
    page = columns(vectors)
    says = "Put the basis vectors into the columns of $B$. The coordinates $\\mathbf c$ are the numbers with $B\\mathbf c = \\mathbf v$."
    yield step("columns", says, page, basis=vectors)
    found = yield from solve.trace(page, v)
    if found.point is None:
        raise ValueError("The vector is no combination of these basis vectors, so it has no coordinates.")
    if found.directions:
        raise ValueError("These vectors are dependent, so they are no basis: coordinates would not be unique.")
    yield step("coordinates", "So the coordinates are ${point}$.", found.point, point=found.point)
    return found.point
