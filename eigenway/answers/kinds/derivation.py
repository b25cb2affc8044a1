"""A derivation: several lines, each of which must follow from the one before; the first that does not is named.

`value` holds the line to start from and the line to arrive at. A line may say what was done: `take logs: ln y = 2x`,
`2x = 4 (subtract 1)`, or the operation in a line of its own. A chain a = b = c is as many lines as it has signs.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, Self

from eigenway.answers.alike import alike
from eigenway.answers.answer import Answer, long_names
from eigenway.answers.arranged import alike_as_written
from eigenway.answers.decision import Decision
from eigenway.answers.lines import Line, lines_of
from eigenway.answers.told import every, placed
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.value import Tree, as_tree, several, symbols
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Derivation(Answer):
    kind: ClassVar[str] = "derivation"
    asks: ClassVar[str] = "one line below the other, each following from the last"

    operations: tuple[str, ...] = ()  # what a learner said was done to reach each line; "" where nothing was said

    def read(self, typed: str, syntax: str = "auto") -> Self:
        names = {name for line in self.lines for name in (*symbols(line), *self.domains)}
        trees: list[Tree] = []
        said: list[str] = []
        for line in lines_of(typed):
            found = list(self.parted(read_line(line, syntax, long_names(names)), names))
            trees += found
            said += [line.operation, *[""] * (len(found) - 1)]
        return replace(self, value=tuple(trees), operations=tuple(said))

    def parted(self, node: Tree, names: Collection[str]) -> Iterator[Tree]:
        """A chain in parts: a, b, c towards an expression; a = b, a = c towards an equation."""
        chain = isinstance(node, tree.Relation) and set(node.signs) == {"="}
        if any(isinstance(line, tree.Relation) for line in self.lines):
            yield from (tree.Relation(("=",), (node.parts[0], part)) for part in node.parts[1:]) if chain else (node,)
        elif chain:
            yield from node.parts[1:] if is_name(node.parts[0], names) else node.parts
        else:
            yield node

    @property
    def lines(self) -> tuple[Tree, ...]:
        names = long_names(self.domains)
        if isinstance(self.value, str):
            return tuple(read_line(line, "auto", names) for line in lines_of(self.value))
        return tuple(as_tree(item, names) for item in several(self.value))

    def decide(self, given: Answer) -> Decision:
        assert isinstance(given, Derivation)
        *start, goal = self.lines
        said = (*given.operations, *[""] * len(given.lines))
        work = list(zip(given.lines, said, range(1, len(given.lines) + 1), strict=False))
        if start and not alike_as_written(given.lines[0], start[0]):
            work.insert(0, (start[0], "", 0))
        decision = every(self.step(before, *after) for (before, _, _), after in pairwise(work))
        if decision.same is False:
            return decision
        end = alike(work[-1][0], goal, self.measure)
        return every([decision, placed(end, "the last line", "The last line is not what should come out.")])

    def step(self, before: Tree, after: Tree, operation: str, number: int) -> Decision:
        from eigenway.answers.follow import follows

        try:
            decision = follows(before, after, operation or None, domains=self.domains, key=self.key)
        except Unreadable as why:
            raise Unreadable(f"Line {number}: {why.says}", why.place) from why
        says = f"Line {number} does not follow from the line before."
        return placed(decision, f"line {number}", says if number > 1 else "Line 1 does not follow from the question.")

    def form_amiss(self, given: Answer) -> str:
        assert isinstance(given, Derivation)
        if alike_as_written(given.lines[-1], self.lines[-1]):
            return ""
        return "Each line follows, but the last is not yet what was asked for."

    @cached_property
    def tree(self) -> Tree:
        return tree.Listing("", self.lines)

    def typed(self) -> str:
        from eigenway.maths import show

        said = (*self.operations, *[""] * len(self.lines))
        return "\n".join(f"{op}: {show.text(line)}" if op else show.text(line) for line, op in zip(self.lines, said, strict=False))  # fmt: skip

    def latex(self) -> str:
        from eigenway.maths import show

        return "\\begin{gathered} " + " \\\\ ".join(map(show.latex, self.lines)) + " \\end{gathered}"

    def words(self) -> str:
        from eigenway.maths import show

        return "; ".join(map(show.words, self.lines))


def is_name(node: Tree, names: Collection[str]) -> bool:
    """y or f(x) in front of a chain: what the question does not mention is only called so."""
    if isinstance(node, tree.Symbol):
        return node.name not in names
    return isinstance(node, tree.Call) and len(node.name.rstrip("'")) == 1 and node.name not in names


def read_line(line: Line, syntax: str, names: frozenset[str]) -> Tree:
    """The tree of a line; what cannot be read says in which line."""
    from eigenway.answers.grammar import read

    try:
        return read(line.text, syntax, symbols=names)
    except Unreadable as why:
        raise Unreadable(f"Line {line.number}: {why.says}", line.start + why.place, "") from why
