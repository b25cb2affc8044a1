"""A function up to a constant, by differentiating back. `value` is one antiderivative; any other is as good.

`constant="required"` asks for a free constant such as C, under any name; `constant="free"` does without.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import ClassVar

from eigenway.answers.alike import Measure, alike
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.expression import Expression
from eigenway.answers.near import steepness
from eigenway.answers.rebuild import changed, put
from eigenway.answers.told import Told, differs, unsure
from eigenway.answers.value import Tree, symbols
from eigenway.maths import expression as tree

MISSING = "Differentiating gives back the function. The constant of integration is missing."


@dataclass(frozen=True)
class Antiderivative(Expression):
    kind: ClassVar[str] = "antiderivative"
    asks: ClassVar[str] = "one expression, such as x^2/2 + C"

    variable: str = "x"
    constant: str = "required"

    def decide(self, given: Answer) -> Decision:
        try:
            mine, right = slope(given.tree, self.variable), slope(self.tree, self.variable)
        except ValueError as why:
            return unsure(str(why))
        decision = alike(mine, right, self.measure)
        if decision.same is False:
            says = "Differentiate your answer: that does not give back the function."
            return Told(False, "different", f"the derivatives differ {decision.witness}".strip(), says)
        if decision.same and self.constant == "required" and not constants(given.tree, self.variable, self.measure):
            return differs(MISSING, "the constant of integration is missing")
        return decision

    @cached_property
    def glance(self) -> complex | None:
        """How steep it is at one point: what differs there has another derivative, and need not be differentiated."""
        return steepness(self.tree, self.variable)

    def tells(self, decision: Decision, given: Answer) -> str:
        return getattr(decision, "says", "")


RECIPROCALS = {
    "arccoth": "arctanh",
    "arcsech": "arccosh",
    "arccsch": "arcsinh",
    "arcsec": "arccos",
    "arccsc": "arcsin",
    "arccot": "arctan",
}


@lru_cache(maxsize=64)  # what was typed is held against each slip
def slope(node: Tree, variable: str) -> Tree:
    from eigenway.maths.calculus.differentiate import differentiate

    return differentiate(changed(node, by_reciprocal), variable)


def by_reciprocal(node: Tree) -> Tree | None:
    """arcoth u is artanh 1/u: six functions fewer whose derivatives must be known."""
    if isinstance(node, tree.Call) and node.name in RECIPROCALS:
        inside = changed(node.arguments[0], by_reciprocal)
        return tree.Call(RECIPROCALS[node.name], (tree.Quotient(tree.integer(1), inside),))
    return None


def constants(node: Tree, variable: str, measure: Measure) -> list[str]:
    """The symbols that move the function up and down as a whole: shifting one changes it, but not its derivative."""
    return [name for name in sorted(symbols(node) - {variable}) if moves(node, name, variable, measure)]


def moves(node: Tree, name: str, variable: str, measure: Measure) -> bool:
    shifted = put(node, name, tree.Sum((tree.Symbol(name), tree.integer(1))))
    if alike(shifted, node, measure).same is not False:
        return False
    return alike(slope(shifted, variable), slope(node, variable), measure).same is True
