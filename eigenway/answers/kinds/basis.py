"""A basis: any vectors that are independent and span the same space. A list of vectors, `(1, 0), (0, 1)`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import Measure, counted
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import entries, table
from eigenway.answers.decision import Decision
from eigenway.answers.exactly import rank, rational_rows
from eigenway.answers.symbolic import dependent
from eigenway.answers.told import differs, same, unsure
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree

Vectors = tuple[tuple[Tree, ...], ...]


@dataclass(frozen=True)
class Basis(Answer):
    kind: ClassVar[str] = "basis"
    asks: ClassVar[str] = "a list of vectors, such as (1, 0), (0, 1)"

    def check(self, wanted: Answer, typed: str) -> None:
        mine = vectors(self.tree)
        if not mine:
            raise self.refuse(typed, self.tree)
        assert isinstance(wanted, Basis)
        long = len(wanted.vectors[0])
        if any(len(vector) != long for vector in mine):
            raise self.refuse(typed, self.tree, says=f"Each vector here has {counted(long, 'entry')}.")

    @property
    def vectors(self) -> Vectors:
        return vectors(self.tree)

    def decide(self, given: Answer) -> Decision:
        mine, right = vectors(given.tree), self.vectors
        independent = not_dependent(mine, self.measure)
        if independent.same is False:
            return independent
        inside = within(mine, right, self.measure)
        if inside.same is False:
            return inside
        if len(mine) != len(right):
            return differs("Your vectors are independent and lie in the space, but do not reach all of it.")
        return independent if independent.same is None else inside


def vectors(node: Tree) -> Vectors:
    """The vectors of a list, a set, a span or the rows of a matrix; one vector alone is a list of one."""
    if isinstance(node, tree.Call) and node.name == "span":
        return tuple(vector for part in node.arguments for vector in vectors(part))
    if isinstance(node, tree.Listing):
        inner = [entries(item) for item in node.items]
        if node.items and all(row is not None for row in inner):
            return tuple(row for row in inner if row is not None)
    return table(node) or ()


def not_dependent(mine: Vectors, measure: Measure) -> Decision:
    rational = rational_rows(mine)
    depends = rank(rational) < len(mine) if rational is not None else dependent(mine, measure)
    if depends is None:
        return unsure("whether the vectors depend on each other")
    if not depends:
        return same()
    return differs("The zero vector is in no basis." if len(mine) == 1 else "Your vectors depend on each other.")


def within(mine: Sequence[Sequence[Tree]], right: Vectors, measure: Measure) -> Decision:
    """Does each vector lie in the span of the right ones?"""
    doubt = False
    for i, vector in enumerate(mine, 1):
        inside = reached(vector, right, measure)
        if inside is False:
            place = f"Vector {i}" if len(mine) > 1 else "Your vector"
            return differs(f"{place} does not lie in the space.")
        doubt = doubt or inside is None
    return unsure("whether the vectors lie in the space") if doubt else same()


def reached(vector: Sequence[Tree], right: Vectors, measure: Measure) -> bool | None:
    both = rational_rows([*right, vector])
    if both is not None:
        return rank(both) == rank(both[:-1])
    return len(right) >= len(vector) or dependent([*right, vector], measure)
