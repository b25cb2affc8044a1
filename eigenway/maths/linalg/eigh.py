"""A symmetric matrix in its own axes: real eigenvalues and orthonormal eigenvectors."""

from collections.abc import Sequence
from math import sqrt
from typing import Any, NamedTuple

from eigenway.maths.linalg.cholesky import symmetric
from eigenway.maths.linalg.eigen import eigen
from eigenway.maths.linalg.eigenvalues import eigenvalues
from eigenway.maths.linalg.engine import unwritten
from eigenway.maths.linalg.gram_schmidt import gram_schmidt
from eigenway.maths.linalg.matrix import (
    WRITTEN_OUT,
    Matrix,
    Vector,
    columns,
    decimals,
    floats,
    identity,
    is_exact,
    is_rational,
    product,
    square,
)  # fmt: skip
from eigenway.maths.steps import Work, step, worked

SWEEPS = 60


class Eigh(NamedTuple):
    """A = QΛQᵀ: the values from the largest down, their orthonormal eigenvectors in the columns of Q."""

    values: Vector
    Q: Matrix


@worked
def eigh(rows: Sequence[Sequence[Any]], by: str = "auto") -> Work[Eigh]:
    """Exact where all eigenvalues are rational; else (or `by` "jacobi") by rotations that empty the matrix off its diagonal."""
    page = symmetric(square(rows))
    if by not in ("auto", "jacobi"):
        raise ValueError(f'The spectrum is found "auto" or by "jacobi", not by {by!r}.')
    if by == "auto" and len(page) <= WRITTEN_OUT and is_rational(page) and is_rational(eigenvalues(page)):
        return (yield from exactly(page))
    if is_exact(page):
        page = floats(page)
        yield step("decimals", "The eigenvalues are not all rational, so from here on all is in decimals." if by == "auto"
                   else "Rotations need roots, so from here on all is in decimals.", page)  # fmt: skip
    else:
        yield from decimals(page)
    if len(page) > WRITTEN_OUT:
        from numpy.linalg import eigh as numpy_eigh

        values, q = numpy_eigh(page)
        return (
            yield from unwritten(Eigh(tuple(values.tolist()[::-1]), tuple(tuple(r[::-1]) for r in q.tolist())), page)
        )
    return (yield from jacobi(page))


def exactly(page: Matrix) -> Work[Eigh]:
    spaces = yield from eigen.trace(page)
    values = tuple(space.value for space in spaces for _ in space.vectors)
    basis: list[Vector] = []
    for space in spaces:
        alone = len(space.vectors) == 1
        basis.extend(gram_schmidt(space.vectors) if alone else (yield from gram_schmidt.inner(space.vectors)))
    says = (
        "Eigenvectors of different eigenvalues of a symmetric matrix are at right angles already. Scaled to length 1 (and made "
        "orthonormal within an eigenspace) they are the columns of $Q$, and $A = Q\\Lambda Q^T$."
    )
    answer = Eigh(values, columns(basis))
    yield step("orthonormal", says, answer, matrix=page)
    return answer


def jacobi(page: Matrix) -> Work[Eigh]:
    """Rotate the largest entry off the diagonal away, again and again; the sum of their squares falls each time."""
    n, q, a = len(page), identity(len(page), 1.0), page
    scale = sum(x * x for row in page for x in row)
    for _ in range(SWEEPS * n * n):
        left = off_diagonal(a)
        if left <= 1e-30 * scale or n == 1:
            break
        i, j = max(((i, j) for i in range(n) for j in range(i + 1, n)), key=lambda ij: abs(a[ij[0]][ij[1]]))
        c, s = rotation(a[i][i], a[j][j], a[i][j])
        turn = tuple(tuple(_turned(r, k, i, j, c, s) for k in range(n)) for r in range(n))
        entry = a[i][j]
        a = _emptied(product(product(columns(turn), a), turn), i, j)
        q = product(q, turn)
        says = "Entry ({i}, {j}), ${entry}$, is the largest off the diagonal. Rotate axes {i} and {j} so that it becomes 0: the squares off the diagonal now add up to ${left}$, before it was ${was}$."
        yield step("rotate", says, a, i=i + 1, j=j + 1, entry=entry, left=off_diagonal(a), was=left, turn=turn)
    order = sorted(range(n), key=lambda k: -a[k][k])
    answer = Eigh(tuple(a[k][k] for k in order), tuple(tuple(row[k] for k in order) for row in q))
    yield step(
        "axes", "The eigenvalues stand on the diagonal; the rotations multiplied together are $Q$.", answer, matrix=page
    )
    return answer


def rotation(p: float, r: float, q: float) -> tuple[float, float]:
    """Cosine and sine of the smaller angle that makes the entry q between p and r vanish."""
    if q == 0:
        return 1.0, 0.0
    theta = (r - p) / (2 * q)
    t = (1 if theta >= 0 else -1) / (abs(theta) + sqrt(theta * theta + 1)) if abs(theta) < 1e150 else 0.5 / theta
    c = 1 / sqrt(t * t + 1)
    return c, t * c


def off_diagonal(a: Matrix) -> float:
    return sum(x * x for i, row in enumerate(a) for j, x in enumerate(row) if i != j)


def _turned(r: int, k: int, i: int, j: int, c: float, s: float) -> float:
    return {(i, i): c, (j, j): c, (i, j): s, (j, i): -s}.get((r, k), 1.0 if r == k else 0.0)


def _emptied(a: Matrix, i: int, j: int) -> Matrix:
    """The entry that the rotation makes 0 is 0, and the matrix stays symmetric; rounding would leave dust."""
    n = len(a)
    return tuple(tuple(0.0 if {r, k} == {i, j} else (a[r][k] + a[k][r]) / 2 for k in range(n)) for r in range(n))
