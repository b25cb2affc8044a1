"""A gradient (column or row) or a Jacobian (numerator or denominator layout), entry by entry.

`value` is written in the layout that is asked for; without one, a Jacobian may be given either way.
"""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import by_entry, in_order
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import entries, layout, table, turned
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.matrix import rows
from eigenway.answers.kinds.vector import vector


@dataclass(frozen=True)
class Gradient(Answer):
    kind: ClassVar[str] = "gradient"
    asks: ClassVar[str] = "a gradient, such as (2x, 3), or a matrix of derivatives"

    layout: str = ""  # column, row; numerator (rows belong to outputs), denominator

    def check(self, wanted: Answer, typed: str) -> None:
        if table(self.tree) is None and table(wanted.tree) is not None and entries(wanted.tree) != (wanted.tree,):
            raise self.refuse(typed, self.tree)

    def decide(self, given: Answer) -> Decision:
        if table(self.tree) is None:  # a scalar derivative, or one in matrices: A x
            return super().decide(given)
        if entries(self.tree) is not None and (entries(given.tree) is not None or table(given.tree) is None):
            return in_order(vector(given.tree), vector(self.tree), self.measure)
        mine, right = rows(given.tree), rows(self.tree)
        decision = by_entry(mine, right, self.measure)
        if decision.same is not False or self.layout:
            return decision
        across = by_entry(turned(mine) or (), right, self.measure)
        return across if across.same else decision

    def form_amiss(self, given: Answer) -> str:
        written = layout(given.tree)
        if self.layout in ("column", "row") and written and written != self.layout:
            return f"The entries are right; write them as a {self.layout}."
        return super().form_amiss(given)
