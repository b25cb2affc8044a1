"""An inequality: the same when both say the same of each point, as `-2x < 4` and `x > -2` do."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Inequality(Answer):
    kind: ClassVar[str] = "inequality"
    asks: ClassVar[str] = "an inequality, with <, ≤, >, ≥ or ≠"

    def check(self, wanted: Answer, typed: str) -> None:
        if not isinstance(self.tree, tree.Relation) or "=" in self.tree.signs:
            raise self.refuse(typed, self.tree)

    def wrong(self, decision: Decision) -> str:
        if decision.witness.startswith("at "):
            return f"Not the same inequality: {decision.witness}."
        return "That is not the same inequality."
