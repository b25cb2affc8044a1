"""Matrix products, seen as entries, columns, rows or a sum of outer products."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.expression import Symbol
from eigenway.maths.linalg.engine import unwritten
from eigenway.maths.linalg.matrix import (
    WRITTEN_OUT,
    Matrix,
    bounded,
    columns,
    decimals,
    floats,
    is_exact,
    matrix,
    product,
    size,
    tidied,
)  # fmt: skip
from eigenway.maths.show import combination, latex, paren
from eigenway.maths.show.pieces import negative
from eigenway.maths.steps import Work, step, worked

VIEWS = ("entries", "columns", "rows", "outer")


def plain(a: Sequence[Sequence[Any]], b: Sequence[Sequence[Any]], by: str = "entries") -> Matrix:
    return product(*read(a, b, by))


@worked(plain=plain)
def matmul(a: Sequence[Sequence[Any]], b: Sequence[Sequence[Any]], by: str = "entries") -> Work[Matrix]:
    """AB; `by` is how it is looked at: "entries" (row times column), "columns", "rows" or "outer"."""
    a, b = read(a, b, by)
    yield from decimals(a, b)
    if max(len(a), len(b), len(b[0])) > WRITTEN_OUT:
        return (yield from unwritten(product(a, b), product(a, b)))
    return (yield from {"entries": by_entries, "columns": by_columns, "rows": by_rows, "outer": by_outer}[by](a, b))


def by_entries(a: Matrix, b: Matrix) -> Work[Matrix]:
    """A line for each row of A: its dot products with all columns of B."""
    page = [[Symbol(f"c_{{{i}{j}}}") for j in range(1, len(b[0]) + 1)] for i in range(1, len(a) + 1)]
    now: list[tuple[Any, ...]] = [tuple(row) for row in page]
    for i, row in enumerate(a):
        now[i] = product((row,), b)[0]
        sums = [f"${written_out(row, column)} = {_latex(value)}$" for column, value in zip(columns(b), now[i])]
        says = "Row {row} of $A$ meets each column of $B$: {sums}."
        yield step("row-by-columns", says, tuple(now), row=i + 1, sums=", ".join(sums), left=row, right=b)
    return tuple(now)


def by_columns(a: Matrix, b: Matrix) -> Work[Matrix]:
    """Column j of AB combines the columns of A with the numbers in column j of B."""
    names = [f"\\mathbf a_{{{k}}}" for k in range(1, len(b) + 1)]
    done: list[tuple[Any, ...]] = []
    for j, column in enumerate(columns(b), 1):
        done.append(tuple(row[0] for row in product(a, tuple((x,) for x in column))))
        says = "Column {column} of $AB$ combines the columns of $A$ with the numbers in column {column} of $B$: ${recipe} = {value}$."
        value = done[-1]
        yield step(
            "column",
            says,
            columns(done),
            column=j,
            recipe=combination(column, names),
            value=value,
            left=a,
            right=column,
        )
    return columns(done)


def by_rows(a: Matrix, b: Matrix) -> Work[Matrix]:
    """Row i of AB combines the rows of B with the numbers in row i of A."""
    names = [f"\\mathbf b_{{{k}}}" for k in range(1, len(b) + 1)]
    done: list[tuple[Any, ...]] = []
    for i, row in enumerate(a, 1):
        done.append(product((row,), b)[0])
        says = "Row {row} of $AB$ combines the rows of $B$ with the numbers in row {row} of $A$: ${recipe} = {value}$."
        yield step("row", says, tuple(done), row=i, recipe=combination(row, names), value=done[-1], left=row, right=b)
    return tuple(done)


def by_outer(a: Matrix, b: Matrix) -> Work[Matrix]:
    """AB is the sum of column k of A times row k of B."""
    total: Matrix = tuple((0,) * len(b[0]) for _ in a)
    for k, (column, row) in enumerate(zip(columns(a), b), 1):
        piece = tuple(tuple(tidied(x * y) for y in row) for x in column)
        total = tuple(tuple(tidied(x + y) for x, y in zip(r, s)) for r, s in zip(total, piece))
        start = "Begin with" if k == 1 else "Add"
        says = f"{start} column {{k}} of $A$ times row {{k}} of $B$, the matrix ${{piece}}$."
        yield step("outer", says, total, k=k, piece=piece, column=column, row=row)
    return total


def read(a: Sequence[Sequence[Any]], b: Sequence[Sequence[Any]], by: str = "entries") -> tuple[Matrix, Matrix]:
    left, right = bounded(matrix(a, "the first matrix")), bounded(matrix(b, "the second matrix"))
    if len(left[0]) != len(right):
        raise ValueError(
            f"The product of a {size(left)} and a {size(right)} matrix is not defined: the first must have as many "
            "columns as the second has rows."
        )
    if by not in VIEWS:
        raise ValueError(f"A product is looked at by {', '.join(VIEWS)}; {by!r} is none of them.")
    return (left, right) if is_exact((left, right)) else (floats(left), floats(right))


def written_out(row: Sequence[Any], column: Sequence[Any]) -> str:
    pieces = ""
    for x, y in zip(row, column):
        sign = "" if not pieces else " - " if negative(x) else " + "
        pieces += sign + (paren(-x) if pieces and negative(x) else _latex(x)) + " \\cdot " + paren(y)
    return pieces


def _latex(value: Any) -> str:
    return latex(value)
