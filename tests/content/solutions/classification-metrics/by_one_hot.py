import numpy as np


def marks(values, labels):
    found = np.array([[value == label for label in labels] for value in values], float).reshape(
        len(values), len(labels)
    )
    if (found.sum(axis=1) != 1).any():
        raise ValueError("a label is not known")
    return found


def confusion(truth, guess, labels, weights=None):
    w = np.ones(len(truth)) if weights is None else np.array(weights, float)
    if not len(truth) == len(guess) == len(w):
        raise ValueError("lengths")
    return marks(truth, labels).T @ (w[:, None] * marks(guess, labels))


def scores(counts, average="macro", beta=1.0, empty=0.0):
    c = np.asarray(counts, float)
    if c.ndim != 2 or c.shape[0] != c.shape[1]:
        raise ValueError("square")
    if average not in ("micro", "macro", "weighted"):
        raise ValueError("average")
    h, m, f = c.diagonal(), c.sum(axis=1) - c.diagonal(), c.sum(axis=0) - c.diagonal()
    weigh = c.sum(axis=1)
    if average == "micro":
        h, m, f, weigh = (np.atleast_1d(x.sum()) for x in (h, m, f, weigh))
    if average != "weighted" or weigh.sum() == 0:
        weigh = np.ones(len(h))
    weigh = weigh / weigh.sum()
    answer = []
    for top, bottom in ((h, h + f), (h, h + m), ((1 + beta**2) * h, (1 + beta**2) * h + beta**2 * m + f)):
        answer.append(float(sum(w * (t / b if b > 0 else empty) for w, t, b in zip(weigh, top, bottom))))
    return tuple(answer)
