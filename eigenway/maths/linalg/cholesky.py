"""A = LLᵀ for a symmetric positive definite matrix: the square root of a matrix."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.engine import silently, unwritten
from eigenway.maths.linalg.matrix import WRITTEN_OUT, Matrix, decimals, is_zero, largest, square, tidied
from eigenway.maths.show import text
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio, root


@worked
def cholesky(rows: Sequence[Sequence[Any]]) -> Work[Matrix]:
    """The lower triangular L with positive diagonal and A = LLᵀ."""
    page = symmetric(square(rows))
    yield from decimals(page)
    if len(page) > WRITTEN_OUT:
        return (yield from unwritten(silently(_factored(page)), page))
    return (yield from _factored(page))


def _factored(page: Matrix) -> Work[Matrix]:
    n, scale = len(page), largest(page)
    zero: Any = 0.0 if isinstance(page[0][0], float) else 0
    lower = [[zero] * n for _ in range(n)]
    for j in range(n):
        used = tidied(sum(x * x for x in lower[j][:j]))
        left = tidied(page[j][j] - used)
        if left <= 0 or is_zero(left, scale):
            raise ValueError(f"The matrix is not positive definite: step {j + 1} asks for the root of {_words(left)}.")
        lower[j][j] = root(left)
        take = "" if j == 0 else " minus the squares already in row {n} of $L$"
        says = f"Diagonal entry {{n}}: the root of ${{entry}}${take}: $\\sqrt{{left}} = {{value}}$."
        says = (
            says
            if isinstance(lower[j][j], int)
            else f"Diagonal entry {{n}}: the root of ${{entry}}${take}, ${{value}}$."
        )
        yield step(
            "diagonal-root", says, frozen(lower), n=j + 1, entry=page[j][j], left=left, value=lower[j][j], matrix=page
        )
        for i in range(j + 1, n):
            left = tidied(page[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j)))
            lower[i][j] = ratio(left, lower[j][j])
            minus = "" if j == 0 else " minus the product of rows {i} and {j} of $L$ so far, ${left}$"
            says = f"Entry ({{i}}, {{j}}): ${{entry}}${minus}, divided by the diagonal entry ${{pivot}}$: ${{value}}$."
            yield step(
                "below", says, frozen(lower), i=i + 1, j=j + 1, entry=page[i][j], left=left, pivot=lower[j][j],
                value=lower[i][j], matrix=page,
            )  # fmt: skip
    return frozen(lower)


def symmetric(page: Matrix) -> Matrix:
    """The matrix, if it is its own transpose."""
    scale = largest(page)
    for i in range(len(page)):
        for j in range(i):
            if not is_zero(page[i][j] - page[j][i], scale):
                raise ValueError(
                    f"The matrix must be symmetric, but entry ({i + 1}, {j + 1}) is {_words(page[i][j])} and "
                    f"entry ({j + 1}, {i + 1}) is {_words(page[j][i])}."
                )
    return page


def frozen(rows: Sequence[Sequence[Any]]) -> Matrix:
    return tuple(map(tuple, rows))


def _words(value: Any) -> str:
    return text(value)
