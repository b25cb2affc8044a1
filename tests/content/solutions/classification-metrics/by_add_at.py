import numpy as np


def confusion(truth, guess, labels, weights=None):
    if len(truth) != len(guess) or (weights is not None and len(weights) != len(truth)):
        raise ValueError("lengths")
    known = list(labels)
    t, g = [known.index(x) for x in truth], [known.index(x) for x in guess]
    counts = np.zeros((len(known), len(known)))
    np.add.at(counts, (np.array(t, int), np.array(g, int)), 1.0 if weights is None else np.asarray(weights, float))
    return counts


def scores(counts, average="macro", beta=1.0, empty=0.0):
    c = np.array(counts, float)
    if c.ndim != 2 or c.shape[0] != c.shape[1] or average not in {"macro", "micro", "weighted"}:
        raise ValueError("input")
    hit, out, true = c.diagonal(), c.sum(0), c.sum(1)
    if average == "micro":
        hit, out, true = hit.sum(keepdims=True), out.sum(keepdims=True), true.sum(keepdims=True)
    b = beta * beta

    def part(a, below):
        made = np.full(len(a), float(empty))
        np.divide(a, below, out=made, where=below > 0)
        return made

    three = [part(hit, out), part(hit, true), part((1 + b) * hit, b * true + out)]
    if average == "weighted" and true.sum() > 0:
        return tuple(float(np.average(x, weights=true)) for x in three)
    return tuple(float(np.mean(x)) for x in three)
