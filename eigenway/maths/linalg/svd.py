"""The singular value decomposition: a map turns one set of right-angled axes into another, stretched."""

from collections.abc import Sequence
from math import sqrt
from typing import Any, NamedTuple

from eigenway.maths.linalg.eigenvalues import eigenvalues
from eigenway.maths.linalg.eigh import eigh, rotation
from eigenway.maths.linalg.engine import unwritten
from eigenway.maths.linalg.gram_schmidt import gram_schmidt
from eigenway.maths.linalg.matrix import (
    WRITTEN_OUT,
    Matrix,
    Vector,
    bounded,
    columns,
    decimals,
    floats,
    identity,
    inner,
    is_exact,
    is_rational,
    matrix,
    product,
    tidied,
)  # fmt: skip
from eigenway.maths.linalg.null_space import null_space
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio, root


class SVD(NamedTuple):
    """A = U diag(S) Vᵀ: orthonormal columns in U and V, the singular values in S from the largest down."""

    U: Matrix
    S: Vector
    V: Matrix


@worked
def svd(rows: Sequence[Sequence[Any]]) -> Work[SVD]:
    """The thin decomposition; exact where the eigenvalues of AᵀA are rational, else by rotating columns apart."""
    page = bounded(matrix(rows))
    if len(page) < len(page[0]):
        says = "More columns than rows: decompose the transpose, then let $U$ and $V$ change places."
        yield step("transposed", says, columns(page))
        found = yield from tall(columns(page))
        answer = SVD(found.V, found.S, found.U)
        yield step("change-places", "Turn back: $U$ and $V$ change places.", answer)
        return answer
    return (yield from tall(page))


def tall(page: Matrix) -> Work[SVD]:
    if is_rational(page) and len(page[0]) <= WRITTEN_OUT and len(page) <= 3 * WRITTEN_OUT:
        gram = product(columns(page), page)
        if is_rational(eigenvalues(gram)):
            return (yield from exactly(page, gram))
    if is_exact(page):
        page = floats(page)
        yield step(
            "decimals", "The eigenvalues of $A^TA$ are not all rational, so from here on all is in decimals.", page
        )
    else:
        yield from decimals(page)
    if max(len(page), len(page[0])) > WRITTEN_OUT:
        from numpy.linalg import svd as numpy_svd

        u, s, v = numpy_svd(page, full_matrices=False)
        answer = SVD(_rows(u), tuple(s.tolist()), columns(_rows(v)))
        return (yield from unwritten(answer, page))
    return (yield from by_rotations(page))


def exactly(page: Matrix, gram: Matrix) -> Work[SVD]:
    yield step(
        "gram", "Form $A^TA$: it is symmetric, and its eigenvectors are the right singular vectors.", gram, matrix=page
    )
    values, v = yield from eigh.inner(gram)
    s = tuple(root(x) for x in values)
    says = "The eigenvalues of $A^TA$ are {values}; their roots are the singular values."
    from eigenway.maths.linalg.eigenvalues import listed

    yield step("roots", says, s, values=listed(values), eigenvalues=values)
    left: list[Vector] = []
    for k, (size, across) in enumerate(zip(s, columns(v)), 1):
        if size == 0:
            break
        image = tuple(tidied(sum(x * y for x, y in zip(row, across))) for row in page)
        left.append(tuple(ratio(x, size) for x in image))
        says = "Left vector {k}: $A\\mathbf v_{k}$ divided by its length ${size}$, which is ${vector}$."
        yield step("left", says, columns(left), k=k, size=size, vector=left[-1], right=across, matrix=page)
    if len(left) < len(s):
        spare = gram_schmidt(null_space(columns(page)))[: len(s) - len(left)]
        left.extend(spare)
        says = "For the singular value 0 any unit vector at right angles to the others will do: take it from the null space of $A^T$."
        yield step("fill-up", says, columns(left), matrix=page)
    answer = SVD(columns(left), s, v)
    yield step("decomposed", "So $A = U \\operatorname{diag}(S) V^T$.", answer, matrix=page)
    return answer


def by_rotations(page: Matrix) -> Work[SVD]:
    """One-sided Jacobi: rotate pairs of columns until all are at right angles; their lengths are the singular values."""
    n, a, v = len(page[0]), page, identity(len(page[0]), 1.0)
    nothing = 1e-32 * sum(x * x for row in page for x in row)  # the square of a length that is only rounding
    for sweep in range(1, 60):
        widest = 0.0
        for i in range(n):
            for j in range(i + 1, n):
                x, y = columns(a)[i], columns(a)[j]
                p, r, q = inner(x, x), inner(y, y), inner(x, y)
                both = sqrt(p) * sqrt(r)
                if abs(q) <= 1e-15 * both or min(p, r) <= nothing:
                    continue
                widest = max(widest, abs(q) / both)
                c, s = rotation(p, r, q)
                a, v = rotated(a, i, j, c, s), rotated(v, i, j, c, s)
        if widest == 0:
            break
        says = "Sweep {sweep}: rotate every pair of columns apart until it is at right angles. The largest cosine met was ${widest}$."
        yield step("sweep", says, a, sweep=sweep, widest=widest, matrix=page)
    sizes = [sqrt(inner(x, x)) for x in columns(a)]
    order = sorted(range(n), key=lambda k: -sizes[k])
    top = max(sizes)
    sizes = [0.0 if size <= 1e-15 * top else size for size in sizes]
    left = completed([tuple(x / sizes[k] for x in columns(a)[k]) for k in order if sizes[k]], len(page), n)
    answer = SVD(columns(left), tuple(sizes[k] for k in order), columns([columns(v)[k] for k in order]))
    says = "The lengths of the columns are the singular values; divided by them, the columns are $U$; the rotations together are $V$."
    yield step("lengths-of-columns", says, answer, matrix=page)
    return answer


def rotated(a: Matrix, i: int, j: int, c: float, s: float) -> Matrix:
    """Columns i and j of a turned by the angle of cosine c and sine s."""
    return tuple(
        tuple(
            c * row[i] - s * row[j] if k == i else s * row[i] + c * row[j] if k == j else x for k, x in enumerate(row)
        )
        for row in a
    )


def completed(left: list[Vector], m: int, n: int) -> list[Vector]:
    """Unit vectors at right angles to those there are, until there are n: taken from the axes, the farthest first."""
    while len(left) < n:
        rests: list[Vector] = []
        for axis in identity(m, 1.0):
            rest = axis
            for _ in range(2):  # twice: the second time removes what rounding left
                for u in left:
                    k = inner(u, rest)
                    rest = tuple(x - k * y for x, y in zip(rest, u))
            rests.append(rest)
        best = max(rests, key=lambda rest: inner(rest, rest))
        left.append(tuple(x / sqrt(inner(best, best)) for x in best))
    return left


def _rows(array: Any) -> Matrix:
    return tuple(map(tuple, array.tolist()))
