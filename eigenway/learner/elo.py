"""The chance of a right answer, and what one answer changes: Elo with lasting gain and decay, in a few sums.

    p = sigma(mu + theta + mean_k [ m_k e^(-dt/tau) + gs ln(1 + S_k) + gf ln(1 + F_k) ] - hardness)

`hardness` is the population's half of it (population.py). docs/learner-model.md has the measured figures.
"""

import math
from dataclasses import dataclass

from eigenway.learner.state import Known, State


@dataclass(frozen=True, slots=True)
class Law:
    mu: float = 0.0
    ability: float = 0.4  # the step of theta, and below of m, beta and delta
    recent: float = 0.4
    concept: float = 0.3
    problem: float = 0.4
    gs: float = 0.3
    gf: float = 0.15
    tau: float = 3.0  # days


LAW = Law()


def sigma(logit: float) -> float:
    return 1 / (1 + math.exp(-min(max(logit, -35.0), 35.0)))


def logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def lately(known: Known, at: float, law: Law = LAW) -> float:
    """m_k, decayed to now. A clock that ran backwards decays nothing."""
    return known.m * math.exp(-max(0.0, at - known.at) / law.tau)


def strength(state: State, concept: str, at: float, law: Law = LAW) -> float:
    """What this learner brings to this concept beyond theta; for one not yet seen, what placement guessed."""
    known = state.concepts.get(concept)
    prior = state.placed.get(concept, 0.0) if state.placed else 0.0
    if known is None:
        return prior
    gains = law.gs * math.log1p(known.S) + law.gf * math.log1p(known.F)
    return lately(known, at, law) + gains + prior / (1 + known.n / 3)


def chance(state: State, concepts: tuple[tuple[str, float], ...], hardness: float, at: float, law: Law = LAW) -> float:
    """The chance that this learner answers this right, now and without help."""
    if len(concepts) == 1:
        skill = strength(state, concepts[0][0], at, law)
    else:
        total = sum(weight for _, weight in concepts)
        skill = sum(weight * strength(state, slug, at, law) for slug, weight in concepts) / total
    return sigma(law.mu + state.theta + skill - hardness)


def shares(concepts: tuple[tuple[str, float], ...]) -> list[float]:
    """How the error is dealt out: e / sqrt(K) each when the K concepts weigh the same."""
    if len(concepts) == 1:
        return [1.0]
    norm = math.sqrt(sum(weight * weight for _, weight in concepts))
    return [weight / norm for _, weight in concepts]
