import numpy as np


def split(n, share, seed):
    size = round(n * share)
    if size in (0, n):
        raise ValueError("one part has no rows")
    places = list(range(n))
    np.random.RandomState(seed).shuffle(places)
    return np.array(sorted(places[size:])), np.array(sorted(places[:size]))


def run(x, y, share, seed, score, look=0):
    rows = len(x)
    if x.ndim != 2 or y.shape != (rows,) or not 0 <= look <= rows:
        raise ValueError("shapes that do not fit")
    train, test = split(rows, share, seed)
    looked = np.random.RandomState(seed + 1_000_003).permutation(rows)[:look]
    return score(x[train], y[train], x[test], y[test]), looked


def repeated(x, y, share, seeds, score):
    known = {}
    for seed in seeds:
        if seed not in known:
            known[seed] = run(x, y, share, seed, score)[0]
    return np.array([known[seed] for seed in seeds], dtype=float)
