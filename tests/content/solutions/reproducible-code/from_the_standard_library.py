import random

import numpy as np


def split(n, share, seed):
    k = round(share * n)
    if k < 1 or n - k < 1:
        raise ValueError("empty")
    r = random.Random(seed).sample(range(n), k)
    t = sorted(r)
    return np.array([i for i in range(n) if i not in set(r)]), np.array(t)


def run(x, y, share, seed, score, look=0):
    if x.ndim != 2 or y.ndim != 1 or len(x) != len(y) or look > len(x):
        raise ValueError("bad")
    tr, te = split(len(x), share, seed)
    return float(score(x[tr], y[tr], x[te], y[te])), np.array(
        random.Random(f"look {seed}").sample(range(len(x)), look), dtype=int
    )


def repeated(x, y, share, seeds, score):
    return np.array([run(x, y, share, s, score)[0] for s in seeds], dtype=float)
