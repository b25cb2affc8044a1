"""A = QR: orthonormal columns times an upper triangle."""

from collections.abc import Sequence
from math import copysign, sqrt
from typing import Any, NamedTuple

from eigenway.maths.linalg.gram_schmidt import gram_schmidt
from eigenway.maths.linalg.matrix import (
    Matrix,
    columns,
    decimals,
    floats,
    identity,
    is_exact,
    matrix,
    product,
    size,
    tidied,
)
from eigenway.maths.steps import Work, step, worked


class QR(NamedTuple):
    Q: Matrix
    R: Matrix


@worked
def qr(rows: Sequence[Sequence[Any]], by: str = "gram-schmidt") -> Work[QR]:
    """Of a matrix with independent columns, by "gram-schmidt" (exact) or by "reflections" (in decimals, as libraries do)."""
    page = matrix(rows)
    if len(page) < len(page[0]):
        raise ValueError(f"The matrix is {size(page)}: with more columns than rows they cannot be independent.")
    if by not in ("gram-schmidt", "reflections"):
        raise ValueError(f'QR is found by "gram-schmidt" or by "reflections", not by {by!r}.')
    return (yield from _by_reflections(page) if by == "reflections" else _by_gram_schmidt(page))


def _by_gram_schmidt(page: Matrix) -> Work[QR]:
    across = columns(page)
    yield step("take-columns", "Take the columns one after the other and make them orthonormal.", across)
    basis = yield from gram_schmidt.inner(across)
    if len(basis) < len(across):
        raise ValueError("The columns are dependent, so some column of Q has no direction to take.")
    q = columns(basis)
    yield step("as-columns", "The orthonormal vectors are the columns of $Q$.", q, basis=basis)
    # Each entry is a rational times one root: the root is the length of what was left of a column.
    r = tuple(
        tuple(along(v, a) if i <= j else (0 if is_exact(a) else 0.0) for j, a in enumerate(across))
        for i, v in enumerate(basis)
    )
    says = "$R = Q^TA$: entry $(i, j)$ says how much of direction $i$ is in column $j$ of $A$; below the diagonal there is nothing."
    yield step("triangle", says, QR(q, r), matrix=page)
    return QR(q, r)


def along(unit: Sequence[Any], a: Sequence[Any]) -> Any:
    """Unit vector times vector: the entries of the unit share one root, so the sum has no other."""
    return tidied(sum((x * y for x, y in zip(unit, a)), start=0))


def _by_reflections(page: Matrix) -> Work[QR]:
    n = len(page[0])
    exact = is_exact(page)
    q, r = identity(len(page), 1.0), floats(page)
    if exact:
        says = "Reflections need lengths, so from here on all is in decimals, right to about 16 digits."
        yield step("decimals", says, r)
    else:
        yield from decimals(r)
    for k in range(min(n, len(page) - 1)):
        column = [row[k] for row in r[k:]]
        length = sqrt(sum(x * x for x in column))
        if length == 0:
            continue
        mirror = [column[0] + copysign(length, column[0]), *column[1:]]
        below = sum(x * x for x in mirror)
        h = tuple(
            tuple(
                (1.0 if i == j else 0.0) - (2 * mirror[i - k] * mirror[j - k] / below if min(i, j) >= k else 0.0)
                for j in range(len(page))
            )
            for i in range(len(page))
        )
        q, r = product(q, h), _zeroed(product(h, r), k)
        says = "Reflect so that column {k} from its diagonal down falls on one axis: its length ${length}$ moves into entry ({k}, {k})."
        yield step("reflect", says, QR(q, r), k=k + 1, length=length)
    thin = QR(tuple(row[:n] for row in q), r[:n])
    signs = tuple(-1.0 if thin.R[i][i] < 0 else 1.0 for i in range(n))
    answer = QR(
        tuple(tuple(x * s for x, s in zip(row, signs)) for row in thin.Q),
        tuple(tuple(s * x for x in row) for s, row in zip(signs, thin.R)),
    )
    yield step(
        "thin",
        "Keep the first {n} columns of $Q$ and rows of $R$, with signs that make the diagonal of $R$ positive.",
        answer,
        n=n,
    )
    return answer


def _zeroed(page: Matrix, k: int) -> Matrix:
    """Below the diagonal of column k the reflection leaves 0; rounding would leave dust."""
    return tuple(tuple(0.0 if j == k and i > k else x for j, x in enumerate(row)) for i, row in enumerate(page))
