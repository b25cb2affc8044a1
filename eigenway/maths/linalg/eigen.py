"""Eigenvalues and eigenvectors: the polynomial, its roots, and a null space for each."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from eigenway.maths.linalg.eigenspace import eigenspace
from eigenway.maths.linalg.eigenvalues import CLOSE, eigenvalues
from eigenway.maths.linalg.matrix import Vectors, square
from eigenway.maths.steps import Work, step, worked


class Eigenspace(NamedTuple):
    """An eigenvalue, how often it is a root, and a basis of its eigenvectors."""

    value: Any
    multiplicity: int
    vectors: Vectors


@worked
def eigen(rows: Sequence[Sequence[Any]]) -> Work[tuple[Eigenspace, ...]]:
    """Every eigenvalue once, the largest first, with both multiplicities: as a root, and the number of its vectors."""
    page = square(rows)
    values = yield from eigenvalues.trace(page)
    found: tuple[Eigenspace, ...] = ()
    for value, times in counted(values):
        says = f"Now the eigenvectors for $\\lambda = {{value}}${_as_root(times)}."
        yield step("next-value", says, found, value=value, times=times)
        basis = yield from eigenspace.inner(page, value)
        found = (*found, Eigenspace(value, times, basis))
        says = "For $\\lambda = {value}$: {told}."
        yield step("pair", says, found, value=value, told=_told(times, basis), basis=basis)
    return found


def counted(values: Sequence[Any]) -> list[tuple[Any, int]]:
    """Each value once and how often it occurs; decimals that rounding has split count as one."""
    out: list[tuple[Any, int]] = []
    for value in values:
        for i, (other, times) in enumerate(out):
            close = isinstance(value, float | complex) and abs(value - other) <= CLOSE * max(1.0, abs(value))
            if value == other or close:
                out[i] = (other, times + 1)
                break
        else:
            out.append((value, 1))
    return out


def _as_root(times: int) -> str:
    return "" if times == 1 else f", a root {times} times"


def _told(times: int, basis: Vectors) -> str:
    if times == 1:
        return "one direction"
    if len(basis) == times:
        return f"a root {times} times, with {times} independent eigenvectors"
    directions = "only 1 direction" if len(basis) == 1 else f"only {len(basis)} independent eigenvectors"
    return f"a root {times} times, but {directions}: defective, so the matrix has no basis of eigenvectors"
