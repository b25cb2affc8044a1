"""A tuple: a point, a pair of parameters; the order counts. `(3, 2)`; brackets may be left out."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.answer import Answer
from eigenway.answers.arrays import members
from eigenway.answers.kinds.list import List, without_names
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Tuple(List):
    kind: ClassVar[str] = "tuple"
    asks: ClassVar[str] = "a tuple, such as (1, 2)"

    def check(self, wanted: Answer, typed: str) -> None:
        node = self.tree
        braces = isinstance(node, tree.Listing) and node.bracket == "{}"
        if braces or members(node) is None:
            raise self.refuse(typed, node, f"({typed.strip().strip('{}')})" if braces else "")
        without_names(self, wanted, typed)

    entry: ClassVar[str] = "component"
