"""What a matrix sends to 0: a basis of its null space."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from eigenway.maths.linalg.matrix import Matrix, Vector, Vectors, bounded, matrix
from eigenway.maths.linalg.primitive import shortest
from eigenway.maths.linalg.rref import pivots, rref
from eigenway.maths.steps import Work, step, worked


@worked
def null_space(rows: Sequence[Sequence[Any]]) -> Work[Vectors]:
    """A basis of the solutions of Av = 0; empty where only 0 is one."""
    page = bounded(matrix(rows))
    page = yield from rref.trace(page)
    return (yield from read_off(page))


def read_off(page: Matrix) -> Work[Vectors]:
    """From the reduced form: one basis vector for each column without a pivot."""
    lead = [column for _, column in pivots(page)]
    free = [j for j in range(len(page[0])) if j not in lead]
    basis = directions(page)
    if not free:
        says = "Every column has a pivot, so $\\mathbf v = \\mathbf 0$ is the only vector that is sent to 0: the basis is empty."
        yield step("only-zero", says, basis)
        return basis
    names = ", ".join(f"$x_{{{j + 1}}}$" for j in free)
    if len(free) == 1:
        begin = "The column of {names} has no pivot: this unknown is free, and 1 for it gives the basis vector"
    else:
        begin = "The columns of {names} have no pivot: these are free, and 1 for one with 0 for the others gives a basis vector each"
    cleared = " (a common denominator multiplied away)" if basis != directions(page, clear=False) else ""
    says = f"{begin}; the pivot rows give the other entries{cleared}."
    yield step("free", says, basis, names=names, free=tuple(j + 1 for j in free))
    return basis


def directions(page: Matrix, clear: bool = True) -> Vectors:
    """The null space of a reduced matrix, a vector for each free column; fractions cleared."""
    lead = {column: row for row, column in pivots(page)}
    n = len(page[0])
    basis: list[Vector] = []
    for j in (j for j in range(n) if j not in lead):
        v = tuple(-page[lead[i]][j] if i in lead else (1 if i == j else 0) for i in range(n))
        fractions = any(isinstance(x, Fraction) for x in v) and all(isinstance(x, int | Fraction) for x in v)
        basis.append(shortest(v, keep_sign=True) if clear and fractions else v)
    return Vectors(basis)
