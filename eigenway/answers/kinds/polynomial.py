"""A polynomial, coefficient by coefficient: the first power whose coefficient differs is named.

Typed as an expression, or as the list of its coefficients with the highest power first.
"""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import alike
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import entries
from eigenway.answers.decision import Decision
from eigenway.answers.polynomials import coefficients
from eigenway.answers.told import differs
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Polynomial(Answer):
    kind: ClassVar[str] = "polynomial"
    asks: ClassVar[str] = "a polynomial, such as x^2 - 3x + 2"

    variable: str = "x"

    def check(self, wanted: Answer, typed: str) -> None:
        if isinstance(self.tree, tree.Relation):
            sides = self.tree.sides
            repair = typed[slice(*sides[0].at)] if sides[0].at else ""
            raise self.refuse(typed, self.tree, repair, "Type the polynomial alone, without an equals sign.")
        held = entries(self.tree)
        if held == () or (isinstance(self.tree, tree.Listing | tree.Matrix) and held is None):
            raise self.refuse(typed, self.tree)

    def decide(self, given: Answer) -> Decision:
        mine, right = (written_out(node, self.variable) for node in (given.tree, self.tree))
        if self.measure.loose:
            return alike(mine, right, self.measure)
        one, two = coefficients(mine, self.variable), coefficients(right, self.variable)
        if one is not None and two is not None:
            for power in sorted({*one, *two}, reverse=True):
                if one.get(power, {}) != two.get(power, {}):
                    return differs(f"The {place(power, self.variable)} is not right.")
        return alike(mine, right, self.measure)


def place(power: int, variable: str) -> str:
    if power == 0:
        return "constant term"
    return f"coefficient of ${variable}{f'^{{{power}}}' if power > 1 else ''}$"


def written_out(node: Tree, variable: str) -> Tree:
    """The expression that a list of coefficients stands for."""
    held = entries(node)
    if held is None:
        return node
    x, top = tree.Symbol(variable), len(held) - 1
    powers = [tree.Product((k, tree.Power(x, tree.integer(top - i)))) for i, k in enumerate(held[:-1])]
    return tree.Sum((*powers, held[-1])) if powers else held[-1]
