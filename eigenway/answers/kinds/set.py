"""A set: order and repetition do not matter. `{1, 2}`, `1, 2`, and a single `1` for the set that holds it alone."""

from dataclasses import dataclass
from typing import ClassVar, TypeGuard

from eigenway.answers.alike import as_sets
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.number import named
from eigenway.answers.rebuild import changed
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Set(Answer):
    kind: ClassVar[str] = "set"
    asks: ClassVar[str] = "a set, such as {1, 2}"

    def check(self, wanted: Answer, typed: str) -> None:
        node = self.tree
        if isinstance(node, tree.Listing) and node.bracket in ("()", "[]"):
            raise self.refuse(typed, node, "{" + typed.strip()[1:-1] + "}")
        if isinstance(node, tree.Interval | tree.Matrix):
            raise self.refuse(typed, node)

    @property
    def elements(self) -> tuple[Tree, ...]:
        return elements(self.tree)

    def decide(self, given: Answer) -> Decision:
        return as_sets(values(elements(given.tree), self.elements), self.elements, self.measure)

    def typed(self) -> str:
        from eigenway.maths import show

        return "{" + ", ".join(map(show.text, self.elements)) + "}"

    def latex(self) -> str:
        from eigenway.maths import show

        return "\\{" + ", ".join(map(show.latex, self.elements)) + "\\}" if self.elements else "\\varnothing"


def elements(node: Tree) -> tuple[Tree, ...]:
    """What a listing in any brackets holds: an author's tuple is as good as a set. `x = 1 or x = 2` holds 1 and 2."""
    if isinstance(node, tree.Listing):
        return tuple(each for item in node.items for each in (elements(item) if joined(item) else both_signs(item)))
    if joined(node):
        return tuple(each for part in node.arguments for each in elements(part))
    if isinstance(node, tree.Symbol) and node.name in ("emptyset", "varnothing"):
        return ()
    return both_signs(node)


def joined(node: Tree) -> TypeGuard[tree.Call]:
    return isinstance(node, tree.Call) and node.name in ("or", "and", "union")


def values(found: tuple[Tree, ...], wanted: tuple[Tree, ...]) -> tuple[Tree, ...]:
    """Without the names of the unknown, where no equations are asked for: x = 1 is 1."""
    if any(isinstance(item, tree.Relation) for item in wanted):
        return found
    return tuple(named(item) or item for item in found)


def both_signs(node: Tree) -> tuple[Tree, ...]:
    """±2 stands for 2 and -2, 3 ± 1 for 4 and 2."""
    return (signed(node, 1), signed(node, -1)) if has_both(node) else (node,)


def has_both(node: Tree) -> bool:
    return any(isinstance(part, tree.Call) and part.name == "plusminus" for part in node.walk())


def signed(node: Tree, sign: int) -> Tree:
    """The tree with each ± read as + or as -, all alike."""

    def choose(part: Tree) -> Tree | None:
        if isinstance(part, tree.Call) and part.name == "plusminus":
            inner = changed(part.arguments[0], choose)
            return inner if sign > 0 else tree.Negative(inner)
        return None

    return changed(node, choose)
