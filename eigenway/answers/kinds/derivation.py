"""A derivation: several lines, each of which must follow from the one before; the first that does not is named.

`value` holds the line to start from and the line to arrive at. Lines are parted by line breaks; a chain a = b = c is as many
lines as it has sides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Self

from eigenway.answers.alike import alike, sort_of
from eigenway.answers.answer import Answer, long_names
from eigenway.answers.decision import Decision
from eigenway.answers.told import Told, every, placed
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.value import Tree, as_tree, symbols
from eigenway.maths import expression as tree

BREAK = re.compile(r"\n|\\\\")
LEADING = re.compile(r"^\s*(?:(?:\d+[.)]\s+)|(?:<=>|=>|⇔|⇒|→|\\(?:Left)?[Rr]ightarrow|\\implies|\\iff|&)\s*)*")


@dataclass(frozen=True)
class Derivation(Answer):
    kind: ClassVar[str] = "derivation"
    asks: ClassVar[str] = "one line below the other, each following from the last"

    def read(self, typed: str, syntax: str = "auto") -> Self:
        names = long_names({name for line in self.lines for name in symbols(line)})
        return self.with_value(tuple(read_lines(typed, syntax, names)))

    @property
    def lines(self) -> tuple[Tree, ...]:
        if isinstance(self.value, str):
            return tuple(read_lines(self.value, "auto", long_names(self.domains)))
        held = self.value if isinstance(self.value, tuple | list) else (self.value,)
        return tuple(line for item in held for line in sides(as_tree(item, long_names(self.domains))))

    def decide(self, given: Answer) -> Decision:
        assert isinstance(given, Derivation)
        *start, goal = self.lines
        mine = given.lines
        lines = mine if start and alike(mine[0], start[0], self.measure).same else (*start[:1], *mine)
        shift = len(lines) - len(mine)
        steps = [self.step(i - shift, one, two) for i, (one, two) in enumerate(pairwise(lines), 2)]
        decision = every(steps)
        if decision.same is False:
            return decision
        end = alike(lines[-1], goal, self.measure)
        if end.same is False or sort_of(lines[-1]) != sort_of(goal):
            return Told(False, "different", "the last line is not where it should end", "Each line follows, but the last is not yet what was asked for.")  # fmt: skip
        return every([decision, end])

    def step(self, number: int, before: Tree, after: Tree) -> Decision:
        says = (
            f"Line {number} does not follow from the line before."
            if number > 1
            else "The first line does not follow from the question."
        )
        return placed(alike(after, before, self.measure), f"line {number}", says)

    @property
    def tree(self) -> Tree:
        return tree.Listing("", self.lines)

    def typed(self) -> str:
        from eigenway.maths import show

        return "\n".join(map(show.text, self.lines))

    def latex(self) -> str:
        from eigenway.maths import show

        return "\\begin{gathered} " + " \\\\ ".join(map(show.latex, self.lines)) + " \\end{gathered}"

    def words(self) -> str:
        from eigenway.maths import show

        return "; ".join(map(show.words, self.lines))

    def form_amiss(self, given: Answer) -> str:
        return ""


def read_lines(typed: str, syntax: str, names: frozenset[str]) -> Iterator[Tree]:
    """Each line as a tree; what cannot be read says in which line."""
    from eigenway.answers.grammar import read

    texts = [(number, text) for number, text in enumerate(BREAK.split(typed), 1) if LEADING.sub("", text).strip()]
    if not texts:
        raise Unreadable("Type the lines of the derivation.", 0)
    for number, text in texts:
        line = LEADING.sub("", text).strip()
        continued = line.lstrip("&").startswith("=")
        try:
            yield from sides(read(line.lstrip("&= ") if continued else line.replace("&", ""), syntax, symbols=names))
        except Unreadable as why:
            raise Unreadable(f"Line {number}: {why.says}", typed.find(text) + why.place, "") from why


def sides(node: Tree) -> Sequence[Tree]:
    """A chain a = b = c is three lines."""
    if isinstance(node, tree.Relation) and len(node.signs) > 1 and set(node.signs) == {"="}:
        return node.sides
    return (node,)
