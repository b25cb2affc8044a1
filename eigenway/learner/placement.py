"""Placement: which part of the map a newcomer knows, in some twenty questions with free answers.

Four thousand guesses are weighed by each answer; the next question is the one whose answer will tell most about the
whole map. One may stop after any question; the colours it gives are provisional, and early lessons correct them.
"""

import zlib
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eigenway.learner.attempt import Placed
from eigenway.learner.elo import logit
from eigenway.learner.map import Map
from eigenway.learner.population import SHIPPED, Population

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PARTICLES = 4000
BUDGET = 25  # questions; a learner may stop before, and go on after
CAREFUL = 0.08  # the chance to miss what one knows
LUCKY = 0.04  # the chance to hit a free answer without knowing it; of a choice, one over its options
CANDIDATES = 64  # concepts looked at for the next question: those known about as likely as not
LOOK = 1000  # guesses looked at for it
TIRED = 0.15  # of PARTICLES: below this effective number they are drawn anew


@dataclass(frozen=True)
class Placing:
    """A placement under way."""

    slugs: tuple[str, ...]  # the concepts, in the map's order
    known: "NDArray[np.bool_]"  # a row is one guess: which concepts are known
    weights: "NDArray[np.float64]"
    answers: tuple[tuple[str, bool, float], ...] = ()  # concept, right, the chance of luck

    @property
    def asked(self) -> int:
        return len(self.answers)

    def chances(self) -> dict[str, float]:
        """How likely each concept is known."""
        return dict(zip(self.slugs, map(float, self.weights @ self.known)))

    def settle(self, at: float, population: Population = SHIPPED) -> Placed:
        """What is kept of it when the learner stops, now or later: an event among the attempts, for `place`."""
        bounded = {slug: min(max(chance, 0.1), 0.9) for slug, chance in self.chances().items()}
        strengths = {slug: logit(chance) + population.of_concept(slug) for slug, chance in bounded.items()}
        return Placed(at, strengths)

    def accuracy(self) -> float:
        """What share of the map it expects to have right. Overconfident about a learner unlike all its guesses."""
        chances = self.chances().values()
        return sum(max(p, 1 - p) for p in chances) / max(1, len(chances))

    @property
    def done(self) -> bool:
        """Enough to begin with; never a must."""
        return self.asked >= BUDGET or (self.asked >= 12 and self.accuracy() >= 0.97)

    def freeze(self) -> dict[str, Any]:
        """Plain data, as JSON keeps it: about 70 kB at 156 concepts."""
        import numpy as np

        return {
            "slugs": list(self.slugs),
            "known": b64encode(zlib.compress(np.packbits(self.known).tobytes(), 1)).decode(),
            "weights": b64encode(zlib.compress(self.weights.astype("<f4").tobytes(), 1)).decode(),
            "answers": [list(answer) for answer in self.answers],
        }

    @classmethod
    def thaw(cls, plain: Mapping[str, Any]) -> "Placing":
        import numpy as np

        slugs = tuple(plain["slugs"])
        weights = np.frombuffer(zlib.decompress(b64decode(plain["weights"])), dtype="<f4").astype(float)
        bits = np.frombuffer(zlib.decompress(b64decode(plain["known"])), dtype=np.uint8)
        known = np.unpackbits(bits, count=len(weights) * len(slugs)).reshape(len(weights), len(slugs)).astype(bool)
        answers = tuple((concept, bool(right), float(luck)) for concept, right, luck in plain["answers"])
        return cls(slugs, known, weights / weights.sum(), answers)


def begin(map: Map, rng: "np.random.Generator", particles: int = PARTICLES) -> Placing:
    import numpy as np

    from eigenway.learner.particles import drawn

    slugs = tuple(concept.slug for concept in map.order)
    return Placing(slugs, drawn(map, particles, rng), np.full(particles, 1 / particles))


def ask(placing: Placing, skip: frozenset[str] = frozenset()) -> str:
    """The concept to ask about next ("" when none is left); `skip` holds those without a problem.

    The one whose answer is expected to leave the whole map least uncertain, not only the concept itself.
    """
    import numpy as np

    chances = placing.weights @ placing.known
    twice = Counter(concept for concept, *_ in placing.answers)
    order: list[int] = np.argsort(np.abs(chances - 0.5), kind="stable").tolist()
    open_ = [i for i in order if placing.slugs[i] not in skip and twice[placing.slugs[i]] < 2][:CANDIDATES]
    if not open_:
        return ""
    thin = len(placing.known) // LOOK or 1  # a part of the guesses is enough to choose by, and quicker
    known = placing.known[::thin].astype(np.float32)
    weights = placing.weights[::thin].astype(np.float32)
    weights /= weights.sum()
    alone = (weights @ known)[:, None]
    right = LUCKY + (1 - CAREFUL - LUCKY) * alone[open_, 0]  # the chance of a right answer to each candidate
    both = (known * weights[:, None]).T @ known[:, open_]  # both[i, j]: the chance that i and j are known
    known_and_right = LUCKY * alone + (1 - CAREFUL - LUCKY) * both
    left = _unsure(known_and_right, right) + _unsure(alone - known_and_right, 1 - right)
    return placing.slugs[open_[int(np.argmin(left))]]


def answer(
    placing: Placing, map: Map, concept: str, right: bool, rng: "np.random.Generator", luck: float = LUCKY
) -> Placing:
    """What is thought after this answer."""
    import numpy as np

    j = placing.slugs.index(concept)
    hit = np.where(placing.known[:, j], 1 - CAREFUL, luck)
    weights = placing.weights * (hit if right else 1 - hit)
    weights /= weights.sum()
    answers = (*placing.answers, (concept, right, luck))
    known = placing.known
    if 1 / np.square(weights).sum() < TIRED * len(weights):
        rows = np.searchsorted(np.cumsum(weights), (rng.random() + np.arange(len(weights))) / len(weights))
        known = _moved(known[np.minimum(rows, len(weights) - 1)], map, placing.slugs, rng)
        weights = np.full(len(weights), 1 / len(weights))
    return Placing(placing.slugs, known, weights, answers)


def _unsure(joint: "NDArray[Any]", total: "NDArray[Any]") -> "NDArray[Any]":
    """The entropy that an answer leaves, summed over the map, times the chance of that answer."""
    import numpy as np

    p = np.clip(joint / total, 1e-6, 1 - 1e-6)
    return total * -(p * np.log(p) + (1 - p) * np.log(1 - p)).sum(0)


def _moved(
    known: "NDArray[np.bool_]", map: Map, slugs: tuple[str, ...], rng: "np.random.Generator"
) -> "NDArray[np.bool_]":
    """Gibbs: half of the guesses try other values at the edge of what they know, so that resampling leaves no clones.

    A concept at the edge (all it needs known, nothing above it known) is drawn as often known as it is there among the
    guesses, which the answers have already weighed.
    """
    import numpy as np

    place = {slug: i for i, slug in enumerate(slugs)}
    rows = rng.random(len(known)) < 0.5
    moving = np.ascontiguousarray(known[rows].T)  # a concept a row: what it needs and what needs it are whole rows
    dice = rng.random(moving.shape, dtype=np.float32)
    for i in rng.permutation(len(slugs)):
        lower = [place[need] for need in map.needs[slugs[i]]]
        upper = [place[slug] for slug in map.wanted[slugs[i]]]
        free = moving[lower].all(0) & ~moving[upper].any(0)
        share = (np.count_nonzero(moving[i] & free) + 0.5) / (np.count_nonzero(free) + 1)
        moving[i] = np.where(free, dice[i] < share, moving[i])
    known = known.copy()
    known[rows] = moving.T
    return known
