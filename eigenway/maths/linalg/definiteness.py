"""Is a symmetric matrix positive definite? The signs of its pivots tell."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.cholesky import symmetric
from eigenway.maths.linalg.matrix import Matrix, decimals, is_zero, largest, square, tidied
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def definiteness(rows: Sequence[Sequence[Any]]) -> Work[str]:
    """positive definite, positive semidefinite, negative definite, negative semidefinite, indefinite or zero."""
    page = symmetric(square(rows))
    yield from decimals(page)
    scale, left = largest(page), page
    signs: list[int] = []
    while left:
        i = next((i for i, row in enumerate(left) if not is_zero(row[i], scale)), None)
        if i is None:
            if all(is_zero(x, scale) for row in left for x in row):
                says = "All that is left is 0: in those directions the form is 0."
                yield step("flat", says, left)
                signs.append(0)
                break
            says = "The diagonal is 0 and something beside it is not: $2a\\,x_i x_j$ takes both signs, so the form is indefinite."
            yield step("mixed", says, left)
            signs = [1, -1]
            break
        pivot = left[i][i]
        left = eliminated(left, i)
        signs.append(1 if pivot > 0 else -1)
        says = "Pivot ${pivot}$, which is {sign}. Complete the square with it; for the other unknowns the form that is left has the matrix below."
        if not left:
            says = "Pivot ${pivot}$, which is {sign}. Nothing is left."
        yield step("pivot", says, left, pivot=pivot, sign="positive" if pivot > 0 else "negative", i=i)
    answer = named(signs)
    yield step(
        "verdict", "The signs of the pivots say: {answer}.", answer, answer=answer, signs=tuple(signs), matrix=page
    )
    return answer


def eliminated(page: Matrix, i: int) -> Matrix:
    """The form without unknown i, once its square is completed: what elimination with pivot (i, i) leaves."""
    rest = [k for k in range(len(page)) if k != i]
    return tuple(tuple(tidied(page[r][c] - ratio(page[r][i] * page[i][c], page[i][i])) for c in rest) for r in rest)


def named(signs: Sequence[int]) -> str:
    if 1 in signs and -1 in signs:
        return "indefinite"
    if 1 not in signs and -1 not in signs:
        return "zero"
    word = "positive" if 1 in signs else "negative"
    return f"{word} semidefinite" if 0 in signs else f"{word} definite"
