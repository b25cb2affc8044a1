"""A lesson: Markdown with a head and a few blocks, rendered to safe HTML in parts, so that a page can put live problems between.

Rendering is lazy; `faults` forces it. What is amiss has a file and a line and never stops the rest.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from eigenway.course import blocks
from eigenway.course.fault import Amiss, Fault
from eigenway.course.front import Head, split
from eigenway.course.terms import Term, terms

WORD = re.compile(r"[A-Za-zÀ-ž][\w'’-]*")
PLAIN = re.compile(r"```.*?```|\$\$.*?\$\$|\$[^$]*\$", re.S)


@dataclass(frozen=True)
class Piece:
    """A stretch of the page: `html` to show as it is, or a `problem` to ask by name."""

    kind: str  # "html", "problem"
    html: str = ""
    name: str = ""


@dataclass
class Lesson:
    """What stands in lesson.md. `known(slug)` says written, coming or nothing; `href(slug)` is where a concept lives."""

    source: str
    file: str
    folder: str  # "decompositions/eigenvectors"
    head: Head
    body: str
    start: int  # the line on which the body starts
    known: Callable[[str], str] = field(default=lambda _: "written", repr=False)
    href: Callable[[str], str] = field(default=lambda slug: f"/concepts/{slug}/", repr=False)

    @classmethod
    def read(cls, source: str, file: str, folder: str) -> "Lesson":
        return cls(source, file, folder, *split(source))

    @cached_property
    def page(self) -> "blocks.Page":
        return blocks.render(self)

    @property
    def parts(self) -> list[Piece]:
        return [Piece(kind, html=text) if kind == "html" else Piece(kind, name=text) for kind, text in self.page.pieces]

    @property
    def sections(self) -> list[tuple[str, str]]:
        """(id, title in HTML) of each heading of the second rank."""
        return self.page.sections

    @property
    def faults(self) -> list[Fault]:
        return [
            Fault(self.file, self.start - 1 + line if line else 0, says) for line, says in sorted(set(self.page.amiss))
        ]

    @cached_property
    def problems(self) -> list[str]:
        """The problems asked in the flow, in order."""
        return re.findall(r"^```problem\s*\n\s*([^\n`]*?)\s*\n```", self.body, re.M)

    @cached_property
    def links(self) -> list[str]:
        return re.findall(r"\]\(concept:([^)\s]*)\)", self.body)

    @cached_property
    def terms(self) -> list[Term]:
        """The words that it explains, for the glossary."""
        return list(terms(self.body))

    @cached_property
    def words(self) -> int:
        return len(WORD.findall(PLAIN.sub(" ", self.body)))

    @cached_property
    def words_to_first_question(self) -> int | None:
        """How many words a reader meets before the first problem; None where there is none."""
        found = re.search(r"^```problem", self.body, re.M)
        return len(WORD.findall(PLAIN.sub(" ", self.body[: found.start()]))) if found else None

    @cached_property
    def figures(self) -> list[tuple[str, str, str, int]]:
        """(name, caption, table, line) of each figure block."""
        found = re.finditer(r"^```figure[ \t]*(\S*)\n(.*?)^```", self.body, re.M | re.S)
        return [
            (m[1] or "figure", *blocks.halves(m[2]), self.start + self.body[: m.start()].count("\n")) for m in found
        ]

    @cached_property
    def programs(self) -> list[tuple[int, str, str | None]]:
        """(line, source, printed output or None) of each python block."""
        found = re.finditer(r"^```python\n(.*?)^```\n*(?:^```output\n(.*?)^```)?", self.body, re.M | re.S)
        return [(self.start + self.body[: m.start()].count("\n"), m[1], m[2]) for m in found]

    def amiss(self, says: str, token: Any = None) -> Fault:
        return Fault(self.file, self.start + token.map[0] if token is not None and token.map else 0, says)


__all__ = ["Amiss", "Lesson", "Piece"]
