"""How values are laid out: columns that line up, pictures side by side, the corners of what is too large."""

from collections.abc import Sequence
from typing import Any

LARGEST = 12  # a matrix with more rows or columns is shown by its corners


def aligned(rows: Sequence[Sequence[str]]) -> str:
    wide = [max(len(row[j]) for row in rows) for j in range(len(rows[0]))]
    return "\n".join("   ".join(entry.ljust(w) for entry, w in zip(row, wide)).rstrip() for row in rows)


def beside(left: str, right: str) -> str:
    """`left` in the middle line of `right`."""
    lines = right.split("\n")
    middle = (len(lines) - 1) // 2
    return "\n".join((left if i == middle else " " * len(left)) + " " + line for i, line in enumerate(lines))


def side_by_side(blocks: Sequence[str]) -> str:
    """Pictures of several lines next to one another, all from the top."""
    tall = max(block.count("\n") for block in blocks) + 1
    columns = [[*lines, *[""] * (tall - len(lines))] for lines in (block.split("\n") for block in blocks)]
    wide = [max(map(len, column)) for column in columns]
    return "\n".join("   ".join(line.ljust(w) for line, w in zip(row, wide)).rstrip() for row in zip(*columns))


def corners(rows: Sequence[Sequence[Any]], across: str, down: str) -> list[list[Any]]:
    """The rows as they are, or their corners with dots between: no page of digits."""

    def cut(items: Sequence[Any], dots: Any) -> list[Any]:
        return list(items) if len(items) <= LARGEST else [*items[:4], dots, *items[-2:]]

    short = [cut(row, Dots(across)) for row in rows]
    return short if len(short) <= LARGEST else [*short[:4], [Dots(down)] * len(short[0]), *short[-2:]]


def dusted(rows: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
    """0 in place of what rounding left where a 0 is due: less than the last digit of the matrix's largest entry."""
    dust = 4e-16 * max((abs(x) for row in rows for x in row if isinstance(x, float)), default=0.0)
    return [[0.0 if isinstance(x, float) and abs(x) < dust else x for x in row] for row in rows]


class Dots(str):
    """Dots in place of the entries left out: written as they are."""

    __slots__ = ()
