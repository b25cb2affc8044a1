"""Which names fit a matrix: symmetric, diagonal, triangular, orthogonal, ..."""

from collections.abc import Callable, Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Matrix, columns, identity, is_zero, matrix, product
from eigenway.maths.steps import Work, step, worked


@worked
def kinds(rows: Sequence[Sequence[Any]]) -> Work[tuple[str, ...]]:
    """Every name that fits, each with its test."""
    page = matrix(rows)
    found: tuple[str, ...] = ("square",) if len(page) == len(page[0]) else ()
    if not found:
        yield step(
            "not-square", "It has not as many rows as columns, so none of the names for square matrices fits.", found
        )
        return found
    yield step("is-square", "It has as many rows as columns: square.", found)
    for name, test, why, why_not in TESTS:
        fits = test(page)
        found = (*found, name) if fits else found
        yield step("fits" if fits else "fits-not", why if fits else why_not, found, name=name)
    return found


def _same(a: Matrix, b: Matrix, sign: int = 1) -> bool:
    return all(is_zero(x - sign * y) for r, s in zip(a, b) for x, y in zip(r, s))


def _outside(page: Matrix, allowed: Callable[[int, int], bool]) -> bool:
    return all(is_zero(x) for i, row in enumerate(page) for j, x in enumerate(row) if not allowed(i, j))


TESTS: tuple[tuple[str, Callable[[Matrix], bool], str, str], ...] = (
    ("symmetric", lambda a: _same(a, columns(a)), "It equals its transpose: symmetric.", "It differs from its transpose: not symmetric."),
    ("antisymmetric", lambda a: _same(a, columns(a), -1), "It is minus its transpose: antisymmetric.", "It is not minus its transpose: not antisymmetric."),
    ("upper triangular", lambda a: _outside(a, lambda i, j: i <= j), "All below the diagonal is 0: upper triangular.", "Below the diagonal something is not 0: not upper triangular."),
    ("lower triangular", lambda a: _outside(a, lambda i, j: i >= j), "All above the diagonal is 0: lower triangular.", "Above the diagonal something is not 0: not lower triangular."),
    ("diagonal", lambda a: _outside(a, lambda i, j: i == j), "All off the diagonal is 0: diagonal.", "Off the diagonal something is not 0: not diagonal."),
    ("identity", lambda a: _same(a, identity(len(a))), "Ones on the diagonal, 0 elsewhere: the identity.", "It is not the identity."),
    ("orthogonal", lambda a: _same(product(columns(a), a), identity(len(a))), "Its transpose times itself is $I$: orthogonal, its columns are of length 1 and at right angles.", "Its transpose times itself is not $I$: not orthogonal."),
)  # fmt: skip
