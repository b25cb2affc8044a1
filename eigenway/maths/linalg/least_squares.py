"""Least squares: the x for which Ax comes nearest to b."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.engine import flint_solve, unwritten
from eigenway.maths.linalg.matrix import (
    WRITTEN_OUT,
    Matrix,
    Vector,
    columns,
    decimals,
    floats,
    inner,
    is_exact,
    is_rational,
    matrix,
    product,
    size,
    tidied,
    vector,
)  # fmt: skip
from eigenway.maths.linalg.pinv import pinv
from eigenway.maths.linalg.qr import along, qr
from eigenway.maths.linalg.solve import solve
from eigenway.maths.linalg.triangular_solve import fits, substitute
from eigenway.maths.steps import Work, step, worked

DEPENDENT = "The columns of A are dependent: many x fit equally well. linalg.pinv finds the shortest of them."


def plain(rows: Sequence[Sequence[Any]], right: Sequence[Any], by: str = "normal") -> Vector:
    """Without steps the exact solution comes from an engine, however many rows there are."""
    a, b = read(rows, right, by)
    if by != "normal" or not is_rational((a, b)):
        return least_squares.worked_out(a, b, by)
    at = columns(a)
    found = flint_solve(product(at, a), tuple(inner(u, b) for u in at))
    if found is None:
        raise ValueError(DEPENDENT)
    return found


@worked(plain=plain)
def least_squares(rows: Sequence[Sequence[Any]], right: Sequence[Any], by: str = "normal") -> Work[Vector]:
    """By "normal" equations, by "qr" or by "svd" (which also answers where columns are dependent)."""
    a, b = read(rows, right, by)
    yield from decimals(a)
    x = yield from {"normal": by_normal, "qr": by_qr, "svd": by_svd}[by](a, b)
    rest = residual(a, x, b)
    squares = tidied(sum(r * r for r in rest))
    says = "So $\\mathbf x = {x}$. What is left over, $\\mathbf b - A\\mathbf x = {rest}$, has the squares' sum ${squares}$: no other $\\mathbf x$ makes it smaller."
    shown = rest if len(rest) <= 2 * WRITTEN_OUT else (*rest[:3], "\\ldots", rest[-1])
    yield step("fit", says, x, x=x, rest=shown, squares=squares, matrix=a, right=b)
    return x


def by_normal(a: Matrix, b: Vector) -> Work[Vector]:
    at = columns(a)
    gram, right = product(at, a), tuple(inner(u, b) for u in at)
    says = "What is left over must be at right angles to every column: $A^TA\\mathbf x = A^T\\mathbf b$, with $A^T\\mathbf b = {right}$ and $A^TA$"
    yield step("normal-equations", says + " as follows.", gram, right=right, matrix=a, b=b)
    if len(gram) > WRITTEN_OUT and is_rational((gram, right)):
        found = flint_solve(gram, right)
        if found is None:
            raise ValueError(DEPENDENT)
        return (yield from unwritten(found, gram))
    found = yield from solve.inner(gram, right)
    if found.point is None or found.directions:
        raise ValueError(DEPENDENT)
    return found.point


def by_qr(a: Matrix, b: Vector) -> Work[Vector]:
    try:
        q, r = yield from qr.inner(a)
    except ValueError:
        raise ValueError(DEPENDENT) from None
    right = tuple(along(column, b) for column in columns(q))
    says = "With $A = QR$ the equations become $R\\mathbf x = Q^T\\mathbf b$, and $Q^T\\mathbf b = {right}$: a triangle, solved from below."
    yield step("rotate-right", says, r, right=right, q=q, b=b)
    return (yield from substitute(r, right))


def by_svd(a: Matrix, b: Vector) -> Work[Vector]:
    back = yield from pinv.inner(a, cutoff=1e-12)
    x = tuple(inner(row, floats(b)) for row in back)
    yield step(
        "apply",
        "The pseudoinverse times $\\mathbf b$: of all $\\mathbf x$ that fit best the shortest, ${x}$.",
        x,
        x=x,
        back=back,
        b=b,
    )
    return x


def residual(a: Matrix, x: Vector, b: Vector) -> Vector:
    if not is_exact(x):
        a, b = floats(a), floats(b)
    return tuple(tidied(y - sum(c * d for c, d in zip(row, x))) for row, y in zip(a, b))


def read(rows: Sequence[Sequence[Any]], right: Sequence[Any], by: str) -> tuple[Matrix, Vector]:
    a, b = matrix(rows), vector(right, "the right side")
    fits(a, b)
    if by not in ("normal", "qr", "svd"):
        raise ValueError(f'Least squares are found by "normal" equations, by "qr" or by "svd", not by {by!r}.')
    if len(a) < len(a[0]) and by != "svd":
        raise ValueError(
            f"A is {size(a)}: with fewer rows than columns many x fit exactly. linalg.pinv finds the shortest."
        )
    return (a, b) if is_exact((a, b)) else (floats(a), floats(b))
