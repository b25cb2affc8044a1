"""What a newcomer may know, as many guesses at once: sets of concepts closed under their needs.

Four laws draw them, because nobody knows which one a stranger follows: one ability over the whole map, a random pile
of topics, an ability with gaps, and an ability that differs from module to module.
"""

from typing import TYPE_CHECKING, TypeAlias

from eigenway.learner.map import Map

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits: TypeAlias = NDArray[np.bool_]
    Floats: TypeAlias = NDArray[np.float64]


def needed(map: Map) -> "Bits":
    """needed[i, j]: to know concept i one knows concept j (and each knows itself), in the map's order."""
    import numpy as np

    place = {concept.slug: i for i, concept in enumerate(map.order)}
    found = np.eye(len(place), dtype=bool)
    for slug, below in map.below.items():
        found[place[slug], [place[lower] for lower in below]] = True
    return found


def drawn(map: Map, count: int, rng: "np.random.Generator") -> "Bits":
    """That many knowledge states: 30 % by ability, 10 % piles of topics, 40 % with gaps, 20 % by module."""
    import numpy as np

    closed = needed(map)
    shares = (count * 3 // 10, count // 10, count * 2 // 5)
    return np.concatenate(
        [
            _by_ability(closed, shares[0], rng),
            _piles(closed, shares[1], rng),
            _with_gaps(closed, shares[2], rng),
            _by_module(map, closed, count - sum(shares), rng),
        ]
    )


def _by_ability(closed: "Bits", count: int, rng: "np.random.Generator") -> "Bits":
    """A concept is known when its difficulty, its depth with some noise, is below the learner's ability."""
    return _below(_hardness(closed, count, rng), rng.uniform(-0.1, 1.15, (count, 1)), closed)


def _piles(closed: "Bits", count: int, rng: "np.random.Generator") -> "Bits":
    """Some concepts with all they need: who has learnt this and that."""
    import numpy as np

    tops = np.zeros((count, len(closed)), dtype=bool)
    for row, many in enumerate(rng.integers(0, max(2, len(closed) // 8), count)):
        tops[row, rng.integers(0, len(closed), many)] = True
    return tops.astype(np.float32) @ closed.astype(np.float32) > 0


def _with_gaps(closed: "Bits", count: int, rng: "np.random.Generator") -> "Bits":
    """By ability, but with some concepts never met: they and all that stands on them are missing."""
    import numpy as np

    known = _by_ability(closed, count, rng)
    gaps = rng.random(known.shape) < rng.uniform(0, 0.08, (count, 1))
    return known & ~(gaps.astype(np.float32) @ closed.T.astype(np.float32) > 0)


def _by_module(map: Map, closed: "Bits", count: int, rng: "np.random.Generator") -> "Bits":
    """Strong in some modules, new to others; what a known concept needs is known too."""
    import numpy as np

    names = list(dict.fromkeys(concept.module for concept in map.order))
    module = np.array([names.index(concept.module) for concept in map.order])
    strength = rng.uniform(-0.1, 0.9, (count, 1)) + rng.normal(0, 0.45, (count, len(names)))
    known = _hardness(closed, count, rng) < strength[:, module]
    return known.astype(np.float32) @ closed.astype(np.float32) > 0


def _hardness(closed: "Bits", count: int, rng: "np.random.Generator") -> "Floats":
    """What stands deep in the map is hard, more or less so from learner to learner."""
    import numpy as np

    rank = np.argsort(np.argsort(closed.sum(1), kind="stable")) / len(closed)
    return rank + rng.normal(0, 1, (count, len(closed))) * rng.uniform(0.05, 0.3, (count, 1))


def _below(hardness: "Floats", ability: "Floats", closed: "Bits") -> "Bits":
    """Known when it and everything it needs lies below the ability."""
    import numpy as np

    missing = hardness > ability
    return ~(missing.astype(np.float32) @ closed.T.astype(np.float32) > 0)
