"""A confidence interval: `(1.2, 3.4)`, `[1.2, 3.4]`, `1.2 to 3.4`, `2.3 ± 1.1`; the brackets do not matter."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from eigenway.answers.alike import alike
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.interval import by_relation
from eigenway.answers.kinds.set import has_both, signed
from eigenway.answers.told import differs, every, placed
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class ConfidenceInterval(Answer):
    kind: ClassVar[str] = "confidence-interval"
    asks: ClassVar[str] = "two ends, such as (1.2, 3.4) or 2.3 ± 1.1"

    def read(self, typed: str, syntax: str = "auto") -> Self:
        return super().read(re.sub(r"(?<=[\d\s)%])(?:to|–|—|\.\.)(?=[\s\d(-])", ",", typed), syntax)

    def check(self, wanted: Answer, typed: str) -> None:
        if ends(self.tree) is None:
            raise self.refuse(typed, self.tree)

    def decide(self, given: Answer) -> Decision:
        mine, right = ends(given.tree), ends(self.tree)
        if mine is None or right is None:
            raise ValueError("a confidence interval has two ends")
        lower, upper = (alike(one, two, self.measure) for one, two in zip(mine, right, strict=True))
        if lower.same is False and upper.same is False:
            crossed = all(alike(one, two, self.measure).same for one, two in zip(mine, reversed(right), strict=True))
            told = "The ends are in the wrong order." if crossed else "Neither end is right."
            return differs(told, f"the ends: {lower.witness}; {upper.witness}")
        return every([placed(lower, "the lower end"), placed(upper, "the upper end")])


def ends(node: Tree) -> tuple[Tree, Tree] | None:
    match node:
        case (
            tree.Interval(_, low, high)
            | tree.Listing("()" | "[]" | "", (low, high))
            | tree.Matrix(((low, high),) | ((low,), (high,)))
        ):
            return low, high
        case tree.Relation():
            held = by_relation(node)
            return (held[0].low, held[0].high) if held and len(held) == 1 else None
        case _ if has_both(node):
            return signed(node, -1), signed(node, 1)
        case _:
            return None
