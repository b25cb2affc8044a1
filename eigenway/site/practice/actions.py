"""What a learner does with a question: is asked it, answers it, opens a hint, gives it up."""

import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any

from eigenway.course import thaw
from eigenway.site.practice.models import Asked
from eigenway.site.progress.actions import record
from eigenway.site.progress.models import Attempt

if TYPE_CHECKING:
    from eigenway.answers import Verdict

LONGEST = 10_000  # characters that an answer may have; more is not an answer
IDLE = 300  # seconds after which a pause no longer counts as work


def ask(learner: Any, generator: Any, at: datetime, why: str = "") -> Asked:
    """The open question of this problem, or a new one."""
    waiting = learner.asked.filter(concept=generator.concept, name=generator.name, done=False).first()
    if waiting and thaw(waiting.frozen).version == generator.version:
        return waiting
    question = generator.ask(secrets.token_hex(8))
    return learner.asked.create(
        concept=generator.concept, name=generator.name, frozen=question.freeze(), at=at, why=why
    )


def answer(asked: Asked, typed: str, key: str, at: datetime, syntax: str = "auto") -> "Verdict":
    """Judge what was typed and record it; the same key again gives the same verdict and no second row."""
    question = thaw(asked.frozen)
    verdict = question.judge(typed[:LONGEST], syntax)
    slip = question.only.slip(verdict.slip, verdict.says) if verdict.slip else None
    before = asked_before(asked)
    repeat = any(other.typed == typed for other in before if other.key != key)
    record(
        asked.learner, key, at,
        concept=asked.concept, problem=asked.name, version=str(question.version), question=str(asked.pk), typed=typed[:LONGEST],
        outcome=verdict.outcome, counts=verdict.outcome in {"right", "slip", "wrong"} and not repeat,
        slip=verdict.slip or "", lowers=slip.repairs if slip else "", hints=asked.hints, seconds=worked(asked, before, at),
        details={"says": verdict.says, "how": verdict.decision.how if verdict.decision else ""},
    )  # fmt: skip
    asked.draft = "" if verdict.outcome == "right" else typed[:LONGEST]
    asked.done = asked.done or verdict.outcome == "right"
    asked.save(update_fields=["draft", "done"])
    return verdict


def asked_before(asked: Asked) -> list[Attempt]:
    return list(asked.learner.attempts.filter(question=str(asked.pk)))


def worked(asked: Asked, before: list[Attempt], at: datetime) -> float:
    """Seconds of work since the question, or the last try at it, appeared."""
    since = max([asked.at, *(attempt.at for attempt in before)])
    return min(max((at - since).total_seconds(), 0.0), IDLE)


def open_hint(asked: Asked) -> None:
    asked.hints = min(asked.hints + 1, len(thaw(asked.frozen).hints))
    asked.save(update_fields=["hints"])


def keep_draft(asked: Asked, typed: str) -> None:
    Asked.objects.filter(pk=asked.pk, done=False).update(draft=typed[:LONGEST])
