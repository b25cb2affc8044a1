"""The shape of an array: `(3, 4)`, `3 x 4`, `3 by 4`, `(n, d)`, `(5,)`, and `()` for a single number."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Self

from eigenway.answers.alike import alike, counted
from eigenway.answers.answer import Answer, long_names
from eigenway.answers.decision import Decision
from eigenway.answers.told import differs, every, placed
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.value import Tree, as_tree, several
from eigenway.maths import expression as tree

BETWEEN = re.compile(r"\s*(?:,|;|×|\\times|\bby\b|(?<=[\w)])\s*[x*]\s*(?=\d)|(?<=\d)\s*x\s*(?=\w)|\s[x*]\s)\s*")
MOST_AXES = 32
LONGEST = 1000  # characters
BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True)
class Shape(Answer):
    kind: ClassVar[str] = "shape"
    asks: ClassVar[str] = "a shape, such as (3, 4)"

    def read(self, typed: str, syntax: str = "auto") -> Self:
        names = long_names(self.symbols())
        pieces = lengths(typed[:LONGEST])
        if len(typed) > LONGEST or len(pieces) > MOST_AXES:
            raise self.refuse(typed, says=f"An array has at most {MOST_AXES} axes here.")
        try:
            return self.with_value(tuple(as_tree(piece, names) for piece in pieces))
        except Unreadable as why:
            raise self.refuse(typed, repair=f"({', '.join(pieces)})" if pieces else "") from why

    @cached_property
    def tree(self) -> Tree:
        value = lengths(self.value) if isinstance(self.value, str) else self.value
        if isinstance(value, tree.Listing):
            return value
        return tree.Listing("()", tuple(as_tree(item, long_names(self.domains)) for item in several(value)))

    def decide(self, given: Answer) -> Decision:
        mine, right = given.tree.parts, self.tree.parts
        if len(mine) != len(right):
            return differs(f"Yours has {counted(len(mine), 'axis')}; count the axes again.")
        told = [
            placed(alike(a, b, self.measure), f"axis {i}") for i, (a, b) in enumerate(zip(mine, right, strict=True))
        ]
        return every(told)

    def typed(self) -> str:
        from eigenway.maths import show

        inside = ", ".join(map(show.text, self.tree.parts))
        return f"({inside},)" if len(self.tree.parts) == 1 else f"({inside})"


def lengths(typed: str) -> list[str]:
    """The pieces between the brackets, each the length of one axis."""
    text = re.sub(r"\\left|\\right|^\s*(?:torch\.Size|np\.shape|shape\s*=)", "", typed).strip()
    while text[:1] in BRACKETS and text.endswith(BRACKETS[text[0]]):
        text = text[1:-1].strip()
    pieces = [piece.strip() for piece in BETWEEN.split(text.rstrip(",").strip())]
    return [] if pieces == [""] else pieces
