"""What a learner knows: the fold of their attempts, kept between pages and rebuilt whenever it is missing or outdated."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from eigenway import learner as model
from eigenway.course import Course
from eigenway.site.atlas import atlas
from eigenway.site.progress import crowd
from eigenway.site.progress.models import Attempt, Knowledge, Placement


def the_map() -> model.Map:
    return _map_of(atlas())


@lru_cache(maxsize=2)
def _mapped(course: int) -> model.Map:
    return _drawn(atlas())


def _map_of(course: Course) -> model.Map:
    return _mapped(id(course))


def _drawn(course: Course) -> model.Map:
    """The course as the model sees it: what is written and what is coming, in the order of the modules."""
    written = [
        model.Concept(
            slug, c.module.slug, c.title, tuple(c.needs), tuple(c.exercises), float(c.minutes),
            tuple(f"{slug}/{name}" for name in c.problems), slug if c.lab else "",
        )
        for slug, c in course.concepts.items()
    ]  # fmt: skip
    coming = [model.Concept(p.slug, p.module, p.title, tuple(p.needs), coming=True) for p in course.planned.values()]
    tracks = {track.slug: tuple(track.depth) for track in course.tracks}
    return model.Map(tuple(written + coming), tracks)


def know(learner: Any) -> model.State:
    """The state of this learner, from the cache or from the attempts."""
    kept = Knowledge.objects.filter(learner=learner).first()
    if kept is None:
        return rebuild(learner)
    try:
        return model.thaw(kept.state)
    except (model.Outdated, KeyError, TypeError, ValueError):
        return rebuild(learner)


def rebuild(learner: Any) -> model.State:
    state = model.replay(history(learner))
    keep(learner, state)
    return state


def keep(learner: Any, state: model.State) -> None:
    frozen = model.freeze(state)
    if not Knowledge.objects.filter(learner=learner).update(state=frozen):
        Knowledge.objects.create(learner=learner, state=frozen)


def history(learner: Any) -> list[model.Attempt | model.Placed]:
    """Every event of this learner, as the model reads them."""
    attempts = [attempt_of(row.facts) for row in learner.attempts.all()]
    settled = Placement.objects.filter(learner=learner, settled=True)
    return [*attempts, *(model.Placed(row.at, row.strengths) for row in settled)]


def attempt_of(facts: dict[str, Any]) -> model.Attempt:
    plain = {**facts, "concepts": tuple((slug, weight) for slug, weight in facts["concepts"])}
    return model.Attempt(
        **{**plain, "possible": tuple(facts.get("possible", ())), "exercises": tuple(facts.get("exercises", ()))}
    )


def learn(learner: Any, attempt: model.Attempt) -> model.Attempt:
    """Fold one new attempt in, and let the crowd hear of it. Gives the attempt with how hard it was when it was asked."""
    known, found = know(learner), crowd.around(attempt)
    attempt = replace(attempt, hardness=found.hardness(attempt.problem, attempt.concepts))
    if heard := model.surprise(known, attempt):
        found.hear(attempt, heard.error, heard.first)
        crowd.keep(found)
    keep(learner, model.after(known, attempt))
    return attempt


def minutes_of(rows: "list[Attempt]") -> float:
    return sum(row.seconds for row in rows) / 60
