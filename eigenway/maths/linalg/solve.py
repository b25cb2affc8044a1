"""Ax = b: no solution, one, or infinitely many, and all of them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from eigenway.maths.linalg.eliminate import echelon
from eigenway.maths.linalg.engine import silently, unwritten
from eigenway.maths.linalg.matrix import (
    WRITTEN_OUT,
    Matrix,
    Vector,
    Vectors,
    bounded,
    decimals,
    floats,
    is_exact,
    is_zero,
    largest,
    matrix,
    vector,
)  # fmt: skip
from eigenway.maths.linalg.null_space import directions
from eigenway.maths.linalg.rref import pivots, upwards
from eigenway.maths.linalg.triangular_solve import fits, substitute
from eigenway.maths.steps import Work, step, worked


class Solutions(NamedTuple):
    """Every solution is `point` plus a combination of `directions`; no point, no solution; no directions, only one."""

    point: Vector | None
    directions: Vectors = Vectors()


@worked
def solve(rows: Sequence[Sequence[Any]], right: Sequence[Any]) -> Work[Solutions]:
    """Solve Ax = b: its steps are those of its two halves."""
    a, b = bounded(matrix(rows)), vector(right, "the right side")
    fits(a, b)
    if not is_exact((a, b)):
        a, b = floats(a), floats(b)
    page = tuple((*row, x) for row, x in zip(a, b))
    yield step("beside", "Write the right side beside the matrix: each row is one equation.", page, matrix=a, right=b)
    yield from decimals(page)
    if min(len(a), len(a[0])) > WRITTEN_OUT:
        return (yield from unwritten(silently(_solved(page)), page))
    return (yield from _solved(page))


def _solved(page: Matrix) -> Work[Solutions]:
    n, scale = len(page[0]) - 1, largest(page)
    page = yield from echelon(page, augmented=1)
    found = pivots(page, augmented=1)
    for i, row in enumerate(page[len(found) :], len(found) + 1):
        if not is_zero(row[-1], scale):
            says = "Row {row} says $0 = {right}$: no numbers can make that true, so there is no solution."
            yield step("contradiction", says, Solutions(None), row=i, right=row[-1])
            return Solutions(None)
    if len(found) == n:
        triangle = tuple(row[:-1] for row in page[:n])
        point = yield from substitute(triangle, tuple(row[-1] for row in page[:n]))
        yield step("one", "So there is one solution, $\\mathbf x = {point}$.", Solutions(point), point=point)
        return Solutions(point)
    page = yield from upwards(page, augmented=1)
    return (yield from _many(page, n))


def _many(page: Matrix, n: int) -> Work[Solutions]:
    """Columns without a pivot are free: 0 for all of them gives one point, 1 for each in turn a direction."""
    lead = {column: row for row, column in pivots(page, augmented=1)}
    point = tuple(page[lead[j]][-1] if j in lead else 0 for j in range(n))
    free = [j for j in range(n) if j not in lead]
    answer = Solutions(point, directions(tuple(row[:-1] for row in page)))
    names = " and ".join(f"$x_{{{j + 1}}}$" for j in free)
    says = (
        f"No pivot stands in the column{'s' if len(free) > 1 else ''} of {{names}}: free to choose, so there are infinitely many solutions. With 0 for what is "
        "free we get the point; each direction has 1 for one of them and is sent to 0 by the matrix."
    )
    yield step("many", says, answer, names=names)
    return answer
