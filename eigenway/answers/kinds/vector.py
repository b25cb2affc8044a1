"""A vector: entry by entry. `(1, 2)`, `[1, 2]^T`, a column, `1/√2 (1, 1)`; `layout` asks for a column or a row."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import in_order
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import BETWEEN, entries, layout, run_together
from eigenway.answers.decision import Decision
from eigenway.answers.symbolic import is_zero, minus, parallel, times, zero
from eigenway.answers.told import Told, differs, some
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree

NOWHERE = differs("The zero vector has no direction.", "the zero vector")


@dataclass(frozen=True)
class Vector(Answer):
    kind: ClassVar[str] = "vector"
    asks: ClassVar[str] = "a vector, such as (1, 2)"

    layout: str = ""  # column or row; "" takes either

    def check(self, wanted: Answer, typed: str) -> None:
        if entries(self.tree) is None:
            raise self.refuse(typed, self.tree)
        if (several := run_together(self.tree, wanted.tree, typed)) is not None:
            raise self.refuse(typed, several, says=BETWEEN)

    @property
    def entries(self) -> tuple[Tree, ...]:
        return vector(self.tree)

    def decide(self, given: Answer) -> Decision:
        mine, right = vector(given.tree), self.entries
        if len(mine) != len(right) or self.up_to not in ("sign", "scale"):
            return in_order(mine, right, self.measure)
        if is_zero(mine, self.measure):
            return NOWHERE
        if self.up_to == "sign":
            turned = tuple(map(minus, mine))
            return some([in_order(mine, right, self.measure), in_order(turned, right, self.measure)])
        return self.nearly(mine, right) if self.measure.loose else self.by_direction(mine, right)

    def by_direction(self, mine: tuple[Tree, ...], right: tuple[Tree, ...]) -> Decision:
        decision = parallel(mine, right, self.measure)
        if decision.same is not False:
            return decision
        return Told(False, "different", "no multiple of the right one", "Your vector points another way.")  # fmt: skip

    def nearly(self, mine: tuple[Tree, ...], right: tuple[Tree, ...]) -> Decision:
        """Brought to the length of the right one by its largest entry, then entry by entry within the tolerance."""
        from eigenway.answers.near import largest

        j = largest(right)
        if zero(mine[j], self.measure).same:
            return in_order(mine, right, self.measure)
        factor = tree.Quotient(right[j], mine[j])
        return in_order([times(factor, entry) for entry in mine], right, self.measure)

    def form_amiss(self, given: Answer) -> str:
        written = layout(given.tree)
        if self.layout and written and written != self.layout:
            return f"The entries are right; write them as a {self.layout}."
        return super().form_amiss(given)


def vector(node: Tree) -> tuple[Tree, ...]:
    """The entries; a single number is a vector of one."""
    held = entries(node)
    return (node,) if held is None else held
