import numpy as np

SPLIT, LOOK = 11, 12


def mask(n, k, seed, purpose):
    chosen = np.zeros(n, bool)
    chosen[np.argsort(np.random.default_rng((seed, purpose)).random(n))[:k]] = True
    return chosen


def split(n, share, seed):
    k = int(np.rint(share * n))
    if k < 1 or n - k < 1:
        raise ValueError("a part would be empty")
    test = mask(n, k, seed, SPLIT)
    return np.flatnonzero(~test), np.flatnonzero(test)


def run(x, y, share, seed, score, look=0):
    n = x.shape[0]
    if x.ndim != 2 or y.ndim != 1 or y.shape[0] != n or look > n:
        raise ValueError("these do not go together")
    train, test = split(n, share, seed)
    return float(score(x[train], y[train], x[test], y[test])), np.flatnonzero(mask(n, look, seed, LOOK))


def repeated(x, y, share, seeds, score):
    return np.fromiter((run(x, y, share, seed, score)[0] for seed in seeds), float, len(seeds))
