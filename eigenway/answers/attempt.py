"""One try to explain a wrong answer by a slip, and how quickly most of them are turned away."""

from collections.abc import Iterator
from dataclasses import dataclass

from eigenway.answers.answer import Answer

VALUES = frozenset({"number", "expression", "polynomial", "antiderivative"})  # equal means equal at a glance


@dataclass(frozen=True)
class Try:
    """If the slip were right: this answer, against what was typed."""

    answer: Answer
    given: Answer
    says: str
    glanced: bool = False  # their values at one point are known to fit


Tries = Iterator[Try]
Seen = tuple[complex | None, complex | None]  # what was typed and the answer, roughly, at a point where they differ


def close(one: complex, two: complex, answer: Answer) -> bool:
    return abs(one - two) <= (0.2 if answer.measure.loose else 1e-6) * max(abs(one), abs(two))


def fits(attempt: Try) -> bool:
    """Quickly by the values at one point, which turns most tries away; then by the decision that judges answers."""
    wanted, given = attempt.answer, attempt.given
    try:
        if wanted.kind in VALUES and not attempt.glanced:
            one, two = wanted.glance, given.glance
            if one is not None and two is not None and not close(one, two, wanted):
                return False
        return wanted.decide(given).same is True
    except (ValueError, TypeError, ZeroDivisionError):
        return False
