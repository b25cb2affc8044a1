from collections import defaultdict

import numpy as np


def confusion(truth, guess, labels, weights=None):
    truth, guess, labels = list(truth), list(guess), list(labels)
    w = [1] * len(truth) if weights is None else list(weights)
    if not len(truth) == len(guess) == len(w):
        raise ValueError("length")
    cells = defaultdict(float)
    for t, g, x in zip(truth, guess, w):
        cells[labels.index(t), labels.index(g)] += x
    return np.array([[cells[i, j] for j in range(len(labels))] for i in range(len(labels))])


def scores(counts, average="macro", beta=1.0, empty=0.0):
    c = np.array(counts, dtype=float)
    if c.ndim != 2 or c.shape[0] != c.shape[1] or average not in ("macro", "micro", "weighted"):
        raise ValueError

    def three(h, miss, false):
        def d(a, b):
            return a / b if b else empty

        return (d(h, h + false), d(h, h + miss), d((1 + beta**2) * h, (1 + beta**2) * h + beta**2 * miss + false))

    k = len(c)
    h = [c[i, i] for i in range(k)]
    m = [c[i].sum() - c[i, i] for i in range(k)]
    f = [c[:, i].sum() - c[i, i] for i in range(k)]
    if average == "micro":
        return three(sum(h), sum(m), sum(f))
    each = [three(*x) for x in zip(h, m, f)]
    w = [1 / k] * k if average == "macro" else [c[i].sum() / c.sum() for i in range(k)]
    return tuple(sum(a * b[j] for a, b in zip(w, each)) for j in range(3))
