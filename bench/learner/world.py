"""A simulated learner with a known truth: what is learnt, how strongly it is remembered, which slips persist.

Memory follows the shape of FSRS with each learner's and each concept's own difficulty, which no policy is told.
"""

from dataclasses import dataclass, field
from math import exp

import numpy as np

from eigenway.learner import Map
from eigenway.learner.particles import needed

SLIP, LUCK = 0.04, 0.04  # a known thing missed, an unknown one hit
EASE = {"newcomer": 0.0, "able": 0.45, "specialist": 0.0}


@dataclass
class Learner:
    """`strength` and `last` hold what was ever learnt; `slips` the concepts with a wrong habit, not yet repaired."""

    map: Map
    kind: str
    rng: np.random.Generator
    strength: dict[str, float] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)
    slips: set[str] = field(default_factory=set)

    def __post_init__(self):
        rng, order = self.rng, self.map.order
        self.difficulty = {c.slug: float(np.clip(rng.normal(5, 1.5) + rng.normal(0, 0.7), 1, 9.5)) for c in order}
        self.quick = float(np.clip(rng.normal(0.5, 0.12), 0.2, 0.8))
        self.slips = {c.slug for c in order if rng.random() < 0.3}
        for slug in self._knows():
            self.strength[slug], self.last[slug] = float(rng.lognormal(3.5, 0.5)), -float(rng.exponential(10))
            self.slips -= {slug} if rng.random() < 0.7 else set()

    def _knows(self):
        order = self.map.order
        if self.kind == "specialist":
            module = self.rng.choice(sorted({c.module for c in order}))
            mine = {c.slug for c in order if c.module == module and self.rng.random() < 0.6}
            return mine.union(*(self.map.below[slug] for slug in mine))
        closed = needed(self.map).sum(1)
        return {
            c.slug for c, deep in zip(order, closed) if deep <= EASE[self.kind] * closed.max() * 0.3 and EASE[self.kind]
        }

    def recall(self, slug: str, at: float) -> float:
        if slug not in self.strength:
            return 0.0
        return (1 + 0.98 * max(0.0, at - self.last[slug]) / self.strength[slug]) ** -0.1542

    def chance(self, slug: str, at: float) -> float:
        """Of a right answer to a fresh problem without help: the truth that mastery guesses."""
        fresh = self.recall(slug, at) * (1 - SLIP) * (0.55 if slug in self.slips else 1)
        return fresh + (1 - self.recall(slug, at)) * LUCK

    def lesson(self, slug: str, at: float):
        """Read it, with a worked example."""
        self._learn(slug, at, 0.6)

    def answer(self, slug: str, at: float) -> tuple[bool, bool]:
        """One fresh question, then its feedback: (right, a slip was seen)."""
        remembered = self.recall(slug, at) > self.rng.random()
        slipped = slug in self.slips and self.rng.random() < 0.45
        right = self.rng.random() < (1 - SLIP if remembered and not slipped else LUCK)
        if remembered:
            self._recalled(slug, at, 1.0)
            if right:
                for need in self.map.by_slug[slug].exercises:  # practised on the way, if it comes back
                    if self.recall(need, at) > self.rng.random():
                        self._recalled(need, at, 0.5)
        elif slug in self.strength:
            self.strength[slug], self.last[slug] = max(0.5, self.strength[slug] * 0.3), at
        else:
            self._learn(slug, at, self.quick)
        if slipped and not right and self.rng.random() < 0.4:
            self.slips.discard(slug)  # the verdict named it, and this time it went in
        return bool(right), bool(slipped and remembered and not right)

    def _learn(self, slug: str, at: float, chance: float):
        ready = min((self.recall(need, at) for need in self.map.needs[slug]), default=1.0)
        if slug not in self.strength and self.rng.random() < chance * (0.15 + 0.85 * ready):
            self.strength[slug], self.last[slug] = float(self.rng.lognormal(0.9, 0.3)), at

    def _recalled(self, slug: str, at: float, weight: float):
        gone = 1 - self.recall(slug, at)
        growth = 1 + exp(1.8722) * (11 - self.difficulty[slug]) * self.strength[slug] ** -0.1666 * (
            exp(gone * 0.796) - 1
        )
        self.strength[slug] *= growth**weight
        self.last[slug] += weight * (at - self.last[slug])
