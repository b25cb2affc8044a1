"""The logarithm of a determinant, from the Cholesky factor: the determinant itself may be too small to write down."""

from collections.abc import Sequence
from math import log
from typing import Any

from eigenway.maths.linalg.cholesky import cholesky
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number


@worked
def log_determinant(rows: Sequence[Sequence[Any]]) -> Work[float]:
    """ln det A of a symmetric positive definite matrix: twice the sum of the logarithms of L's diagonal."""
    lower = yield from cholesky.trace(rows)
    diagonal = tuple(row[i] for i, row in enumerate(lower))
    value = 2 * sum(log(number(x)) for x in diagonal)
    says = "$\\det A = (\\det L)^2$, so $\\ln\\det A$ is twice the sum of the logarithms of the diagonal ${diagonal}$: about ${value}$."
    yield step("logarithms", says, value, diagonal=diagonal, value=value)
    return value
