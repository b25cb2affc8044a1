"""An eigenvector: any multiple but 0 of the right one. With `matrix`, whatever that matrix stretches by the same factor."""

from dataclasses import KW_ONLY, dataclass
from typing import Any, ClassVar

from eigenway.answers.alike import alike
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.matrix import rows
from eigenway.answers.kinds.vector import NOWHERE, Vector, vector
from eigenway.answers.symbolic import apply, is_zero, parallel, tidy, times, zero
from eigenway.answers.told import differs, every
from eigenway.answers.value import Tree, as_tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Eigenvector(Vector):
    kind: ClassVar[str] = "eigenvector"

    matrix: Any = None
    _: KW_ONLY
    up_to: str = "scale"  # scale; sign, where a unit vector is asked for

    def decide(self, given: Answer) -> Decision:
        mine = vector(given.tree)
        exactly = self.matrix is not None and self.up_to == "scale" and not self.measure.loose
        if not exactly or len(mine) != len(self.entries):
            return super().decide(given)
        return NOWHERE if is_zero(mine, self.measure) else self.by_definition(mine)

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
