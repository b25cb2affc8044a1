"""Vectors and tables out of what was typed: a listing, a matrix, either of them transposed or times a number.

`(1, 2)`, `[1; 2]`, `1/√2 (1, 1)`, `-(3, 4)`, `(1,0) + 2(0,1)` and `[1, 2]^T` are all ways to write a vector.
"""

from collections.abc import Callable, Sequence

from eigenway.answers.value import Tree
from eigenway.maths import expression as tree

Rows = tuple[tuple[Tree, ...], ...]
BETWEEN = "Put a comma between the entries, and a semicolon between the rows of a matrix."
TRANSPOSE = frozenset({"T", "top", "⊤", "transpose"})


def entries(node: Tree) -> tuple[Tree, ...] | None:
    """The entries of a vector in whichever way it was written; None for what is no vector."""
    rows = table(node)
    if rows is not None and (len(rows) == 1 or all(len(row) == 1 for row in rows)):
        return tuple(entry for row in rows for entry in row)
    return None


def run_together(given: Tree, wanted: Tree, typed: str) -> Tree | None:
    """The entry that is several with nothing but room between them: `[3 + t  t]`, `49/65 28/65; 28/65 16/65`."""
    mine, right = table(given), table(wanted)
    if mine is None or right is None or set(typed) & {",", "&"} or size(mine) >= size(right):
        return None
    spaced = (entry for row in mine for entry in row if entry.at and " " in typed[slice(*entry.at)].strip())
    return next((entry for entry in spaced if isinstance(entry, tree.Product | tree.Quotient | tree.Sum)), None)


def size(rows: Rows) -> int:
    return sum(map(len, rows))


def layout(node: Tree) -> str:
    """ "row" or "column" where the writing says so; a plain list (1, 2) is either."""
    match node:
        case tree.Matrix(rows):
            return "row" if len(rows) == 1 < len(rows[0]) else "column"
        case tree.Call("transpose", (of,)) | tree.Power(of, tree.Symbol()):
            return {"row": "column", "column": "row", "": "column" if is_list(of) else ""}[layout(of)]
        case tree.Negative(of) | tree.Quotient(of, _):
            return layout(of)
        case tree.Product(parts) | tree.Sum(parts):
            return next((said for part in parts if (said := layout(part))), "")
        case _:
            return ""


def is_list(node: Tree) -> bool:
    return isinstance(node, tree.Listing) and node.bracket == "[]"


def table(node: Tree) -> Rows | None:
    """The rows of a matrix; a flat listing is one row. None for what has no rows of one length."""
    match node:
        case tree.Matrix(rows):
            return rows
        case tree.Listing("{}", _):
            return None
        case tree.Listing(_, items):
            return listed(items)
        case tree.Interval(_, low, high):  # (1, 2) may be read as an interval; in a vector it is two entries
            return ((low, high),)
        case tree.Negative(of):
            return each(table(of), tree.Negative)
        case tree.Quotient(top, bottom):
            return each(table(top), lambda entry: tree.Quotient(entry, bottom))
        case tree.Product(factors):
            return scaled(factors)
        case tree.Sum(terms):
            return added([table(term) for term in terms])
        case tree.Call("transpose", (of,)):
            return turned(table(of))
        case tree.Power(of, tree.Symbol(name)) if name in TRANSPOSE:
            return turned(table(of))
        case _:
            return None


def listed(items: Sequence[Tree]) -> Rows | None:
    if not items:
        return ((),)
    inner = [entries(item) for item in items]
    if all(row is None for row in inner):
        return (
            None if any(isinstance(i, tree.Listing | tree.Matrix | tree.Relation) for i in items) else (tuple(items),)
        )
    rows = tuple(row for row in inner if row is not None)
    return rows if len(rows) == len(items) and len({len(row) for row in rows}) == 1 else None


def each(rows: Rows | None, change: Callable[[Tree], Tree]) -> Rows | None:
    return None if rows is None else tuple(tuple(change(entry) for entry in row) for row in rows)


def scaled(factors: Sequence[Tree]) -> Rows | None:
    """Numbers times one table."""
    tables = [(i, rows) for i, factor in enumerate(factors) if (rows := table(factor)) is not None]
    if len(tables) != 1:
        return None
    (place, rows), *_ = tables
    rest = tuple(factors[:place]) + tuple(factors[place + 1 :])
    return each(rows, lambda entry: tree.Product((*rest, entry))) if rest else rows


def added(tables: Sequence[Rows | None]) -> Rows | None:
    rows = [rows for rows in tables if rows is not None]
    shapes = {(len(held), len(held[0])) for held in rows}
    if not rows or len(rows) != len(tables) or len(shapes) != 1:
        return None
    return tuple(tuple(tree.Sum(cell) for cell in zip(*row, strict=True)) for row in zip(*rows, strict=True))


def turned(rows: Rows | None) -> Rows | None:
    return None if rows is None else tuple(zip(*rows, strict=True))


def members(node: Tree) -> tuple[Tree, ...] | None:
    """What stands side by side in a listing or in the rows of a matrix; None for a single thing."""
    match node:
        case tree.Listing(_, items):
            return items
        case tree.Interval(_, low, high):
            return (low, high)
        case tree.Matrix((row,)):
            return row
        case tree.Matrix(rows):
            return tuple(tree.Listing("()", row) for row in rows)
        case _:
            return None
