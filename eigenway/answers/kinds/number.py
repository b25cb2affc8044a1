"""A number: any closed expression, `√2`, `3!`, `50 %`, `e^2`. Exact, unless the problem grants a tolerance or figures."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Number(Answer):
    kind: ClassVar[str] = "number"
    asks: ClassVar[str] = "one number"

    def check(self, wanted: Answer, typed: str) -> None:
        node = self.tree
        if value := named(node):
            raise self.refuse(typed, node, part(typed, value), "Type the number alone, without its name.")
        for inner in node.walk():
            if isinstance(inner, tree.Listing | tree.Interval | tree.Relation | tree.Matrix | tree.Given):
                raise self.refuse(typed, inner)
        if unknown := self.symbols() - wanted.symbols():
            raise self.refuse(typed, place(node, unknown), says=strangers(sorted(unknown)))

    def tells(self, decision: Decision, given: Answer) -> str:
        from eigenway.answers.near import rounded

        if not self.measure.loose and rounded(self, given):
            return "That is rounded. Give the number itself, as a fraction or a root."
        return super().tells(decision, given)

    def wrong(self, decision: Decision) -> str:
        return "That is not the number asked for."


def strangers(names: list[str]) -> str:
    """Several letters are mostly a word behind the number, such as its unit."""
    if len(names) == 1:
        return f"Type one number: {names[0]} is not one."
    return "Type the number alone, without letters or a unit behind it."


def named(node: Tree) -> Tree | None:
    """The value in `x = 5`; None for what is no such line."""
    if isinstance(node, tree.Relation) and node.signs == ("=",) and isinstance(node.sides[0], tree.Symbol):
        return node.sides[1]
    return None


def part(typed: str, node: Tree) -> str:
    """The piece of the text that a node was read from."""
    return typed[slice(*node.at)].strip() if node.at else ""


def place(node: Tree, names: set[str]) -> Tree:
    return next((inner for inner in node.walk() if isinstance(inner, tree.Symbol) and inner.name in names), node)
