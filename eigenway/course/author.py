"""What `serve --author` shows of a problem: some variants side by side, with answers, slips, hints, work and rates."""

from dataclasses import dataclass
from typing import Any

from eigenway.course.laws.frame import Rate, Sample
from eigenway.course.problem import Draw, Generator


@dataclass(frozen=True)
class Variant:
    """One question with all that a learner does not see."""

    draw: Draw

    @property
    def question(self) -> Any:
        return self.draw.question

    @property
    def seed(self) -> int | str:
        return self.draw.seed

    @property
    def answers(self) -> list[str]:
        return [part.answer.typed() for part in self.question.parts]

    @property
    def slips(self) -> list[tuple[Any, str]]:
        """(slip, the answer that it gives, as typed)."""
        return [
            (slip, part.answer.with_value(slip.value).typed()) for part in self.question.parts for slip in part.slips
        ]


@dataclass(frozen=True)
class Preview:
    generator: Generator
    variants: list[Variant]
    rate: Rate
    broken: list[tuple[int, str]]  # (seed, sentence)


def preview(generator: Generator, size: int = 5, start: int = 0) -> Preview:
    """`size` variants from the seed `start` on, and what a few more draws say about redraws and repeats."""
    sample = Sample(generator, max(size, 30) + start)
    wanted = [draw for draw in sample.draws if isinstance(draw.seed, int) and draw.seed >= start][:size]
    return Preview(generator, list(map(Variant, wanted)), sample.rate, sample.broken)
