"""The shapes that a problem declares: {"A": "matrix(m, n)", "x": "vector(n)", "S": "symmetric(n)", "Q": "orthogonal(n)"}.

Letters stand for sizes: each gets its own small number, so that an identity which only holds for equal sizes is seen.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KINDS = ("matrix", "vector", "row", "symmetric", "orthogonal", "diagonal", "skew", "invertible")
SAID = re.compile(rf"\s*({'|'.join(KINDS)})?[\s(]*(\w+)?\s*(?:(?:,|x|×|by)\s*(\w+))?[\s)]*", re.IGNORECASE)
BARE = re.compile(r"\s*\w+\s*(?:x|×|by)\s*\w+\s*")
SIZES = (3, 4, 2, 5)
LARGEST = 6


@dataclass(frozen=True)
class Shape:
    kind: str
    rows: str
    columns: str

    def said(self) -> str:
        return f"{self.rows} by {self.columns}"


def declared(domains: Mapping[str, Any] | None) -> dict[str, Shape]:
    """The symbols that are matrices or vectors; empty where all are numbers."""
    shapes = {name: shape(said) for name, said in (domains or {}).items() if isinstance(said, str)}
    return {name: found for name, found in shapes.items() if found is not None}


def shape(said: str) -> Shape | None:
    words = SAID.fullmatch(said)
    if not words or not (words[1] or BARE.fullmatch(said)):
        return None
    kind, rows, columns = (words[1] or "matrix").lower(), words[2] or "n", words[3]
    if kind == "vector":
        return Shape(kind, rows, "1")
    if kind == "row":
        return Shape(kind, "1", rows)
    return Shape(kind, rows, columns or rows)


def sizes(shapes: Mapping[str, Shape]) -> dict[str, int]:
    """A number for each letter: different letters, different numbers."""
    found: dict[str, int] = {}
    for shape in shapes.values():
        for size in (shape.rows, shape.columns):
            if size.isdigit():
                found[size] = min(int(size), LARGEST)
            elif size not in found:
                letters = sum(not name.isdigit() for name in found)
                found[size] = SIZES[letters % len(SIZES)]
    return found
