"""An eigenvector: any multiple but 0 of the right one. With `matrix`, whatever that matrix stretches by the same factor."""

from dataclasses import dataclass
from typing import Any, ClassVar

from eigenway.answers.alike import alike, in_order
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.matrix import rows
from eigenway.answers.kinds.vector import Vector, vector
from eigenway.answers.symbolic import apply, is_zero, minus, parallel, tidy, times, zero
from eigenway.answers.told import Told, differs, every, some
from eigenway.answers.value import Tree, as_tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Eigenvector(Vector):
    kind: ClassVar[str] = "eigenvector"

    matrix: Any = None
    up_to: str = "scale"  # scale; sign, where a unit vector is asked for

    def decide(self, given: Answer) -> Decision:
        mine, right = vector(given.tree), self.entries
        if len(mine) != len(right):
            return in_order(mine, right, self.measure)
        if is_zero(mine, self.measure):
            return differs("The zero vector has no direction: an eigenvector is never zero.", "the zero vector")
        if self.up_to == "sign":
            turned = tuple(map(minus, mine))
            return some([in_order(mine, right, self.measure), in_order(turned, right, self.measure)])
        if self.measure.loose:
            return self.nearly(mine, right)
        return self.by_definition(mine) if self.matrix is not None else self.by_direction(mine, right)

    def by_direction(self, mine: tuple[Tree, ...], right: tuple[Tree, ...]) -> Decision:
        decision = parallel(mine, right, self.measure)
        if decision.same is not False:
            return decision
        return Told(False, "different", "no multiple of the eigenvector", "Your vector points another way. Multiply it by the matrix: is the result a multiple of it?")  # fmt: skip

    def nearly(self, mine: tuple[Tree, ...], right: tuple[Tree, ...]) -> Decision:
        """Brought to the length of the right one by its largest entry, then entry by entry within the tolerance."""
        from eigenway.answers.near import largest

        j = largest(right)
        if zero(mine[j], self.measure).same:
            return in_order(mine, right, self.measure)
        factor = tree.Quotient(right[j], mine[j])
        return in_order([times(factor, entry) for entry in mine], right, self.measure)

    def by_definition(self, mine: tuple[Tree, ...]) -> Decision:
        from eigenway.maths import show

        table = rows(as_tree(self.matrix))
        stretched = apply(table, mine)
        factor = ratio(apply(table, self.entries), self.entries)
        decision = every(
            alike(one, times(factor, entry), self.measure) for one, entry in zip(stretched, mine, strict=True)
        )
        if decision.same is not False:
            return decision
        image = tree.Listing("()", tuple(map(tidy, stretched)))
        if parallel(stretched, mine, self.measure).same:
            return differs("That is an eigenvector of the matrix, but for another eigenvalue.")
        return differs(f"The matrix takes your vector to ${show.latex(image)}$: that is no multiple of it.")


def ratio(image: tuple[Tree, ...], of: tuple[Tree, ...]) -> Tree:
    """The factor by which a vector was stretched."""
    from eigenway.answers.alike import EXACTLY

    j = next(i for i, entry in enumerate(of) if zero(entry, EXACTLY).same is False)
    return tree.Quotient(image[j], of[j])
