"""A table of probabilities or counts, cell by cell; where probabilities do not add up to 1, that is said."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.exactly import rational_rows
from eigenway.answers.kinds.matrix import Matrix, rows


@dataclass(frozen=True)
class Table(Matrix):
    kind: ClassVar[str] = "table"
    asks: ClassVar[str] = "a table row by row, such as [[0.1, 0.2], [0.3, 0.4]]"

    def tells(self, decision: Decision, given: Answer) -> str:
        says = super().tells(decision, given).replace("Entry (", "Cell (")
        mine, right = total(given), total(self)
        if right == 1 and mine not in (None, 1):
            from eigenway.maths import show

            says += f" Your probabilities add up to ${show.latex(mine, decimals=True)}$."
        return says


def total(answer: Answer) -> Fraction | None:
    held = rational_rows(rows(answer.tree))
    return None if held is None else sum((sum(row, Fraction(0)) for row in held), Fraction(0))
