"""An orthonormal basis: unit vectors at right angles that span the same space, in any order and with any signs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

from eigenway.answers.alike import Measure, alike, in_order
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.basis import Basis, Vectors, vectors
from eigenway.answers.symbolic import ONE, dot, plus, tidy, times, zero
from eigenway.answers.told import Told, differs, every
from eigenway.answers.value import Tree


@dataclass(frozen=True)
class Orthonormal(Basis):
    kind: ClassVar[str] = "orthonormal"
    asks: ClassVar[str] = "a list of unit vectors"

    def decide(self, given: Answer) -> Decision:
        mine, right = vectors(given.tree), self.vectors
        laws = every(orthonormal(mine, self.measure))
        if laws.same is False:
            return laws
        inside = every(self.inside(i, vector, right) for i, vector in enumerate(mine, 1))
        if inside.same is False:
            return inside
        if len(mine) != len(right):
            return differs("Your vectors are orthonormal and lie in the space, but do not reach all of it.")
        return every([laws, inside])

    def inside(self, i: int, vector: tuple[Tree, ...], right: Vectors) -> Decision:
        decision = in_order(vector, shadow(vector, right), self.measure)
        if decision.same is not False:
            return decision
        return Told(False, "different", f"vector {i} is outside the space", f"Vector {i} does not lie in the space.")


def shadow(vector: tuple[Tree, ...], right: Vectors) -> list[Tree]:
    """The projection on the span of orthonormal vectors."""
    shares = [dot(vector, unit) for unit in right]
    return [plus([times(k, unit[j]) for k, unit in zip(shares, right, strict=True)]) for j in range(len(vector))]


def orthonormal(mine: Vectors, measure: Measure) -> Iterator[Decision]:
    from eigenway.maths import show

    for (i, one), (j, two) in combinations(enumerate(mine, 1), 2):
        product = dot(one, two)
        decision = zero(product, measure)
        told = f"Vectors {i} and {j} are not at right angles: their dot product is ${show.latex(tidy(product))}$."
        yield Told(False, "different", told, told) if decision.same is False else decision
    for i, one in enumerate(mine, 1):
        square = dot(one, one)
        decision = alike(square, ONE, measure)
        told = f"Vector {i} is no unit vector: its length squared is ${show.latex(tidy(square))}$."
        yield Told(False, "different", told, told) if decision.same is False else decision
