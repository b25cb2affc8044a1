"""Next-attempt predictions on a log: five learner-wise folds; the test learners are new to every model.

*Cold*: difficulties as the training learners left them. *Online*: they go on learning from the test learners.
"""

from dataclasses import replace

import numpy as np

from bench.learner.logs import Row
from bench.learner.rivals import RIVALS
from bench.learner.scores import scores
from eigenway.learner import Attempt, Population, State, after, surprise
from eigenway.learner.elo import LAW, chance, logit


def ours(train: list[Row], test: list[Row], online: bool) -> np.ndarray:
    population, heard = Population(), set()
    law = replace(LAW, mu=logit(float(np.clip(np.mean([row.right for row in train]), 0.05, 0.95))))
    _run(train, population, heard, law, learn=True)
    return _run(test, population, heard, law, learn=online)


def _run(rows, population, heard, law, learn):
    """Through the very functions that the site calls."""
    states: dict[str, State] = {}
    guesses = np.zeros(len(rows))
    for i, row in enumerate(rows):
        state = states.get(row.learner, State())
        concepts = tuple((skill, 1.0) for skill in row.skills)
        hardness = population.hardness(row.item, concepts)
        attempt = Attempt(str(i), row.at, row.item, concepts, "right" if row.right else "wrong", hardness=hardness)
        guesses[i] = chance(state, concepts, hardness, row.at, law)
        if learn and (news := surprise(state, attempt, law)):
            population.hear(attempt, news.error, (row.learner, row.item) not in heard, law)
            heard.add((row.learner, row.item))
        states[row.learner] = after(state, attempt, law)
    return guesses


def folds(rows: list[Row], many: int):
    names = sorted({row.learner for row in rows})
    np.random.default_rng(11).shuffle(names)
    part = {name: i % many for i, name in enumerate(names)}
    for fold in range(many):
        train = [row for row in rows if part[row.learner] != fold]
        yield train, [row for row in rows if part[row.learner] == fold]


def evaluate(rows: list[Row], parts: int = 5) -> dict[str, tuple[float, float, float]]:
    """Name -> AUC, log loss, calibration error; of a simulated log also the truth's."""
    guesses: dict[str, list[np.ndarray]] = {}
    told: list[Row] = []
    for train, test in folds(rows, parts):
        told += test
        for name, rival in RIVALS.items():
            guesses.setdefault(name, []).append(rival(train, test, False))
        guesses.setdefault("item mean, online", []).append(RIVALS["item mean"](train, test, True))
        guesses.setdefault("Eigenway, cold", []).append(ours(train, test, False))
        guesses.setdefault("Eigenway, online", []).append(ours(train, test, True))
    y = np.array([row.right for row in told], dtype=float)
    found = {name: scores(y, np.concatenate(guessed)) for name, guessed in guesses.items()}
    if not np.isnan(told[0].truth):
        found["the true model"] = scores(y, np.array([row.truth for row in told]))
    return found
