"""The sentences of a plan: why this, now. One place, so that they can be read (and translated) as a page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from eigenway.learner.goal import WHOLE, Goal, named, way
from eigenway.learner.map import Concept, Map
from eigenway.learner.mastery import KNOWN, Mastery
from eigenway.learner.memory import recall
from eigenway.learner.state import Habit, Known

if TYPE_CHECKING:
    from eigenway.learner.plan import Item

PLURALS = {"review": "reviews", "new": "new", "repair": "repairs", "check": "checks", "lab": "labs"}


def repair(family: str, habit: Habit, map: Map) -> str:
    times = {1: "once", 2: "twice"}.get(habit.times, f"{habit.times} times")
    left = 3 - habit.avoided
    answers = "one right answer" if left == 1 else f"{left} right answers"
    where = map.by_slug[habit.concept].name
    return f"The slip “{family.replace('-', ' ')}” came {times} in {where}; {answers} without it and it is repaired."


def review(known: Known, map: Map, needed: str, at: float) -> str:
    assert known.card is not None
    percent = round(100 * recall(known.card, at))
    serves = f", and {map.by_slug[needed].name}, which comes next, needs it" if needed else ""
    return (
        f"You last did this {_ago(at - known.card.asked)}; the chance that it comes back is about {percent} %{serves}."
    )


def new(concept: Concept, map: Map, goal: Goal, found: Mastery) -> str:
    on = _place(concept, map, goal)
    if found.firsts:
        return f"You began this and it does not hold yet{f'; it is {on}' if on else ''}."
    needs = [map.by_slug[need].name for need in map.needs[concept.slug]]
    if not needs:
        return f"You can begin with this: it needs nothing before it{f', and it is {on}' if on else ''}."
    known = f"You know what it needs ({', '.join(needs[:3])}{', ...' if len(needs) > 3 else ''})"
    return f"{known}, and it is {on}." if on else f"{known}: it comes next."


def _place(concept: Concept, map: Map, goal: Goal) -> str:
    """Where it stands to the goal; "" on the whole map, where everything is on the way."""
    if goal.towards == "concept" and concept.slug == goal.slug:
        return "your goal"
    if concept.slug not in way(goal, map):
        return f"beside the way to {named(goal, map)}"
    return "" if named(goal, map) == WHOLE else f"on the way to {named(goal, map)}"


def lab(concept: Concept) -> str:
    return f"You hold {concept.name}: now write it yourself in code."


def check(concept: Concept) -> str:
    return f"Placement thinks that you know {concept.name}: two right answers confirm it."


def session(items: Sequence["Item"]) -> str:
    """The card at the start of a session."""
    if not items:
        return "Nothing is due and nothing is new here: a free day."
    counts = {kind: sum(item.kind == kind for item in items) for kind in PLURALS}
    parts = [f"{many} {kind if many == 1 else PLURALS[kind]}" for kind, many in counts.items() if many]
    items_ = "1 item" if len(items) == 1 else f"{len(items)} items"
    return f"{items_}, about {round(sum(item.minutes for item in items))} minutes: {', '.join(parts)}."


def pace(goal: Goal, map: Map, known: dict[str, Mastery], at: float) -> str:
    """Whether the week's minutes reach an exam; "" without a date."""
    if goal.by is None:
        return ""
    left = [map.by_slug[slug] for slug in way(goal, map) if known[slug].word not in KNOWN]
    if not left:
        return "All that the exam needs is known: the reviews keep it."
    days = goal.by - at
    if days <= 0:
        return "The date of the exam has passed: choose a new one, or none."
    # Practice and reviews cost about as much again as the lesson with its first problems.
    need = 2 * sum(concept.minutes for concept in left) / max(days, 1) * 7
    todo = "1 concept is" if len(left) == 1 else f"{len(left)} concepts are"
    verdict = "you are on time" if need <= goal.weekly else f"your goal is {goal.weekly:.0f}"
    return f"{todo} left: about {need:.0f} minutes a week until then; {verdict}."


def _ago(days: float) -> str:
    if days < 1:
        return "today"
    if days < 2:
        return "yesterday"
    return f"{days:.0f} days ago" if days < 60 else f"{days / 30.4:.0f} months ago"
