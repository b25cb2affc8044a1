"""What a learner is heading for: a concept, a module, a role track, or all of it; perhaps by a date."""

from dataclasses import dataclass

from eigenway.learner.map import Map

WHOLE = "the whole map"


@dataclass(frozen=True, slots=True)
class Goal:
    """`towards` is "concept", "module", "track" or "" for the whole map; `by` is an exam's date, in days."""

    towards: str = ""
    slug: str = ""
    by: float | None = None
    weekly: float = 90.0  # minutes: a goal for the week, never a streak


def targets(goal: Goal, map: Map) -> frozenset[str]:
    """The written concepts at the goal. A goal that is no more (or not yet) means the whole map."""
    if goal.towards == "concept":
        found = {goal.slug}
    elif goal.towards == "module":
        found = {concept.slug for concept in map.concepts if concept.module == goal.slug}
    elif goal.towards == "track":
        found = set(map.tracks.get(goal.slug, ()))
    else:
        found = set(map.needs)
    written = {concept.slug for concept in map.order}
    return frozenset(found & written) or frozenset(written)


def way(goal: Goal, map: Map) -> frozenset[str]:
    """The goal with all that it needs."""
    ends = targets(goal, map)
    return ends.union(*(map.below[slug] for slug in ends))


def named(goal: Goal, map: Map) -> str:
    """The goal in a sentence: "on the way to <this>"."""
    if goal.towards == "concept" and (concept := map.by_slug.get(goal.slug)):
        return concept.name
    if goal.towards in ("module", "track") and goal.slug:
        return f"the {goal.towards} {goal.slug.replace('-', ' ')}"
    return WHOLE
