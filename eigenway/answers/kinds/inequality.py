"""An inequality: the same when both say the same of each point, as `-2x < 4` and `x > -2` do. Several may be joined by "and" and "or"."""

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from eigenway.answers.answer import Answer
from eigenway.answers.conditions import both_parts, condition
from eigenway.answers.decision import Decision
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Inequality(Answer):
    kind: ClassVar[str] = "inequality"
    asks: ClassVar[str] = "an inequality, with <, ≤, >, ≥ or ≠"

    @cached_property
    def tree(self) -> Tree:
        return both_parts(super().tree)

    def check(self, wanted: Answer, typed: str) -> None:
        found = [part for part in self.tree.walk() if isinstance(part, tree.Relation)]
        if not condition(self.tree) or any("=" in part.signs for part in found):
            raise self.refuse(typed, self.tree)

    def wrong(self, decision: Decision) -> str:
        if decision.witness.startswith("at "):
            return f"Not the same inequality: {decision.witness}."
        return "That is not the same inequality."
