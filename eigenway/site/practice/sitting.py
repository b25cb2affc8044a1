"""A session of practice: planned at its start, walked item by item, and told at its end. A miss comes back as a fresh question."""

from datetime import datetime
from typing import Any

from eigenway import learner as model
from eigenway.site.atlas import atlas
from eigenway.site.practice import actions
from eigenway.site.practice.models import Asked, Sitting
from eigenway.site.progress import crowd, knowing
from eigenway.site.progress.plans import planned

SHORT = 7  # minutes of half a session


def start(learner: Any, minutes: float, at: datetime) -> Sitting:
    """The open sitting of today, or a new one of about so many minutes."""
    if (waiting := open_sitting(learner)) and waiting.at.date() == at.date():
        return waiting
    session = planned(learner, minutes, at)
    items = [
        {
            "kind": i.kind,
            "concept": i.concept,
            "minutes": i.minutes,
            "reason": i.reason,
            "problem": i.problem,
            "state": "",
        }
        for i in session.items
    ]
    return learner.sittings.create(at=at, items=items, words=words(learner, at))


def open_sitting(learner: Any) -> Sitting | None:
    return learner.sittings.filter(ended=None).first()


def words(learner: Any, at: datetime) -> dict[str, str]:
    """What each concept is now, in a word."""
    found = model.standing(knowing.know(learner), knowing.the_map(), model.days(at), crowd.of_concepts())
    return {slug: mastery.word for slug, mastery in found.items() if mastery.word != "coming"}


def current(sitting: Sitting) -> int | None:
    """The place of the item to do now; None when all is done."""
    return next((place for place, item in enumerate(sitting.items) if not item["state"]), None)


def question(sitting: Sitting, place: int, at: datetime) -> Asked | None:
    """The question of this item: the open one or a fresh one; None when the concept has nothing to ask any more."""
    item = sitting.items[place]
    if not (generator := choose(sitting, place)):
        return None
    return actions.ask(sitting.learner, generator, at, sitting=sitting, item=place, why=item["reason"])


def choose(sitting: Sitting, place: int) -> Any:
    """The problem that the item names, or the one of its concept that was asked least lately."""
    item = sitting.items[place]
    concept = atlas().concepts.get(item["concept"])
    if concept is None or not concept.problems:
        return None
    named = item["problem"].rpartition("/")[2]
    if named in concept.problems:
        return concept.problems[named]
    return actions.least_lately(sitting.learner, concept)


def settle(asked: Asked, at: datetime) -> None:
    """After a question is closed: is its item done, or does it want another one?"""
    sitting, place = asked.sitting, asked.item
    if sitting is None or sitting.items[place]["state"]:
        return
    item = sitting.items[place]
    if item["kind"] in {"new", "check"}:
        advice = advised(asked.learner, item["concept"], at)
        if advice.go == "again":
            return
        if advice.go == "back":
            sitting.items.append(
                {**item, "kind": "review", "concept": advice.concept, "reason": advice.says, "problem": "", "state": ""}
            )
    elif missed(asked) and not item.get("returned"):
        again = "You missed this a few minutes ago: here is a fresh one."
        sitting.items.append({**item, "reason": again, "state": "", "returned": True})
    finish(sitting, place, "done", at)


def advised(learner: Any, concept: str, at: datetime) -> model.Advice:
    return model.advance(knowing.know(learner), knowing.the_map(), concept, model.days(at), crowd.of_concepts())


def enough(asked: Asked, at: datetime) -> model.Advice | None:
    """Practice outside a session ends as well: two in a row, or five. None while it goes on."""
    if asked.sitting:
        return None
    advice = advised(asked.learner, asked.concept, at)
    return None if advice.go == "again" else advice


def missed(asked: Asked) -> bool:
    return asked.given_up or actions.before_this(asked).misses > 0


def skip(sitting: Sitting, at: datetime) -> None:
    place = current(sitting)
    if place is not None:
        finish(sitting, place, "skipped", at)


def finish(sitting: Sitting, place: int, state: str, at: datetime) -> None:
    sitting.items[place]["state"] = state
    if current(sitting) is None:
        sitting.ended = at
    sitting.save(update_fields=["items", "ended"])


ORDER = ("later", "ready", "fading", "familiar", "held")


def change(sitting: Sitting, at: datetime) -> dict[str, list[tuple[str, str, str]]]:
    """What rose and what fell since the sitting began: (slug, before, now)."""
    now = words(sitting.learner, at)
    rows = [(slug, before, now[slug]) for slug, before in sitting.words.items() if slug in now and now[slug] != before]
    rank = {word: i for i, word in enumerate(ORDER)}
    return {
        "rose": [row for row in rows if rank[row[2]] > rank[row[1]]],
        "fell": [row for row in rows if rank[row[2]] < rank[row[1]]],
    }
