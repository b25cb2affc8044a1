"""Which columns are independent: the columns of the matrix that form a basis of its column space."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Matrix, Vectors, bounded, columns, matrix
from eigenway.maths.linalg.rref import pivots, rref
from eigenway.maths.show import combination
from eigenway.maths.steps import Work, step, worked


@worked
def column_space(rows: Sequence[Sequence[Any]]) -> Work[Vectors]:
    """A basis of the column space: the original columns in which the reduced form has its pivots."""
    page = bounded(matrix(rows))
    reduced = yield from rref.trace(page)
    lead = [column for _, column in pivots(reduced)]
    n = len(page[0])
    basis = Vectors(columns(page)[j] for j in lead)
    if len(lead) == n:
        says = "Every column has a pivot: the columns are independent, and all of them form the basis."
    elif not lead:
        says = "There is no pivot: every column is 0, and the basis is empty."
    else:
        says = "Pivots stand in {named}. Those columns of the matrix as given form a basis{rest}."
    rest = dependent(reduced, lead)
    yield step(
        "pivot-columns", says, basis, named=named(lead), rest=rest, columns=tuple(j + 1 for j in lead), matrix=page
    )
    return basis


def named(lead: Sequence[int]) -> str:
    numbers = [str(j + 1) for j in lead]
    if len(numbers) == 1:
        return f"column {numbers[0]}"
    return f"columns {', '.join(numbers[:-1])} and {numbers[-1]}" if numbers else "no column"


def dependent(reduced: Matrix, lead: Sequence[int]) -> str:
    """How each other column is made of the pivot columns: the reduced form says it."""
    made: list[str] = []
    for j in (j for j in range(len(reduced[0])) if j not in lead):
        amounts = [reduced[i][j] for i in range(len(lead))]
        made.append(f"${vector_named(j)} = {combination(amounts, [vector_named(k) for k in lead])}$")
    return f"; the reduced form shows how the others are made of them: {', '.join(made)}" if made else ""


def vector_named(j: int) -> str:
    return f"\\mathbf a_{{{j + 1}}}"
