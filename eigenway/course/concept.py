"""A concept: a folder whose name is its slug and that offers what it holds."""

from dataclasses import dataclass, field
from pathlib import Path

from eigenway.course.atlas import Module
from eigenway.course.lab import Lab
from eigenway.course.lesson import Lesson
from eigenway.course.problem import Generator


@dataclass
class Concept:
    slug: str
    module: Module
    folder: Path
    lesson: Lesson
    problems: dict[str, Generator] = field(default_factory=dict)
    lab: Lab | None = None
    figures: dict[str, Path] = field(default_factory=dict)  # "figure" -> .../figure.ts
    written = True

    @property
    def title(self) -> str:
        return self.lesson.head.title

    @property
    def needs(self) -> tuple[str, ...]:
        return self.lesson.head.needs

    @property
    def minutes(self) -> int:
        return self.lesson.head.minutes

    @property
    def exercises(self) -> tuple[str, ...]:
        return self.lesson.head.exercises

    @property
    def was(self) -> tuple[str, ...]:
        return self.lesson.head.was

    @property
    def figure(self) -> Path | None:
        return self.figures.get("figure")
