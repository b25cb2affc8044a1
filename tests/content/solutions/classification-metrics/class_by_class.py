import numpy as np


def confusion(truth, guess, labels, weights=None):
    weights = [1] * len(truth) if weights is None else list(weights)
    table = {(a, b): 0.0 for a in labels for b in labels}
    try:
        for t, g, w in zip(truth, guess, weights, strict=True):
            table[t, g] += w
    except KeyError:
        raise ValueError("unknown label") from None
    return np.array([[table[a, b] for b in labels] for a in labels])


def scores(counts, average="macro", beta=1.0, empty=0.0):
    counts = np.asarray(counts, float)
    k = len(counts)
    if counts.shape != (k, k):
        raise ValueError("square")
    rows = [(counts[i, i], counts[i].sum() - counts[i, i], counts[:, i].sum() - counts[i, i]) for i in range(k)]
    if average == "micro":
        rows, weights = [tuple(map(sum, zip(*rows)))], [1.0]
    elif average == "macro":
        weights = [1 / k] * k
    elif average == "weighted":
        total = counts.sum()
        weights = [counts[i].sum() / total if total else 1 / k for i in range(k)]
    else:
        raise ValueError("average")
    b = beta**2

    def share(top, bottom):
        return top / bottom if bottom else empty

    each = [(share(h, h + f), share(h, h + m), share((1 + b) * h, (1 + b) * h + b * m + f)) for h, m, f in rows]
    return tuple(float(sum(w * one[i] for w, one in zip(weights, each))) for i in range(3))
