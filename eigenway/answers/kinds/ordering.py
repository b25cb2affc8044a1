"""Steps in their order, by number or letter or their own words: `3, 1, 2`. The first that is out of place is named."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Self

from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.kinds.choice import squeezed
from eigenway.answers.told import differs, same
from eigenway.answers.value import Tree
from eigenway.maths import expression as tree

BETWEEN = re.compile(r"\s*(?:[,;>\n]|->|→|\bthen\b)\s*")


@dataclass(frozen=True)
class Ordering(Answer):
    """`value`: the right order, in the numbers of `items` (from 1), or in words. `loose`: groups whose order is free."""

    kind: ClassVar[str] = "ordering"
    asks: ClassVar[str] = "the steps in their order, such as 3, 1, 2"

    items: tuple[str, ...] = ()
    loose: tuple[tuple[Any, ...], ...] = ()  # steps that may change places among themselves

    def read(self, typed: str, syntax: str = "auto") -> Self:
        given = self.with_value(tuple(words(typed)))
        mine, right = given.steps, self.steps
        for name in mine:
            if name not in right:
                raise self.refuse(typed, says=f"There is no step {name}.")
            if mine.count(name) > 1:
                raise self.refuse(typed, says=f"Step {name} stands there twice.")
        if left := [name for name in right if name not in mine]:
            raise self.refuse(
                typed, says=f"Put in every step: {left[0] if len(left) == 1 else len(left)} still missing."
            )
        return given

    @property
    def steps(self) -> tuple[str, ...]:
        held = words(self.value) if isinstance(self.value, str) else self.value
        return tuple(self.name(item) for item in held)

    def name(self, item: Any) -> str:
        """The number of a step, where there are items; else its words."""
        word = str(item).strip().strip("().")
        said = [squeezed(step) for step in self.items]
        if squeezed(word) in said:
            return str(said.index(squeezed(word)) + 1)
        if self.items and re.fullmatch("[A-Za-z]", word):
            return str(ord(word.lower()) - ord("a") + 1)
        return word if self.items else squeezed(word)

    def decide(self, given: Answer) -> Decision:
        assert isinstance(given, Ordering)
        for place, (mine, right) in enumerate(zip(given.steps, self.steps, strict=True), 1):
            if self.group(mine) != self.group(right):
                return differs(f"The first {place - 1} are right; step {mine} does not come next." if place > 1 else f"Step {mine} does not come first.", f"place {place}: {mine} against {right}")  # fmt: skip
        return same()

    def group(self, name: str) -> object:
        """Steps that may change places are as good as each other."""
        return next((i for i, group in enumerate(self.loose) if name in map(self.name, group)), name)

    @cached_property
    def tree(self) -> Tree:
        return tree.Listing("", tuple(tree.Symbol(name) for name in self.steps))

    def typed(self) -> str:
        return ", ".join(self.steps)

    def latex(self) -> str:
        return "\\text{" + " → ".join(self.steps) + "}"

    def words(self) -> str:
        return ", then ".join(self.steps)

    def form_amiss(self, given: Answer) -> str:
        return ""


def words(typed: str) -> list[str]:
    """The steps between commas, arrows or lines; where there are none, between spaces."""
    text = typed.strip().strip("[](){}")
    pieces = [piece for piece in BETWEEN.split(text) if piece]
    return text.split() if len(pieces) == 1 else pieces
