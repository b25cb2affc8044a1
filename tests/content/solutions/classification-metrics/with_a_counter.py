from collections import Counter

import numpy as np


def confusion(truth, guess, labels, weights=None):
    truth, guess = list(truth), list(guess)
    weights = [1.0 for _ in truth] if weights is None else [float(w) for w in weights]
    if len({len(truth), len(guess), len(weights)}) > 1:
        raise ValueError("lengths")
    if strange := (set(truth) | set(guess)) - set(labels):
        raise ValueError(f"unknown: {strange}")
    found = Counter()
    for t, g, w in zip(truth, guess, weights):
        found[t, g] += w
    return np.array([found[row, column] for row in labels for column in labels], float).reshape(len(labels), -1)


def scores(counts, average="macro", beta=1.0, empty=0.0):
    counts = np.asarray(counts, float)
    if counts.ndim != 2 or counts.shape != counts.shape[::-1]:
        raise ValueError("square")
    hits, called, true = np.diag(counts), counts.sum(0), counts.sum(1)
    if average == "micro":
        hits, called, true = [np.sum(x, keepdims=True) for x in (hits, called, true)]
        weights = np.ones(1)
    elif average in ("macro", "weighted"):
        weights = true if average == "weighted" and true.any() else np.ones(len(true))
    else:
        raise ValueError(average)
    square = beta * beta

    def mean(top, bottom):
        shares = [t / b if b else empty for t, b in zip(top.tolist(), bottom.tolist())]
        return float(np.dot(weights, shares) / weights.sum())

    return mean(hits, called), mean(hits, true), mean((1 + square) * hits, square * true + called)
