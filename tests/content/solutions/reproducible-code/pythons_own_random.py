import random

import numpy as np


def split(n, share, seed):
    k = round(share * n)
    if k <= 0 or k >= n:
        raise ValueError("no rows on one side")
    test = set(random.Random(f"split {seed}").sample(range(n), k))
    return np.array([i for i in range(n) if i not in test]), np.array(sorted(test))


def run(x, y, share, seed, score, look=0):
    if len(x.shape) != 2 or len(y.shape) != 1 or len(x) != len(y):
        raise ValueError("x (n, d), y (n,)")
    if look > len(x):
        raise ValueError("fewer rows than are to be looked at")
    train, test = split(len(x), share, seed)
    looked = random.Random(f"look {seed}").sample(range(len(x)), look)
    return score(x[train], y[train], x[test], y[test]), np.array(looked, int)


def repeated(x, y, share, seeds, score):
    return np.array([run(x, y, share, seed, score)[0] for seed in seeds])
