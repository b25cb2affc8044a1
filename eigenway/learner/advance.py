"""After each question of a visit: on, once more, or back to what is missing. Two in a row, at most five."""

from collections import Counter
from dataclasses import dataclass

from eigenway.learner.elo import strength
from eigenway.learner.fold import MOST, ROW
from eigenway.learner.map import Map
from eigenway.learner.population import SHIPPED, Population
from eigenway.learner.state import State


@dataclass(frozen=True, slots=True)
class Advice:
    go: str  # "on": leave this concept; "again": another question; "back": to `concept`; "rest": enough for today
    concept: str
    says: str


def advance(state: State, map: Map, slug: str, at: float, population: Population = SHIPPED) -> Advice:
    """Asked with the state that holds the last answer."""
    name = map.by_slug[slug].name if slug in map.by_slug else slug
    visit = known.visit if (known := state.concepts.get(slug)) else None
    if visit is None or (visit.streak < ROW and visit.asked < MOST):
        missing = ROW - (visit.streak if visit else 0)
        more = "One more right" if missing == 1 else "Two in a row"
        return Advice("again", slug, f"{more} and you go on.")
    if visit.streak >= ROW:
        return Advice("on", slug, f"Two in a row: {name} is done for today and comes back for review.")
    if back := _missing(visit.blamed, state, map, slug, at, population):
        return Advice("back", back, f"Five questions are enough for now: {map.by_slug[back].name} first, then {name}.")
    return Advice("rest", slug, f"Five questions are enough for now: {name} comes back tomorrow.")


def _missing(blamed: tuple[str, ...], state: State, map: Map, slug: str, at: float, population: Population) -> str:
    """The concept that this visit's slips pointed at most; without one, the weakest of what is needed."""
    pointed = Counter(b for b in blamed if b != slug and b in map.by_slug and not map.by_slug[b].coming)
    if pointed:
        return pointed.most_common(1)[0][0]
    needs = map.needs.get(slug, ())
    return min(needs, key=lambda need: strength(state, need, at) - population.of_concept(need), default="")
