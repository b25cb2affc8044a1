"""A question: one frozen problem put to one learner. Plain data in, plain data out; no author's code is ever run here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from eigenway.answers.frozen import full
from eigenway.answers.frozen import thaw as answer_of
from eigenway.course import derivations
from eigenway.course.markdown import Words, formula


@dataclass(frozen=True)
class Line:
    """One line of the work: the reason, and what then stands on the page."""

    says: Words
    latex: str
    rule: str
    depth: int

    @property
    def html(self) -> str:
        return formula(self.latex, display=True) if self.latex else ""


@dataclass(frozen=True)
class NamedSlip:
    """A slip of this question: what the learner model follows and what the learner reads."""

    name: str
    value: Any
    says: Words
    family: str
    repairs: str  # a concept; "" is the question's own


class Part:
    """One thing asked, with all that is needed to judge it."""

    def __init__(self, data: dict[str, Any], key: str = ""):
        self.data = data
        self.key = key  # names the question: the judge's random points hang on it

    @property
    def words(self) -> Words:
        return Words(self.data["words"])

    @cached_property
    def answer(self) -> Any:
        return answer_of(self.data["answer"])

    @cached_property
    def slips(self) -> list[NamedSlip]:
        return [
            NamedSlip(s["name"], full(s["value"]), Words(s["says"]), s["family"], s["repairs"])
            for s in self.data["slips"]
        ]

    @property
    def hints(self) -> list[Words]:
        return [Words(hint) for hint in self.data["hints"]]

    @property
    def work(self) -> list[Line]:
        return [Line(Words(w["says"]), w["latex"], w["rule"], w["depth"]) for w in self.data["work"]]

    def slip(self, name: str, says: str = "") -> NamedSlip | None:
        """The slip of this name; where several share it (find the error), the one with this sentence."""
        named = [slip for slip in self.slips if slip.name == name]
        return next((slip for slip in named if slip.says == says), named[0] if named else None)

    def judge(self, typed: str, syntax: str = "auto", answer: Any = None) -> Any:
        from eigenway.answers import judge

        if derivations.is_derivation(self.answer):
            return derivations.with_slip(judge(typed, self.answer, syntax=syntax, key=self.key), self)
        return judge(typed, answer or self.answer, self.judged_slips, syntax=syntax, key=self.key)

    def next_line(self, typed: str) -> Line | None:
        """Of a derivation: the next line after those that stand there."""
        return derivations.next_line(self, typed)

    @cached_property
    def judged_slips(self) -> list[Any]:
        from eigenway.answers import Slip

        return [Slip(slip.name, slip.value, str(slip.says)) for slip in self.slips]


class Question:
    """Self-contained: `freeze()` is what a database keeps, `thaw()` what it gives back, in well under a millisecond."""

    def __init__(self, data: dict[str, Any]):
        self.data = data
        key = "/".join(str(data[name]) for name in ("concept", "problem", "version", "seed"))
        self.parts = [Part(part, f"{key}/{i}") for i, part in enumerate(data["parts"])]

    def freeze(self) -> dict[str, Any]:
        return self.data

    concept = property(lambda self: self.data["concept"])
    problem = property(lambda self: self.data["problem"])
    title = property(lambda self: self.data["title"])
    version = property(lambda self: self.data["version"])
    band = property(lambda self: self.data["band"])
    seed = property(lambda self: self.data["seed"])

    @property
    def words(self) -> Words:
        """What is asked; of a question in parts, what stands above them."""
        return Words(self.data["words"] or self.data["parts"][0]["words"])

    @property
    def only(self) -> Part:
        return self.parts[-1]

    @property
    def answer(self) -> Any:
        return self.only.answer

    @property
    def slips(self) -> list[NamedSlip]:
        return self.only.slips

    @property
    def hints(self) -> list[Words]:
        return self.only.hints

    @property
    def work(self) -> list[Line]:
        return self.only.work

    def judge(self, typed: str, syntax: str = "auto", part: int = -1, before: Sequence[str] = ()) -> Any:
        """The verdict on what was typed. `before`: what was typed in the earlier parts, taken as given where it was wrong."""
        from eigenway.course.carrying import judged

        return judged(self, self.parts.index(self.parts[part]), typed, syntax, before)


def thaw(data: dict[str, Any]) -> Question:
    return Question(data)
