"""Placement of simulated newcomers: how much of the map is right after so many questions, and what a question costs."""

from time import perf_counter

import numpy as np

from eigenway.learner import Map, Placing, answer, ask, begin
from eigenway.learner.particles import needed
from eigenway.learner.placement import CAREFUL, LUCKY

ASKED = (5, 10, 15, 20, 30, 45)


def ability(map, closed, rng):
    """What stands deep is hard, and nobody knows what stands on a gap. Not the particles' own law: another noise."""
    rank = np.argsort(np.argsort(closed.sum(1) + rng.normal(0, 0.01, len(closed)))) / len(closed)
    missing = rank + rng.normal(0, 0.12, len(closed)) > rng.uniform(0.1, 0.95)
    return ~(missing.astype(float) @ closed.T > 0)


def gaps(map, closed, rng):
    """The same, with one concept in twenty never met."""
    never = rng.random(len(closed)) < 0.05
    return ability(map, closed, rng) & ~(never.astype(float) @ closed.T > 0)


def specialist(map, closed, rng):
    """Sixty per cent of two modules, with what they need, and nothing else."""
    modules = rng.choice(sorted({concept.module for concept in map.order}), 2, replace=False)
    tops = np.array([concept.module in modules and rng.random() < 0.6 for concept in map.order])
    return tops.astype(float) @ closed > 0


def measure(map: Map, each: int, seed: int = 1, most: int = ASKED[-1]):
    """(law, accuracy after each of ASKED, milliseconds a question: mean, 95 %)."""
    closed = needed(map).astype(float)
    for law in (ability, gaps, specialist):
        right, times = [], []
        for i in range(each):
            rng = np.random.default_rng(seed * 1000 + i)
            path, spent = one(map, law(map, closed, rng), rng, most)
            right.append(path)
            times += spent
        yield law.__name__, np.mean(right, 0), (np.mean(times) * 1000, np.quantile(times, 0.95) * 1000)


def one(map: Map, truth: np.ndarray, rng: np.random.Generator, most: int):
    """As the site does it: thawed, answered, asked and frozen again at each question."""
    plain, path, times = begin(map, rng).freeze(), [], []
    for number in range(1, most + 1):
        began = perf_counter()
        placing = Placing.thaw(plain)
        concept = ask(placing)
        knows = truth[placing.slugs.index(concept)]
        placing = answer(placing, map, concept, bool(rng.random() < (1 - CAREFUL if knows else LUCKY)), rng)
        plain = placing.freeze()
        times.append(perf_counter() - began)
        if number in ASKED:
            path.append(np.mean((np.array(list(placing.chances().values())) >= 0.5) == truth))
    return path, times
