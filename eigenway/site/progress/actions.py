"""Recording what was done. Sent twice, recorded once; what the model learns from it stands in the same row."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from eigenway import learner as model
from eigenway.site.progress import knowing
from eigenway.site.progress.models import Attempt
from eigenway.site.writing import writing


def record(learner: Any, done: model.Attempt, at: datetime, details: dict[str, Any]) -> Attempt:
    """The row of this attempt: the one that is there when the same key came before, else a new one, folded in."""
    with writing(learner):
        if kept := learner.attempts.filter(key=done.id).first():
            return kept
        done = knowing.learn(learner, done)  # before the row is there: a state that must be rebuilt is built without it
        return learner.attempts.create(
            key=done.id, at=at, concept=done.concept, problem=done.problem.partition("/")[2], question=done.question, typed=done.typed,
            outcome=done.outcome, counts=done.counts, slip=details.get("slip", ""), seconds=done.seconds, facts=asdict(done), details=details,
        )  # fmt: skip
