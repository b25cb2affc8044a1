"""What has been found of a text so far: its tokens."""

from typing import NamedTuple

from eigenway.answers.unreadable import Unreadable

MOST_TOKENS = 1200
POINT_LOCALES = frozenset(["en", "zh", "ja", "ko", "th", "he", "hi"])


class Token(NamedTuple):
    kind: str
    value: str
    start: int
    end: int
    gap: bool  # white space stands before it


class Scanner:
    def __init__(self, text: str, tex: bool, declared: frozenset[str], whole: bool, locale: str):
        self.text = text
        self.tex, self.declared, self.whole = tex, declared, whole
        self.point = locale.split("-")[0].split("_")[0] in POINT_LOCALES
        self.found: list[Token] = []
        self.depth: int = 0
        self.gap = False
        self.maybe_times: list[int] = []  # where "2x3" stands, which may be 2 times 3 or 2 x_3

    def add(self, kind: str, value: str, start: int, end: int) -> int:
        self.found.append(Token(kind, value, start, end, self.gap))
        if len(self.found) > MOST_TOKENS:
            raise Unreadable("That is too long: shorten it.", start)
        return end
