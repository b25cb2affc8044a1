"""A vector: entry by entry. `(1, 2)`, `[1, 2]^T`, a column, `1/√2 (1, 1)`; `layout` asks for a column or a row."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import in_order
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import entries, layout
from eigenway.answers.decision import Decision
from eigenway.answers.value import Tree


@dataclass(frozen=True)
class Vector(Answer):
    kind: ClassVar[str] = "vector"
    asks: ClassVar[str] = "a vector, such as (1, 2)"

    layout: str = ""  # column or row; "" takes either

    def check(self, wanted: Answer, typed: str) -> None:
        if entries(self.tree) is None:
            raise self.refuse(typed, self.tree)

    @property
    def entries(self) -> tuple[Tree, ...]:
        return vector(self.tree)

    def decide(self, given: Answer) -> Decision:
        return in_order(vector(given.tree), self.entries, self.measure)

    def form_amiss(self, given: Answer) -> str:
        written = layout(given.tree)
        if self.layout and written and written != self.layout:
            return f"The entries are right; write them as a {self.layout}."
        return super().form_amiss(given)


def vector(node: Tree) -> tuple[Tree, ...]:
    """The entries; a single number is a vector of one."""
    held = entries(node)
    return (node,) if held is None else held
