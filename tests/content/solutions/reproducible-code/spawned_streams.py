import numpy as np


def streams(seed):
    """A generator for the split and one for the look."""
    return np.random.default_rng(seed).spawn(2)


def split(n, share, seed):
    if not 1 <= round(share * n) <= n - 1:
        raise ValueError("a part is empty")
    chosen = streams(seed)[0].choice(n, round(share * n), replace=False)
    return np.setdiff1d(np.arange(n), chosen), np.sort(chosen)


def run(x, y, share, seed, score, look=0):
    if np.ndim(x) != 2 or np.shape(y) != (len(x),):
        raise ValueError("shapes")
    train, test = split(len(x), share, seed)
    looked = streams(seed)[1].choice(len(x), look, replace=False)
    return score(x[train], y[train], x[test], y[test]), looked


def repeated(x, y, share, seeds, score):
    scores = np.empty(len(seeds))
    for i, seed in enumerate(seeds):
        scores[i], _ = run(x, y, share, seed, score)
    return scores
