import numpy as np


def drawn(n, share, rng):
    k = round(share * n)
    if min(k, n - k) < 1:
        raise ValueError("both parts need rows")
    order = rng.permutation(n)
    return np.sort(order[k:]), np.sort(order[:k])


def split(n, share, seed):
    return drawn(n, share, np.random.Generator(np.random.PCG64(seed)))


def run(x, y, share, seed, score, look=0):
    if x.ndim - 1 != 1 or y.shape != (len(x),):
        raise ValueError("wanted a table and a label for each row")
    rng = np.random.Generator(np.random.PCG64(seed))
    train, test = drawn(len(x), share, rng)
    got = score(x[train], y[train], x[test], y[test])
    return got, rng.choice(np.arange(len(x)), size=look, replace=False)  # drawn last: nobody comes after it


def repeated(x, y, share, seeds, score):
    scores = []
    for seed in seeds:
        scores.append(run(x, y, share, seed, score)[0])
    return np.array(scores, float)
