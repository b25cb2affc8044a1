"""One of several options, numbered from 1: `2`, `b`, or the option's own words. Several where the value is a tuple."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Self

from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.told import differs, same
from eigenway.answers.value import Tree, several
from eigenway.maths import expression as tree

LONGEST = 1000  # characters


@dataclass(frozen=True)
class Choice(Answer):
    kind: ClassVar[str] = "choice"
    asks: ClassVar[str] = "the number of one option"

    options: tuple[str, ...] = ()

    def read(self, typed: str, syntax: str = "auto") -> Self:
        places = self.places(typed)
        if not places or None in places:
            raise self.refuse(typed, says=self.help())
        return self.with_value(places[0] if len(places) == 1 else places)

    def places(self, typed: str) -> tuple[int | None, ...]:
        """One option, or several between commas, spaces or "and"."""
        if (whole := self.place(typed)) is not None or len(typed) > LONGEST:
            return (whole,)
        return tuple(self.place(piece) for piece in re.split(r"[,;\s]+|\band\b", typed) if piece)

    def help(self) -> str:
        return f"Choose from 1 to {len(self.options)}." if self.options else "Type the number of your choice."

    def place(self, typed: Any) -> int | None:
        """The number of an option, from its number, its letter or its words."""
        if isinstance(typed, int):
            return typed
        word = str(typed).strip()
        if word.isdecimal() and len(word) < 4 and 1 <= int(word) <= len(self.options):
            return int(word)  # the page sends numbers of options, also where options are numbers themselves
        words = [squeezed(option) for option in self.options]
        if squeezed(word) in words:
            return words.index(squeezed(word)) + 1
        number = re.fullmatch(r"\(?(\d{1,3}|[A-Za-z])[).]?", word)
        if not number:
            return None
        place = int(number[1]) if number[1].isdigit() else ord(number[1].lower()) - ord("a") + 1
        return place if not self.options or 1 <= place <= len(self.options) else None

    @property
    def chosen(self) -> frozenset[int | None]:
        if isinstance(self.value, str):
            return frozenset(self.places(self.value))
        return frozenset(map(self.place, several(self.value)))

    def decide(self, given: Answer) -> Decision:
        assert isinstance(given, Choice)
        mine, right = given.chosen, self.chosen
        if mine == right:
            return same()
        if len(right) == 1:
            return differs("Not this one.", f"option {sure(mine)} against {sure(right)}")
        told = "One of yours does not belong." if mine - right else "Not all of them yet."
        return differs(told, f"options {sure(mine)} against {sure(right)}")

    @cached_property
    def tree(self) -> Tree:
        numbers = tuple(tree.integer(place or 0) for place in sorted(self.chosen, key=str))
        return numbers[0] if len(numbers) == 1 else tree.Listing("", numbers)

    def typed(self) -> str:
        return sure(self.chosen)

    def latex(self) -> str:
        return f"\\text{{{self.typed()}}}"

    def words(self) -> str:
        places = sorted(place for place in self.chosen if place)
        return ", ".join(self.options[place - 1] if place <= len(self.options) else str(place) for place in places)

    def form_amiss(self, given: Answer) -> str:
        return ""


def squeezed(words: str) -> str:
    return " ".join(str(words).lower().split()).rstrip(".")


def sure(places: frozenset[int | None]) -> str:
    return ", ".join(str(place) for place in sorted(places, key=str))
