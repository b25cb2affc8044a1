"""What a law looks at, and how all of them are run over one concept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from eigenway.course.concept import Concept
from eigenway.course.fault import Fault
from eigenway.course.problem import Draw, Generator
from eigenway.course.reading import said

QUICK, FULL = 50, 1_000  # seeds of each problem in `make test`, and in `eigenway check --full`
Run = Callable[[str, str], Any]
Figures = Callable[[Path, list[tuple[str, Any]]], list[Any]]  # calls of the functions that a figure exports


@dataclass(frozen=True)
class Rate:
    """What the draws of a problem showed: reported, and bounded by laws."""

    problem: str
    draws: int
    different: int
    redrawn: float  # the share of draws that were thrown again
    why: dict[str, int]


@dataclass
class Sample:
    """The draws of one problem, made once and looked at by every law."""

    generator: Generator
    size: int
    draws: list[Draw] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for seed in range(self.size):
            try:
                self.draws.append(self.generator.draw(seed, self.generator.bands[seed % len(self.generator.bands)]))
            except Exception as why:
                self.broken.append((seed, said(why)))

    @property
    def thrown(self) -> list[str]:
        return [why for draw in self.draws for why in draw.thrown]

    @property
    def rate(self) -> Rate:
        thrown = self.thrown
        counts = {why: thrown.count(why) for why in sorted(set(thrown))}
        total = len(thrown) + len(self.draws)
        return Rate(
            self.generator.name, len(self.draws), len(set(self.texts)), len(thrown) / total if total else 0.0, counts
        )

    @cached_property
    def texts(self) -> list[str]:
        """What tells two questions apart: the words of all parts."""
        return ["\n".join([d.question.words, *(part.words for part in d.question.parts)]) for d in self.draws]


@dataclass
class Look:
    """A concept with what the laws need: draws of its problems, a sandbox and the figures' own arithmetic where there are any."""

    concept: Concept
    run: Run | None = None
    full: bool = False
    figures: Figures | None = None

    @cached_property
    def samples(self) -> list[Sample]:
        return [Sample(generator, FULL if self.full else QUICK) for generator in self.concept.problems.values()]

    def at(self, generator: Generator, says: str, line: int = 0) -> Fault:
        return Fault(generator.file, line or generator.line, f"{generator.name}: {says}")

    def at_lesson(self, says: str, line: int = 0) -> Fault:
        return Fault(self.concept.lesson.file, line, says)

    def at_lab(self, says: str, line: int = 0) -> Fault:
        assert self.concept.lab
        return Fault(self.concept.lab.file, line, says)

    def once(self, generator: Generator, found: list[tuple[Any, str]]) -> Iterator[Fault]:
        """One sentence for a fault met in many draws: the first, with its seed and how often."""
        if found:
            seed, says = found[0]
            more = f" (in {len(found)} draws)" if len(found) > 1 else ""
            yield self.at(generator, f"seed {seed}: {says}{more}")


Law = Callable[[Look], Iterator[Fault]]
LAWS: dict[str, Law] = {}


def law(check: Law) -> Law:
    """Make a function a law: its name, with spaces, is what the law says."""
    LAWS[check.__name__.replace("_", " ")] = check
    return check


@dataclass
class Seen:
    """What came of holding one concept against the laws."""

    concept: str
    faults: list[tuple[str, Fault]]  # (law, fault)
    rates: list[Rate]


def examine(concept: Concept, run: Run | None = None, full: bool = False, figures: Figures | None = None) -> Seen:
    """Every law over one concept. A law that stumbles says so, as a fault of its own."""
    look = Look(concept, run, full, figures)
    found: list[tuple[str, Fault]] = []
    for name, check in LAWS.items():
        try:
            found += [(name, fault) for fault in check(look)]
        except Exception as why:
            found.append((name, Fault(concept.lesson.file, 0, f"the law '{name}' could not be held: {said(why)}")))
    return Seen(concept.slug, found, [sample.rate for sample in look.samples])
