"""A subspace, by vectors that span it (they may depend on each other), `span{(1, 0), (2, 0)}`, or by equations, `x + y = 0`."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import Measure
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.equations import equations, solutions
from eigenway.answers.exactly import rank, rational_rows
from eigenway.answers.kinds.basis import Basis, Vectors, vectors, within
from eigenway.answers.symbolic import dependent
from eigenway.answers.told import differs
from eigenway.answers.value import Tree


@dataclass(frozen=True)
class Subspace(Basis):
    kind: ClassVar[str] = "subspace"
    asks: ClassVar[str] = "vectors that span it, such as span{(1, 0), (0, 1)}, or equations that they solve"

    def check(self, wanted: Answer, typed: str) -> None:
        if not equations(self.tree):
            super().check(wanted, typed)
        elif not spanning(self.tree, len(spanning(wanted.tree)[0])):
            raise self.refuse(typed, self.tree, says=EQUATIONS)

    @property
    def vectors(self) -> Vectors:
        return spanning(self.tree)

    def decide(self, given: Answer) -> Decision:
        wide = len(self.vectors[0])
        mine, right = (chosen(spanning(node, wide), self.measure) for node in (given.tree, self.tree))
        if not mine or not right:
            return same_size(mine, right)
        inside = within(mine, right, self.measure)
        if inside.same is not True:
            return inside
        return same_size(mine, right)


EQUATIONS = "Type linear equations without a constant, such as x + y = 0, in x, y, z or in x_1, x_2, ..., or vectors that span it."


def spanning(node: Tree, wide: int = 0) -> Vectors:
    """The vectors, or those that span the solutions of the equations in so many coordinates; none where there are none."""
    lines = equations(node)
    return solutions(lines, wide) if lines else vectors(node)


def same_size(mine: Vectors, right: Vectors) -> Decision:
    from eigenway.answers.told import same

    if len(mine) == len(right):
        return same()
    if len(mine) > len(right):
        return differs("Your vectors span more than the space.")
    return differs("Your vectors lie in the space, but do not span all of it.")


def chosen(found: Vectors, measure: Measure) -> Vectors:
    """Those that are no combination of the ones before them."""
    kept: Vectors = ()
    for vector in found:
        rational = rational_rows([*kept, vector])
        adds = rank(rational) > len(kept) if rational is not None else dependent([*kept, vector], measure) is False
        kept = (*kept, vector) if adds else kept
    return kept
