"""What placement does: draws its guesses once, asks what tells most, weighs the answer, and settles into an event of the record."""

from datetime import datetime
from typing import Any

from eigenway import learner as model
from eigenway.course import Question, thaw
from eigenway.site.atlas import atlas
from eigenway.site.practice import actions
from eigenway.site.practice.models import Asked
from eigenway.site.progress import crowd, knowing
from eigenway.site.progress.models import Placement
from eigenway.site.writing import writing

WHY = "Placement: this answer tells most about the rest of the map."


def dice(learner: Any, number: int) -> Any:
    """The same learner, the same question, the same dice: a reload changes nothing."""
    import numpy as np

    return np.random.default_rng([learner.pk, number])


def under_way(learner: Any, at: datetime) -> Placement:
    if row := learner.placements.filter(settled=False).first():
        return row
    placing = model.begin(knowing.the_map(), dice(learner, 0))
    return learner.placements.create(at=model.days(at), placing=placing.freeze())


def question(learner: Any, row: Placement, at: datetime) -> Asked | None:
    """The open question of this placement, or the next; None when enough is known."""
    placing = model.Placing.thaw(row.placing)
    if placing.done:
        return None
    without = frozenset(
        slug for slug in placing.slugs if slug not in atlas().concepts or not atlas().concepts[slug].problems
    )
    slug = model.ask(placing, without)
    if not slug:
        return None
    problems = list(atlas().concepts[slug].problems.values())
    return actions.ask(learner, problems[placing.asked % len(problems)], at, why=WHY)


def thawed(asked: Asked) -> Question:
    return thaw(asked.frozen)


def answered(learner: Any, form: Any, syntax: str, at: datetime) -> None:
    """One answer, or "I don't know": it is recorded like any other and weighed once."""
    row = under_way(learner, at)
    waiting = learner.asked.filter(done=False, why=WHY)
    asked = next((asked for asked in waiting if str(asked.pk) == form.get("asked")), None)
    if asked is None:
        return
    typed, key = form.get("typed", ""), form.get("key", "")
    if form.get("unknown"):
        with writing(learner):
            weigh(learner, row, asked, False)
            actions.give_up(asked, key, at)
        return
    verdict = actions.judge(asked, typed, syntax)
    with writing(learner):
        actions.answer(asked, verdict, typed, key, at, syntax)
        if verdict.outcome in {"right", "form", "slip", "wrong"}:
            weigh(learner, row, asked, verdict.outcome in {"right", "form"})
            Asked.objects.filter(pk=asked.pk).update(done=True)


def weigh(learner: Any, row: Placement, asked: Asked, right: bool) -> None:
    placing = model.Placing.thaw(row.placing)
    if asked.concept in placing.slugs:
        row.placing = model.answer(
            placing, knowing.the_map(), asked.concept, right, dice(learner, placing.asked + 1)
        ).freeze()
        row.save(update_fields=["placing"])


def settle(learner: Any, row: Placement, at: datetime) -> dict[str, Any]:
    """Keep what was found as an event; the state follows from it."""
    placing = model.Placing.thaw(row.placing)
    found = placing.settle(model.days(at), crowd.of_concepts())
    row.at, row.strengths, row.settled, row.placing = found.at, dict(found.strengths), True, {}
    row.save()
    state = knowing.rebuild(learner)
    learner.tastes["began"] = True
    learner.save(update_fields=["tastes"])
    standing = model.standing(state, knowing.the_map(), model.days(at), crowd.of_concepts())
    known = [slug for slug, mastery in standing.items() if mastery.word in {"held", "familiar"}]
    first = next((concept.slug for concept in knowing.the_map().order if standing[concept.slug].word == "ready"), "")
    return {"known": known, "first": first, "asked": placing.asked}
