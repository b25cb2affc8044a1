"""What the model is compared with, in the same run: item mean, PFA, BKT and a logistic regression."""

from collections import defaultdict

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bench.learner.logs import Row


def item_mean(train: list[Row], test: list[Row], online: bool) -> np.ndarray:
    base = np.mean([row.right for row in train])
    right, tries = defaultdict(float), defaultdict(float)

    def see(row):
        right[row.item] += row.right
        tries[row.item] += 1

    for row in train:
        see(row)
    guesses = []
    for row in test:
        guesses.append((right[row.item] + 5 * base) / (tries[row.item] + 5))
        if online:
            see(row)
    return np.array(guesses)


def bkt(train: list[Row], test: list[Row], online: bool) -> np.ndarray:
    """One hidden bit per skill, fitted by expectation maximisation; several skills: the mean of their chances."""
    runs = defaultdict(lambda: defaultdict(list))
    for row in train:
        for skill in row.skills:
            runs[skill][row.learner].append(row.right)
    laws = {skill: _fitted(list(by.values())) for skill, by in runs.items()}
    base = (0.5, 0.1, 0.25, 0.1)
    known: dict[tuple[str, str], float] = {}
    guesses = []
    for row in test:
        chances = []
        for skill in row.skills:
            start, learn, guess, slip = laws.get(skill, base)
            k = known.get((row.learner, skill), start)
            chances.append(k * (1 - slip) + (1 - k) * guess)
            hit, miss = (1 - slip, guess) if row.right else (slip, 1 - guess)
            k = k * hit / (k * hit + (1 - k) * miss)
            known[row.learner, skill] = k + (1 - k) * learn
        guesses.append(np.mean(chances))
    return np.array(guesses)


def _fitted(runs: list[list[bool]], rounds: int = 15) -> tuple[float, float, float, float]:
    """Baum and Welch with all learners of a skill side by side: padded to the longest, a mask says what is there."""
    length = min(max(map(len, runs)), 200)
    y = np.zeros((len(runs), length))
    there = np.zeros_like(y)
    for row, run in enumerate(runs):
        cut = run[:length]
        y[row, : len(cut)], there[row, : len(cut)] = cut, 1
    start, learn, guess, slip = 0.4, 0.1, 0.3, 0.15
    for _ in range(rounds):
        emit = np.stack([np.where(y > 0, guess, 1 - guess), np.where(y > 0, 1 - slip, slip)])
        emit = np.where(there > 0, emit, 1.0)
        move = np.array([[1 - learn, learn], [0.0, 1.0]])
        forward, backward = np.zeros((length, 2, len(runs))), np.ones((length, 2, len(runs)))
        scale = np.zeros((length, len(runs)))
        a = np.array([[1 - start], [start]]) * emit[:, :, 0]
        for t in range(length):
            a = a if t == 0 else (move.T @ a) * emit[:, :, t]
            scale[t] = a.sum(0)
            a = forward[t] = a / scale[t]
        for t in range(length - 2, -1, -1):
            backward[t] = move @ (backward[t + 1] * emit[:, :, t + 1]) / scale[t + 1]
        know = forward * backward
        know = (know / know.sum(1, keepdims=True))[:, 1].T
        later = there[:, 1:]
        step = forward[:-1, 0] * learn * emit[1, :, 1:].T * backward[1:, 1] / scale[1:]
        learn = np.clip((step.T * later).sum() / max(1e-9, ((1 - know[:, :-1]) * later).sum()), 0.001, 0.6)
        start = np.clip(know[:, 0].mean(), 0.01, 0.99)
        guess = np.clip(((1 - know) * y * there).sum() / max(1e-9, ((1 - know) * there).sum()), 0.01, 0.6)
        slip = np.clip((know * (1 - y) * there).sum() / max(1e-9, (know * there).sum()), 0.01, 0.4)
    return float(start), float(learn), float(guess), float(slip)


def pfa(train: list[Row], test: list[Row], online: bool) -> np.ndarray:
    return _regression(train, test, _pfa)


def logistic(train: list[Row], test: list[Row], online: bool) -> np.ndarray:
    return _regression(train, test, _rich)


def _pfa(row, S, F, last):
    for skill in row.skills:
        yield f"skill {skill}", 1.0
        yield f"right {skill}", float(S[row.learner, skill])
        yield f"wrong {skill}", float(F[row.learner, skill])


def _rich(row, S, F, last):
    """Item, skills, logs of the counts per skill and in all, the share so far, and the days since."""
    k = len(row.skills)
    yield f"item {row.item}", 1.0
    for skill in row.skills:
        s, f = S[row.learner, skill], F[row.learner, skill]
        yield f"skill {skill}", 1.0
        yield "log right", np.log1p(s) / k
        yield "log wrong", np.log1p(f) / k
        yield "share", (s + 1) / (s + f + 2) / k
        yield "days", np.log1p(row.at - last.get((row.learner, skill), row.at)) / k
    s, f = S[row.learner, ""], F[row.learner, ""]
    yield "log right of all", np.log1p(s)
    yield "log wrong of all", np.log1p(f)
    yield "share of all", (s + 1) / (s + f + 2)


def _regression(train, test, features):
    names: dict[str, int] = {}
    X = _table(train, features, names, grow=True)
    model = LogisticRegression(max_iter=500, C=1.0).fit(X, [row.right for row in train])
    return model.predict_proba(_table(test, features, names, grow=False))[:, 1]


def _table(rows, features, names, grow):
    S, F, last = defaultdict(int), defaultdict(int), {}
    data, columns, ends = [], [], [0]
    for row in rows:
        for name, value in features(row, S, F, last):
            if grow or name in names:
                columns.append(names.setdefault(name, len(names)))
                data.append(value)
        ends.append(len(data))
        for skill in (*row.skills, ""):
            (S if row.right else F)[row.learner, skill] += 1
            last[row.learner, skill] = row.at
    return csr_matrix((data, columns, ends), shape=(len(rows), len(names)))


RIVALS = {"item mean": item_mean, "PFA": pfa, "BKT": bkt, "logistic regression": logistic}
