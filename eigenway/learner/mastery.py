"""What a learner knows, in words first: held, familiar, fading, ready, later, coming; then numbers for who asks."""

import math
from dataclasses import dataclass, replace

from eigenway.learner.elo import LAW, Law, sigma, strength
from eigenway.learner.map import Map
from eigenway.learner.memory import recall
from eigenway.learner.population import SHIPPED, Population
from eigenway.learner.state import State

HELD, FAMILIAR, FADING = 0.85, 0.6, 0.8
STUBBORN = 2  # times the same slip, unrepaired: then the concept is not held
KNOWN = frozenset({"held", "familiar", "fading"})


@dataclass(frozen=True, slots=True)
class Mastery:
    """`chance` of a right answer on a fresh problem without help, with four chances in five between `low` and `high`."""

    concept: str
    word: str
    chance: float
    low: float
    high: float
    recall: float | None = None  # FSRS; None when never practised
    firsts: int = 0
    problems: int = 0
    night: bool = False
    provisional: bool = False  # it stands on placement or on theta alone
    slip: str = ""  # a stubborn slip that keeps it from being held
    late: bool = False  # its last attempt is dated after `at`

    @property
    def certainty(self) -> float:
        """0 when anything is possible, near 1 when much was seen."""
        return 1 - (self.high - self.low)

    @property
    def evidence(self) -> str:
        """One sentence on what this rests on, and on what is missing."""
        if self.word == "coming":
            return "This concept is not written yet."
        if not self.firsts:
            return "Nothing was answered here on the first try yet" + (
                ": placement's guess." if self.provisional else "."
            )
        tries = "1 first try" if self.firsts == 1 else f"{self.firsts} first tries"
        kinds = "1 kind of problem" if self.problems == 1 else f"{self.problems} kinds of problem"
        night = "one right after a night" if self.night else "none right after a night yet"
        dated = "; the last one is dated in the future" if self.late else ""
        return f"{tries} on {kinds}, {night}{dated}."


def mastery(state: State, map: Map, slug: str, at: float, population: Population = SHIPPED, law: Law = LAW) -> Mastery:
    """What is known of one concept, as the map shows it."""
    found = _alone(state, map, slug, at, population, law)
    if found.word != "later":
        return found
    ready = all(_alone(state, map, need, at, population, law).word in KNOWN for need in map.needs[slug])
    return replace(found, word="ready") if ready else found


def standing(state: State, map: Map, at: float, population: Population = SHIPPED, law: Law = LAW) -> dict[str, Mastery]:
    """The whole map, coloured."""
    found = {concept.slug: _alone(state, map, concept.slug, at, population, law) for concept in map.concepts}
    for slug in [concept.slug for concept in map.order if found[concept.slug].word == "later"]:
        if all(found[need].word in KNOWN for need in map.needs[slug]):
            found[slug] = replace(found[slug], word="ready")
    return found


def _alone(state: State, map: Map, slug: str, at: float, population: Population, law: Law) -> Mastery:
    """Without a look at its needs: "later" may turn out to be "ready"."""
    known = state.concepts.get(slug)
    center = law.mu + state.theta + strength(state, slug, at, law) - population.of_concept(slug)
    spread = 1.28 / math.sqrt(1 + (known.information if known else 0.0))
    chance, low, high = sigma(center), sigma(center - spread), sigma(center + spread)
    if (concept := map.by_slug.get(slug)) is None or concept.coming:
        return Mastery(slug, "coming", chance, low, high)
    if known is None or not known.n:
        guessed = slug in state.placed and chance >= FAMILIAR
        return Mastery(slug, "familiar" if guessed else "later", chance, low, high, provisional=True)
    remembered = recall(known.card, at) if known.card else None
    slip = _stubborn(state, slug)
    enough = known.firsts >= 3 and len(known.problems) >= min(2, len(concept.problems) or 2) and known.night
    if chance < FAMILIAR:
        word = "later"
    elif remembered is not None and remembered < FADING:
        word = "fading"
    else:
        word = "held" if chance >= HELD and enough and not slip else "familiar"
    return Mastery(
        slug, word, chance, low, high, remembered, known.firsts, len(known.problems), known.night,
        not known.firsts, slip, known.at > at,
    )  # fmt: skip


def _stubborn(state: State, slug: str) -> str:
    for family, habit in state.habits.items():
        if habit.concept == slug and habit.times >= STUBBORN and not habit.repaired:
            return family
    return ""
