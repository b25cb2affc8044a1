"""A problem makes questions: an author's function of the dice, drawn again until no slip meets the answer."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from eigenway.course.fault import Amiss
from eigenway.course.pick import Pick
from eigenway.course.question import Question
from eigenway.course.slips import Slip

REDRAWS = 60
BANDS = {1: "gentle", 2: "as usual", 3: "harder"}


@dataclass
class Part:
    """One thing asked. `follows` gives the answer that is right after a wrong earlier part: follows(a) or follows(a, b)."""

    words: str
    answer: Any
    slips: Sequence[Slip] = ()
    work: Sequence[Any] = ()
    hints: Sequence[str] = ()
    follows: Callable[..., Any] | None = None


@dataclass
class Problem:
    """What an instructor would write on paper. With `parts`, `words` is what they share and the rest stands in each part."""

    words: str
    answer: Any = None
    slips: Sequence[Slip] = ()
    work: Sequence[Any] = ()
    hints: Sequence[str] = ()
    parts: Sequence[Part] = ()
    holds: Sequence[bool] = ()  # find the error: for each line whether it is sound, worked out from the data

    def asked(self) -> list[Part]:
        if self.parts:
            return list(self.parts)
        return [Part(self.words, self.answer, self.slips, self.work, self.hints)]

    def check(self) -> None:
        """Raise where an author gave something of another sort, before anything is done with it."""
        for part in self.asked():
            if not hasattr(part.answer, "with_value"):
                raise Amiss(f"the answer of a problem is a kind of answer, as in Number(3), not {part.answer!r:.60}.")
            for slip in part.slips:
                if not isinstance(slip, Slip):
                    raise Amiss(f"the slips of a problem are Slip(name, value, sentence), not {slip!r:.60}.")


@dataclass
class Generator:
    """The function of an author as the course knows it. Its name is the function's, with dashes."""

    make: Callable[[Pick], Problem]
    version: int = 1
    bands: tuple[int, ...] = (2,)
    verify: Callable[[str], Any] | None = None  # reads only the words and finds the answer by another way
    understanding: bool = False  # asks what happens if, which is larger, what shape; not only for a computation
    concept: str = ""
    file: str = ""
    line: int = field(default=0)

    @property
    def name(self) -> str:
        return self.make.__name__.replace("_", "-")

    @property
    def title(self) -> str:
        """The first line of the docstring: what the problem is about."""
        return self.said[0]

    @property
    def idea(self) -> str:
        """What stands below it in the docstring: the second hint."""
        return self.said[1]

    @property
    def said(self) -> tuple[str, str]:
        title, _, idea = (inspect.getdoc(self.make) or self.name.replace("-", " ").capitalize()).partition("\n")
        return title.strip().removesuffix("."), " ".join(idea.split())

    def nearest(self, band: int = 0) -> int:
        """The band that is drawn from when this one is asked for; 2 is the usual one."""
        return min(self.bands, key=lambda known: abs(known - (band or 2)))

    def ask(self, seed: int | str, band: int = 0) -> Question:
        """The same seed gives the same question, on every machine."""
        return self.draw(seed, band).question

    def draw(self, seed: int | str, band: int = 0) -> "Draw":
        """Draw until no slip meets the answer; remember why each draw before was thrown again."""
        from eigenway.course.collisions import meets
        from eigenway.course.freezing import frozen

        band = self.nearest(band)
        thrown: list[str] = []
        while len(thrown) < REDRAWS:
            pick = Pick(self.concept, self.name, self.version, band, seed, len(thrown), band=band)
            drawn = self.make(pick)
            if not isinstance(drawn, Problem):
                raise Amiss(
                    f"{self.make.__name__} returned {type(drawn).__name__}; it must return a Problem.", self.line
                )
            drawn.check()
            if not (met := meets(drawn)):
                return Draw(seed, Question(frozen(self, drawn, seed, band)), drawn, thrown)
            thrown.append(met)
        raise Amiss(
            f"{self.make.__name__}: {REDRAWS} draws in a row were thrown away, the last because {thrown[-1]}.",
            self.line,
        )


@dataclass(frozen=True)
class Draw:
    """A question, what the author's function returned for it, and why the draws before it did not do."""

    seed: int | str
    question: Question
    drawn: Problem
    thrown: list[str]


def problem(make: Callable[[Pick], Problem] | None = None, /, *, version: int = 1, bands: Sequence[int] = (2,),
            verify: Callable[[str], Any] | None = None, understanding: bool = False) -> Any:  # fmt: skip
    """Mark a function of `pick` as a problem. Raise `version` when an edit makes old attempts mean something else."""

    def mark(make: Callable[[Pick], Problem]) -> Generator:
        code = make.__code__
        return Generator(
            make, version, tuple(bands), verify, understanding, file=code.co_filename, line=code.co_firstlineno
        )

    return mark if make is None else mark(make)
