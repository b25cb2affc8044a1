"""A matrix: entry by entry, symbols welcome; the first entry that differs is named, and a wrong shape is said first."""

from dataclasses import dataclass
from typing import ClassVar

from eigenway.answers.alike import by_entry
from eigenway.answers.answer import Answer
from eigenway.answers.arrays import BETWEEN, Rows, run_together, table
from eigenway.answers.decision import Decision
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Matrix(Answer):
    kind: ClassVar[str] = "matrix"
    asks: ClassVar[str] = "a matrix, such as [[1, 2], [3, 4]]"

    def check(self, wanted: Answer, typed: str) -> None:
        if table(self.tree) is None:
            ragged = isinstance(self.tree, tree.Listing) and "The rows of a matrix are equally long."
            raise self.refuse(typed, self.tree, says=ragged or "")
        if (several := run_together(self.tree, wanted.tree, typed)) is not None:
            raise self.refuse(typed, several, says=BETWEEN)

    @property
    def rows(self) -> Rows:
        return rows(self.tree)

    def decide(self, given: Answer) -> Decision:
        return by_entry(rows(given.tree), self.rows, self.measure)

    def latex(self) -> str:
        from eigenway.maths import show

        return show.latex(tree.Matrix(self.rows))

    def typed(self) -> str:
        from eigenway.maths import show

        return show.text(tree.Matrix(self.rows))


def rows(node: Tree) -> Rows:
    """The rows; a single number is a matrix of one entry."""
    held = table(node)
    return ((node,),) if held is None else held
