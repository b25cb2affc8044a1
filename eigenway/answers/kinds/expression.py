"""An expression in one or more symbols: as good as any other that has the same value wherever both are defined."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.number import named, part
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Expression(Answer):
    kind: ClassVar[str] = "expression"
    asks: ClassVar[str] = "one expression"

    def check(self, wanted: Answer, typed: str) -> None:
        node = self.tree
        if isinstance(wanted.tree, tree.Listing | tree.Interval | tree.Relation | tree.Matrix):
            return  # an author who asks for these under this name gets what is asked
        if value := named(node):
            raise self.refuse(typed, node, part(typed, value), "Type the expression alone, without its name.")
        if isinstance(node, tree.Listing | tree.Interval | tree.Relation | tree.Matrix):
            raise self.refuse(typed, node)

    def tells(self, decision: Decision, given: Answer) -> str:
        strange = given.symbols() - self.symbols()
        missing = self.symbols() - given.symbols()
        if strange and missing:  # X for x: the likeliest reason for "not equal" that is no mathematics
            verb = "does" if len(strange) == 1 else "do"
            return f"${', '.join(sorted(strange))}$ {verb} not occur in the answer; look at the names in the question."
        return super().tells(decision, given)

    def wrong(self, decision: Decision) -> str:
        if decision.witness.startswith("at "):
            return f"Not equal to the answer: {decision.witness}."
        return "That is not equal to the answer."
