"""The pseudoinverse: the best answer to Ax = b, also where there is none or more than one."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.inverse import inverse
from eigenway.maths.linalg.matrix import Matrix, bounded, columns, floats, is_rational, matrix, product
from eigenway.maths.linalg.rref import pivots, rref
from eigenway.maths.linalg.svd import svd
from eigenway.maths.steps import Work, step, worked

CUTOFF = 1e-12  # of the largest singular value: what is smaller counts as 0


@worked
def pinv(rows: Sequence[Sequence[Any]], cutoff: float | None = None) -> Work[Matrix]:
    """Exactly, from A = CF of full rank; in decimals (or with a `cutoff`) from the SVD, small singular values left out."""
    page = bounded(matrix(rows))
    if is_rational(page) and cutoff is None:
        return (yield from exactly(page))
    return (yield from from_svd(page, CUTOFF if cutoff is None else cutoff))


def exactly(page: Matrix) -> Work[Matrix]:
    """C: the pivot columns of A; F: the rows of its reduced form that are not 0. Then A⁺ = Fᵀ(FFᵀ)⁻¹ (CᵀC)⁻¹Cᵀ."""
    if not any(any(row) for row in page):
        answer = tuple((0,) * len(page) for _ in page[0])
        yield step(
            "zero",
            "The matrix is 0, and so is its pseudoinverse, with rows and columns exchanged.",
            answer,
            matrix=page,
        )
        return answer
    reduced = yield from rref.trace(page)
    lead = [j for _, j in pivots(reduced)]
    c, f = tuple(tuple(row[j] for j in lead) for row in page), reduced[: len(lead)]
    ct, ft = columns(c), columns(f)
    says = (
        "Split $A = CF$: $C$ holds the pivot columns of $A$, and $F = {f}$ the rows of the reduced form that are not 0."
    )
    yield step("full-rank", says, c, f=f, matrix=page)
    left = product(inverse(product(ct, c)), ct)
    yield step("left-inverse", "$C$ has independent columns: $(C^TC)^{-1}C^T$ undoes it from the left.", left, c=c)
    right = product(ft, inverse(product(f, ft)))
    yield step("right-inverse", "$F$ has independent rows: $F^T(FF^T)^{-1}$ undoes it from the right.", right, f=f)
    answer = product(right, left)
    yield step(
        "assembled",
        "In the opposite order: $A^+ = F^T(FF^T)^{-1}\\,(C^TC)^{-1}C^T$.",
        answer,
        left=left,
        right=right,
        matrix=page,
    )
    return answer


def from_svd(page: Matrix, cutoff: float) -> Work[Matrix]:
    u, s, v = (floats(part) for part in (yield from svd.trace(page)))
    limit = cutoff * s[0]
    turned = tuple(1 / x if x > limit else 0.0 for x in s)
    kept = sum(1 for x in s if x > limit)
    says = "Turn the singular values above the cutoff upside down; those of at most ${limit}$ count as 0. {kept} of {of} are kept."
    yield step("upside-down", says, turned, limit=limit, kept=kept, of=len(s), s=s)
    answer = product(tuple(tuple(x * t for x, t in zip(row, turned)) for row in v), columns(u))
    yield step("put-together", "$A^+ = V \\operatorname{diag}(1/s) U^T$.", answer, u=u, v=v, turned=turned)
    return answer
