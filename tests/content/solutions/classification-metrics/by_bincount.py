import numpy as np


def confusion(truth, guess, labels, weights=None):
    n, k = len(truth), len(labels)
    w = np.ones(n) if weights is None else np.asarray(weights, float)
    if len(guess) != n or len(w) != n:
        raise ValueError("not equally long")
    place = dict(zip(labels, range(k)))
    if any(x not in place for x in [*truth, *guess]):
        raise ValueError("label")
    cells = np.array([k * place[t] + place[g] for t, g in zip(truth, guess)], dtype=int)
    return np.bincount(cells, w, minlength=k * k).reshape(k, k).astype(float)


def scores(counts, average="macro", beta=1.0, empty=0.0):
    counts = np.asarray(counts, float)
    if np.ndim(counts) != 2 or np.shape(counts)[0] != np.shape(counts)[1]:
        raise ValueError("counts")
    true, called, hits = counts @ np.ones(len(counts)), np.ones(len(counts)) @ counts, np.diag(counts)
    match average:
        case "macro":
            weights = np.ones(len(hits)) / len(hits)
        case "weighted":
            weights = true / true.sum() if true.sum() else np.ones(len(hits)) / len(hits)
        case "micro":
            true, called, hits, weights = true.sum()[None], called.sum()[None], hits.sum()[None], np.ones(1)
        case _:
            raise ValueError("average")
    with np.errstate(all="ignore"):
        parts = hits / called, hits / true, (1 + beta**2) * hits / (beta**2 * true + called)
    return tuple(float(np.dot(weights, np.where(np.isnan(part), empty, part))) for part in parts)
