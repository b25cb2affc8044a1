"""The cells of a tape: an operation and the earlier cells that it works on."""

from collections.abc import Mapping
from typing import Any

KNOWN = frozenset(
    [
        "exp",
        "ln",
        "sin",
        "cos",
        "tan",
        "sec",
        "csc",
        "cot",
        "arcsin",
        "arccos",
        "arctan",
        "arctan2",
        "sinh",
        "cosh",
        "tanh",
        "sech",
        "csch",
        "coth",
        "arcsinh",
        "arccosh",
        "arctanh",
        "erf",
        "erfc",
        "abs",
        "sign",
        "floor",
        "ceil",
        "round",
        "mod",
        "factorial",
        "max",
        "min",
        "Re",
        "Im",
        "conj",
        "arg",
    ]
)
"""Functions with a value; any other name is a letter that stands for some function."""
CONSTANTS = frozenset({"pi", "i", "infinity"})

Cell = tuple[Any, ...]


def parts_of(cell: Cell) -> tuple[int, ...]:
    """The cells that a sum, product or call works on."""
    return cell[2:] if cell[0] == "call" else cell[1:]


def below(cell: Cell) -> tuple[int, ...]:
    """All cells that a cell is made of."""
    op: str = cell[0]
    match op:
        case "number" | "symbol" | "constant":
            return ()
        case "power":
            return (cell[1],)
        case _:
            return parts_of(cell)


def key_of(cell: Cell) -> Cell:
    """What a cell is known by: a fraction takes long to hash, its two numbers do not."""
    op: str = cell[0]
    if op == "number":
        return (op, cell[1].numerator, cell[1].denominator)
    return (op, cell[1], cell[2].numerator, cell[2].denominator) if op == "power" else cell


def shifted(cell: Cell, moved: Mapping[int, int]) -> Cell:
    """The same cell where its parts have other places."""
    op: str = cell[0]
    match op:
        case "number" | "symbol" | "constant":
            return cell
        case "power":
            return (op, moved[cell[1]], cell[2])
        case "call":
            return (op, cell[1], *(moved[part] for part in parts_of(cell)))
        case _:
            return (op, *(moved[part] for part in parts_of(cell)))
