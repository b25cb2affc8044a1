from itertools import pairwise

import numpy as np


def fraction(share):
    if not (share > 0 and share < 1):
        raise ValueError("share")
    return share


def by_class(labels, share, seed):
    fraction(share)
    _, code = np.unique(labels, return_inverse=True)
    key = np.random.default_rng(seed).random(len(code))
    order = np.lexsort((key, code))
    start = np.concatenate([[0], np.flatnonzero(np.diff(code[order])) + 1, [len(code)]])
    test = [order[a : a + int((b - a) * share + 0.5)] for a, b in pairwise(start)]
    test = np.sort(np.concatenate(test))
    return np.setdiff1d(np.arange(len(code)), test), test


def by_group(groups, share, seed):
    fraction(share)
    _, code, many = np.unique(groups, return_inverse=True, return_counts=True)
    if many.size < 2:
        raise ValueError("two groups are needed")
    order = np.random.default_rng(seed).random(many.size).argsort()
    before = np.cumsum(many[order]) - many[order]
    taken = order[:-1][before[:-1] < share * len(code)]
    held = np.isin(code, taken)
    return np.nonzero(~held)[0], np.nonzero(held)[0]


def by_time(times, share):
    t, n = np.asarray(times), len(times)
    k = int(n * fraction(share) + 0.5)
    if k == 0:
        raise ValueError("no test")
    border = np.partition(t, n - k)[n - k]
    train, test = np.where(t < border)[0], np.where(t >= border)[0]
    if train.size == 0:
        raise ValueError("no training")
    return train, test
