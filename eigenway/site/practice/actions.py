"""What a learner does with a question: is asked it, answers it, opens a hint, gives it up."""

import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Count, Max, Q

from eigenway import learner as model
from eigenway.course import derivations, thaw
from eigenway.course.question import Part
from eigenway.site.atlas import atlas
from eigenway.site.practice.models import Asked
from eigenway.site.progress import knowing
from eigenway.site.progress.actions import record

if TYPE_CHECKING:
    from eigenway.answers import Verdict

LONGEST = 10_000  # characters that an answer may have; more is not an answer
IDLE = 300  # seconds after which a pause no longer counts as work


def ask(learner: Any, generator: Any, at: datetime, **place: Any) -> Asked:
    """The open question of this problem, or a new one; `place` says in which sitting it stands, and why."""
    waiting = learner.asked.filter(concept=generator.concept, name=generator.name, done=False, **place).first()
    if waiting and thaw(waiting.frozen).version == generator.version:
        return waiting
    question = generator.ask(secrets.token_hex(8))
    return learner.asked.create(
        concept=generator.concept, name=generator.name, frozen=question.freeze(), at=at, **place
    )


def judge(asked: Asked, typed: str, syntax: str = "auto") -> "Verdict":
    return thaw(asked.frozen).judge(typed[:LONGEST], syntax, part=part_of(asked), before=asked.answered)


def answer(asked: Asked, verdict: "Verdict", typed: str, key: str, at: datetime, syntax: str = "auto") -> "Before":
    """Record what was typed with its verdict; the same key again makes no second row. Says what was done before."""
    typed, question, part = typed[:LONGEST], thaw(asked.frozen), part_of(asked)
    details = {name: getattr(verdict, name) for name in ("says", "how", "witness", "reading", "slip")}
    before = before_this(asked, key)
    done = attempt(asked, question.parts[part], question.version, verdict, before, typed, key, at)
    record(asked.learner, done, at, {**details, "syntax": syntax})
    asked.draft = "" if verdict.outcome == "right" else typed
    asked.save(update_fields=["draft"])
    if verdict.outcome == "right":
        close_part(asked, typed, part)
    return before


def part_of(asked: Asked) -> int:
    """Which part is being asked; 0 of a question that has one."""
    return min(len(asked.answered), len(asked.frozen["parts"]) - 1)


def close_part(asked: Asked, typed: str, part: int) -> None:
    """On to the next part, with this answer taken as given; the last one closes the question."""
    if len(asked.answered) == part and not asked.done:
        asked.answered = [*asked.answered, typed]
        asked.done = len(asked.answered) == len(asked.frozen["parts"])
        asked.hints = asked.hints if asked.done else 0
        asked.save(update_fields=["answered", "done", "hints"])


def carry_on(asked: Asked, typed: str, as_good: bool = False) -> None:
    """A learner may leave a wrong part as it is: what follows is judged with it taken as given.
    A right value in another form is `as_good` as right, in the last part too."""
    if as_good or part_of(asked) < len(asked.frozen["parts"]) - 1:
        close_part(asked, typed[:LONGEST], part_of(asked))


def give_up(asked: Asked, key: str, at: datetime) -> None:
    """Show all of it. It counts as a miss, and a fresh one comes back."""
    question, part = thaw(asked.frozen), part_of(asked)
    if not asked.done:
        before = before_this(asked, key)
        done = attempt(asked, question.parts[part], question.version, None, before, "", key, at)
        record(asked.learner, done, at, {})
    asked.done = asked.given_up = True
    asked.hints = len(question.parts[part].hints)
    asked.save(update_fields=["done", "given_up", "hints"])


class Before(NamedTuple):
    """What was done at this question, or at this part of it, before."""

    tries: int
    misses: int
    last: datetime | None


def before_this(asked: Asked, key: str = "") -> Before:
    """One look at the attempts; the one of this key is left out."""
    rows = asked.learner.attempts.filter(question=named(asked)).exclude(key=key).order_by()
    counted = Q(counts=True)
    return Before(
        **rows.aggregate(
            tries=Count("pk", filter=counted),
            misses=Count("pk", filter=counted & Q(outcome__in=("wrong", "slip"))),
            last=Max("at"),
        )
    )


def attempt(
    asked: Asked,
    part: Part,
    version: Any,
    verdict: "Verdict | None",
    before: Before,
    typed: str,
    key: str,
    at: datetime,
) -> model.Attempt:
    """What the model of the learner is told."""
    slip = part.slip(verdict.slip, verdict.says) if verdict and verdict.slip else None
    concept = atlas().concepts.get(asked.concept)
    problem, concepts = f"{asked.concept}/{asked.name}", ((asked.concept, 1.0),)
    return model.Attempt(
        id=key, at=model.days(at), problem=problem, concepts=concepts, outcome=verdict.outcome if verdict else "gave-up",
        question=named(asked), typed=typed, version=str(version), tries=1 + before.tries, hints=asked.hints,
        seconds=worked(asked, before.last, at), slip=(slip.family if slip else verdict.slip if verdict else "") or "", blames=slip.repairs if slip else "",
        possible=tuple(sorted({s.family for s in part.slips})), exercises=tuple(concept.exercises) if concept else (),
    )  # fmt: skip


def named(asked: Asked) -> str:
    """The question, or its part, as the record knows it."""
    return f"{asked.pk}.{part_of(asked) + 1}" if len(asked.frozen["parts"]) > 1 else str(asked.pk)


def worked(asked: Asked, last: datetime | None, at: datetime) -> float:
    """Seconds of work since the question, or the last try at it, appeared."""
    return min(max((at - max(asked.at, last or asked.at)).total_seconds(), 0.0), IDLE)


def open_hint(asked: Asked) -> None:
    asked.hints = min(asked.hints + 1, len(thaw(asked.frozen).parts[part_of(asked)].hints))
    asked.save(update_fields=["hints"])


def next_line(asked: Asked) -> Any:
    """Of a derivation: the line that follows what is written. It counts as a hint, and what is written is kept."""
    part = thaw(asked.frozen).parts[part_of(asked)]
    asked.hints = min(asked.hints + 1, len(part.hints))
    asked.save(update_fields=["hints", "draft"])
    return derivations.next_line(part, asked.draft)


def keep_draft(asked: Asked, typed: str) -> None:
    Asked.objects.filter(pk=asked.pk, done=False).update(draft=typed[:LONGEST])


def least_lately(learner: Any, concept: Any) -> Any:
    """The problem of this concept that was asked least lately."""
    lately = list(learner.asked.filter(concept=concept.slug).order_by("-at").values_list("name", flat=True)[:50])
    return min(
        concept.problems.values(),
        key=lambda made: -lately.index(made.name) if made.name in lately else -len(lately) - 1,
    )


def due(asked: Asked) -> datetime | None:
    """When this concept comes back for review."""
    known = knowing.know(asked.learner).concepts.get(asked.concept)
    return model.attempt.EPOCH + timedelta(days=known.card.due) if known and known.card else None
