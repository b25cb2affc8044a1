"""An equation: the same when left minus right agrees up to a nonzero constant factor, so that multiplicity counts."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Equation(Answer):
    kind: ClassVar[str] = "equation"
    asks: ClassVar[str] = "an equation, with one = sign"

    def check(self, wanted: Answer, typed: str) -> None:
        if not isinstance(self.tree, tree.Relation) or set(self.tree.signs) != {"="}:
            raise self.refuse(typed, self.tree)

    def wrong(self, decision: Decision) -> str:
        if decision.witness.startswith("at "):
            return f"Not the same equation: {decision.witness}."
        return "That is not the same equation."
