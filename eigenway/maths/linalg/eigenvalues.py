"""The eigenvalues of a square matrix: the roots of its characteristic polynomial."""

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, degrees
from typing import Any

from eigenway.maths.linalg.characteristic_polynomial import characteristic_polynomial
from eigenway.maths.linalg.matrix import Matrix, Vector, decimals, floats, is_rational, square
from eigenway.maths.linalg.roots import in_order, roots
from eigenway.maths.show import latex
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number

CLOSE = 1e-6  # rounding splits a double eigenvalue by about the root of 1e-16


@worked
def eigenvalues(rows: Sequence[Sequence[Any]]) -> Work[Vector]:
    """Every eigenvalue as often as it is a root, the largest first; exact where the entries are."""
    page = square(rows)
    if not is_rational(page):
        return (yield from in_decimals(floats(page)))
    if all(page[i][j] == 0 for i in range(len(page)) for j in range(i)) and len(page) > 1:
        answer = in_order([row[i] for i, row in enumerate(page)])
        says = "Below the diagonal all is 0, so $\\det(A - \\lambda I)$ is the product of the (entry $- \\lambda$): the eigenvalues stand on the diagonal: {values}."
        yield step("on-diagonal", says, answer, values=listed(answer), matrix=page)
        return answer
    coefficients = yield from characteristic_polynomial.trace(page)
    answer = yield from roots.trace(coefficients)
    for upper in dict.fromkeys(answer):
        z = number(upper)
        if not isinstance(z, complex) or z.imag < 0:
            continue
        lower = min(answer, key=lambda v: abs(number(v) - z.conjugate()))
        says = (
            "The pair ${pair}$ is not real: no line keeps its direction. In the plane that belongs to the pair, $A$ turns by "
            "{angle}° and stretches by ${size}$ at each step."
        )
        turn = f"{abs(degrees(atan2(z.imag, z.real))):.4g}"
        yield step("rotation", says, answer, pair=(upper, lower), angle=turn, size=abs(z))
    return answer


def in_decimals(page: Matrix) -> Work[Vector]:
    """As libraries do it, without the polynomial: rounding its coefficients can move the roots a long way."""
    from numpy.linalg import eigvals

    yield from decimals(page)
    raw = [complex(z) for z in eigvals(page).tolist()]
    answer = in_order([z if z.imag else z.real for z in raw])
    says = "Computed as libraries do, by repeated QR steps: {values}.{warning}"
    near = any(abs(a - b) <= CLOSE * max(1.0, abs(a)) for a, b in pairwise(answer))
    warning = (
        " Two of them are so close that they may be one double eigenvalue, which rounding has split." if near else ""
    )
    yield step("iterated", says, answer, values=listed(answer), warning=warning, matrix=page)
    return answer


def listed(values: Sequence[Any]) -> str:
    return ", ".join(f"${latex(v)}$" for v in values)
