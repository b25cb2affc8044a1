"""How hard a problem is, learnt from everybody: shipped first guesses, then this instance's learners.

What was learnt counts by how many different learners taught it, so that on an instance of one, one bad evening
does not make a problem hard.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from eigenway.learner.attempt import Attempt
from eigenway.learner.elo import LAW, Law

FEW = 2  # learners: half of what they taught is believed


@dataclass(slots=True)
class Difficulty:
    """Of a concept or of a problem, in logits: positive is hard."""

    shipped: float = 0.0
    learnt: float = 0.0
    tries: int = 0
    learners: int = 0

    @property
    def value(self) -> float:
        return self.shipped + self.learnt * self.learners / (self.learners + FEW)


@dataclass(slots=True)
class Population:
    """Changed in place by `hear`: there is one of it for all learners, and copying it for each answer would be waste."""

    concepts: dict[str, Difficulty] = field(default_factory=dict[str, Difficulty])
    problems: dict[str, Difficulty] = field(default_factory=dict[str, Difficulty])

    def of_concept(self, slug: str) -> float:
        return found.value if (found := self.concepts.get(slug)) else 0.0

    def of_problem(self, name: str) -> float:
        return found.value if (found := self.problems.get(name)) else 0.0

    def hardness(self, problem: str, concepts: tuple[tuple[str, float], ...]) -> float:
        """What an `Attempt` keeps: the difficulty of the problem when it was asked."""
        total = sum(weight for _, weight in concepts)
        mean = sum(weight * self.of_concept(slug) for slug, weight in concepts) / total
        return mean + self.of_problem(problem)

    def hear(self, attempt: Attempt, error: float, first: bool, law: Law = LAW) -> None:
        """One counted answer: `error` and `first` as `surprise(state, attempt)` gives them."""
        total = sum(weight for _, weight in attempt.concepts)
        for slug, weight in attempt.concepts:
            _move(self.concepts.setdefault(slug, Difficulty()), law.concept, 0.02, error * weight / total, first)
        _move(self.problems.setdefault(attempt.problem, Difficulty()), law.problem, 0.05, error, first)

    def freeze(self) -> dict[str, Any]:
        """Plain data, as JSON keeps it."""
        return {"concepts": _rows(self.concepts), "problems": _rows(self.problems)}

    @classmethod
    def thaw(cls, plain: Mapping[str, Any]) -> "Population":
        return cls(
            *({slug: Difficulty(*row) for slug, row in plain[half].items()} for half in ("concepts", "problems"))
        )


def _move(difficulty: Difficulty, step: float, slowing: float, error: float, first: bool) -> None:
    difficulty.learnt -= step / (1 + slowing * difficulty.tries) * error
    difficulty.tries += 1
    difficulty.learners += first


def _rows(table: dict[str, Difficulty]) -> dict[str, list[float]]:
    return {name: [d.shipped, d.learnt, d.tries, d.learners] for name, d in table.items()}


SHIPPED = Population()  # what is thought of every problem before anybody answered
