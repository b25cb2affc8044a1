"""The singular values alone: how far a matrix stretches along its axes."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.eigenvalues import eigenvalues, listed
from eigenway.maths.linalg.engine import silently
from eigenway.maths.linalg.matrix import WRITTEN_OUT, Vector, bounded, columns, floats, is_rational, matrix, product
from eigenway.maths.linalg.roots import is_complex
from eigenway.maths.linalg.svd import tall
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Surd, number, root


@worked
def singular_values(rows: Sequence[Sequence[Any]]) -> Work[Vector]:
    """The roots of the eigenvalues of AᵀA (or AAᵀ, whichever is smaller), the largest first."""
    page = bounded(matrix(rows))
    high = page if len(page) >= len(page[0]) else columns(page)
    if is_rational(page) and len(high[0]) <= WRITTEN_OUT:
        gram = product(columns(high), high)
        yield step(
            "gram",
            "Form the smaller of $A^TA$ and $AA^T$: both have the same eigenvalues other than 0.",
            gram,
            matrix=high,
        )
        values = yield from eigenvalues.trace(gram)
        values = tuple(
            max(0.0, number(x)) if isinstance(x, Surd) or is_complex(x) or not is_rational(x) else x for x in values
        )
        answer = tuple(root(x) for x in values)
        yield step(
            "roots",
            "The singular values are the roots of the eigenvalues {values}.",
            answer,
            values=listed(values),
            eigenvalues=values,
        )
        return answer
    answer = silently(tall(floats(high))).S
    yield step(
        "rotated-out", "Rotate the columns at right angles: their lengths are the singular values.", answer, matrix=high
    )
    return answer
