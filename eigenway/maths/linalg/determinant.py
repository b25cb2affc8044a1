"""The determinant, by elimination or by cofactors."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.eliminate import echelon
from eigenway.maths.linalg.engine import flint_determinant, silently, small_integers, unwritten
from eigenway.maths.linalg.matrix import WRITTEN_OUT, Matrix, decimals, is_rational, square, tidied
from eigenway.maths.show import latex, paren
from eigenway.maths.steps import Work, step, worked


def plain(rows: Sequence[Sequence[Any]], by: str = "elimination") -> Any:
    if by == "elimination" and (made := small_integers(rows)) is not None:
        return int(made.det())
    page = square(rows)
    return flint_determinant(page) if by == "elimination" and is_rational(page) else determinant.worked_out(page, by)


@worked(plain=plain)
def determinant(rows: Sequence[Sequence[Any]], by: str = "elimination") -> Work[Any]:
    """The determinant of a square matrix; `by` is "elimination" or "cofactors" (along the first row)."""
    page = square(rows)
    if by not in ("elimination", "cofactors"):
        raise ValueError(f'A determinant is found by "elimination" or by "cofactors", not by {by!r}.')
    yield from decimals(page)
    if len(page) > WRITTEN_OUT:
        value = flint_determinant(page) if is_rational(page) else silently(by_elimination(page))
        return (yield from unwritten(value, page))
    if len(page) <= 2:
        return (yield from directly(page))
    return (yield from by_cofactors(page) if by == "cofactors" else by_elimination(page))


def directly(page: Matrix) -> Work[Any]:
    """One by one and two by two: no method needed."""
    if len(page) == 1:
        value = page[0][0]
        yield step("single", "The determinant of a 1 by 1 matrix is its entry, ${value}$.", value, value=value)
        return value
    (a, b), (c, d) = page
    value = tidied(a * d - b * c)
    says = (
        "The product down the diagonal minus the product of the other two: ${a} \\cdot {d} - {b} \\cdot {c} = {value}$."
    )
    yield step("cross", says, value, a=a, b=b, c=c, d=d, value=value)
    return value


def by_elimination(page: Matrix) -> Work[Any]:
    order = list(range(len(page)))
    triangle = yield from echelon(page, order=order)
    return (yield from down_the_diagonal(triangle, order))


def down_the_diagonal(triangle: Matrix, order: list[int]) -> Work[Any]:
    """The product of the pivots, with a minus for an odd number of swaps."""
    diagonal = tuple(row[i] for i, row in enumerate(triangle))
    sign = parity(order)
    value: Any = sign
    for entry in diagonal:
        value = tidied(value * entry)
    shown = " \\cdot ".join([latex(diagonal[0]), *map(paren, diagonal[1:])])
    shown = f"-({shown})" if sign < 0 else shown
    swaps = " Each swap of rows turned the sign round, and the number of swaps was odd." if sign < 0 else ""
    says = f"Below the diagonal all is 0, so the determinant is the product of the diagonal: ${{product}} = {{value}}$.{swaps}"
    if value == 0:
        says = "A 0 stands on the diagonal, so the determinant, the product of the diagonal, is {value}."
    yield step("diagonal", says, value, diagonal=diagonal, sign=sign, product=shown, value=value)
    return value


def by_cofactors(page: Matrix) -> Work[Any]:
    """Along the first row: entry times the determinant of what is left without its row and column, signs alternating."""
    total: Any = 0
    for j, entry in enumerate(page[0]):
        if entry == 0:
            continue
        minor = without(page, 0, j)
        says = "Entry (1, {column}) is ${entry}$: strike out its row and its column."
        yield step("strike", says, minor, entry=entry, column=j + 1)
        value = yield from determinant.inner(minor, "cofactors")
        term = tidied((-1) ** j * entry * value)
        total = tidied(total + term)
        says = "Its part is ${entry} \\cdot {minor}${turned}: ${term}$. The sum so far is ${total}$."
        turned = "" if j % 2 == 0 else ", with the sign turned round, as for every second column"
        yield step("part", says, total, turned=turned, entry=entry, minor=value, term=term, total=total, column=j + 1)
    yield step("total", "The parts add up to the determinant, ${total}$.", total, total=total)
    return total


def without(page: Matrix, row: int, column: int) -> Matrix:
    return tuple(r[:column] + r[column + 1 :] for i, r in enumerate(page) if i != row)


def parity(order: Sequence[int]) -> int:
    """+1 for an even number of swaps, -1 for an odd one."""
    return (-1) ** sum(1 for i in range(len(order)) for j in range(i) if order[j] > order[i])
