"""A list: these things in this order, in whichever brackets, or in none."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import as_bag, in_order
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import members
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.number import named, part
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class List(Answer):
    """`ordered=False`: any order will do, but each thing as often as asked."""

    kind: ClassVar[str] = "list"
    asks: ClassVar[str] = "a list, such as 1, 2, 3"

    entry: ClassVar[str] = "entry"

    ordered: bool = True

    def check(self, wanted: Answer, typed: str) -> None:
        node = self.tree
        if isinstance(node, tree.Listing) and node.bracket == "{}":
            raise self.refuse(typed, node, typed.strip().strip("\\{}"), "Type a list; in braces the order is lost.")
        if isinstance(node, tree.Relation | tree.Interval):
            raise self.refuse(typed, node)
        without_names(self, wanted, typed)

    def decide(self, given: Answer) -> Decision:
        compare = in_order if self.ordered and self.up_to != "order" else as_bag
        return compare(items(given.tree), items(self.tree), self.measure, self.entry)


def without_names(given: Answer, wanted: Answer, typed: str) -> None:
    """`x = 1, y = 2` is refused where the values alone are asked for: costs nothing, and the repair is the values."""
    values = [named(item) for item in items(given.tree)]
    if None not in values and not any(isinstance(item, tree.Relation) for item in items(wanted.tree)):
        repair = ", ".join(part(typed, value) for value in values if value is not None)
        raise given.refuse(typed, given.tree, f"({repair})", "Type the values alone, without their names.")


def items(node: Tree) -> tuple[Tree, ...]:
    if isinstance(node, tree.Call) and node.name == "and":  # 1 and 2
        return node.arguments
    held = members(node)
    return (node,) if held is None else held
