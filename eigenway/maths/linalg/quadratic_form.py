"""The symmetric matrix of a quadratic form."""

from collections.abc import Mapping, Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Matrix, decimals, entry, matrix, square, tidied
from eigenway.maths.linalg.symmetric_part import symmetric_part
from eigenway.maths.show import combination
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def quadratic_form(terms: Mapping[tuple[int, int], Any] | Sequence[Sequence[Any]]) -> Work[Matrix]:
    """From the terms, {(1, 1): 2, (1, 2): 6} for 2x₁² + 6x₁x₂, or from a matrix A of which xᵀAx is meant."""
    if not isinstance(terms, Mapping):
        page = square(terms)
        says = "In $\\mathbf x^TA\\mathbf x$ entries $(i, j)$ and $(j, i)$ go with the same product $x_i x_j$, so only their sum counts: take half of it for each."
        yield step("same-form", says, page)
        return (yield from symmetric_part.trace(page))
    if not terms or any(len(k) != 2 or min(k) < 1 for k in terms):
        raise ValueError(
            "A form needs at least one term, named by two numbers from 1 on: {(1, 2): 6} for 6 times x₁ times x₂."
        )
    n = max(max(key) for key in terms)
    page = [[0 for _ in range(n)] for _ in range(n)]
    rows: list[list[Any]] = [list(row) for row in page]
    for (i, j), value in terms.items():
        c = entry(value, f"The number with x{i}x{j}")
        rows[i - 1][j - 1] = tidied(rows[i - 1][j - 1] + (c if i == j else ratio(c, 2)))
        if i != j:
            rows[j - 1][i - 1] = tidied(rows[j - 1][i - 1] + ratio(c, 2))
        where = "goes on the diagonal at ({i}, {i})" if i == j else "is shared: half at ({i}, {j}), half at ({j}, {i})"
        says = f"${{term}}$ {where}."
        name = f"x_{{{i}}}^2" if i == j else f"x_{{{i}}}x_{{{j}}}"
        yield step("place", says, matrix(rows), term=combination((c,), (name,)), i=i, j=j, c=c, n=n)
    answer = matrix(rows)
    yield from decimals(answer)
    return answer
