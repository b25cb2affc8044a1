"""The best matrix of a lower rank, and how far it is from the matrix itself."""

from collections.abc import Sequence
from math import sqrt
from typing import Any

from eigenway.maths.linalg.matrix import Matrix, columns, floats, is_exact, matrix, product, tidied
from eigenway.maths.linalg.svd import svd
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number, root


@worked
def low_rank(rows: Sequence[Sequence[Any]], k: int) -> Work[Matrix]:
    """The first k singular triples; the error is what the others hold (Eckart and Young)."""
    page = matrix(rows)
    if type(k) is not int or not 0 <= k <= min(len(page), len(page[0])):
        raise ValueError(f"The rank must be a whole number from 0 to {min(len(page), len(page[0]))}; {k} is not.")
    u, s, v = yield from svd.trace(page)
    answer = kept(page, v, k) if is_exact((u, s, v)) else _sum(floats(u), s, floats(v), k)
    left = s[k:]
    squares = [x * x for x in left]
    exact = all(not isinstance(x, float) for x in squares)
    frobenius = root(tidied(sum(squares))) if exact and left else sqrt(sum(number(x) for x in squares))
    spectral = left[0] if left else 0
    total = sum(number(x) ** 2 for x in s)
    share = f"{100 * (1 - sum(number(x) for x in squares) / total):.1f}" if total else "100"
    says = (
        "Of the {of} triples $\\sigma \\mathbf u \\mathbf v^T$ keep {k}, from the largest on. The error is what is left out: ${spectral}$ in the spectral norm, ${frobenius}$ in the "
        "Frobenius norm; {share} % of the squared norm is kept."
    )
    yield step(
        "truncate", says, answer, k=k, of=len(s), spectral=spectral, frobenius=frobenius, share=share, matrix=page, s=s
    )
    return answer


def kept(page: Matrix, v: Matrix, k: int) -> Matrix:
    """A V Vᵀ with the first k columns of V: rational, since each vvᵀ is."""
    zero = tuple((0,) * len(page[0]) for _ in page[0])
    onto = zero
    for column in columns(v)[:k]:
        piece = product(tuple((x,) for x in column), (column,))
        onto = tuple(tuple(tidied(x + y) for x, y in zip(r, q)) for r, q in zip(onto, piece))
    return product(page, onto)


def _sum(u: Matrix, s: Sequence[float], v: Matrix, k: int) -> Matrix:
    return tuple(
        tuple(sum(number(s[t]) * u[i][t] * v[j][t] for t in range(k)) * 1.0 for j in range(len(v)))
        for i in range(len(u))
    )
