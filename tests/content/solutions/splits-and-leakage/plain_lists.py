import math

import numpy as np


def _check(share):
    if share <= 0 or share >= 1:
        raise ValueError("share")


def _sides(n, test):
    test = {int(t) for t in test}
    return [i for i in range(n) if i not in test], [i for i in range(n) if i in test]


def by_class(labels, share, seed):
    _check(share)
    rng = np.random.default_rng(seed)
    rows = {}
    for i, label in enumerate(labels):
        rows.setdefault(label, []).append(i)
    test = []
    for r in rows.values():
        k = math.floor(share * len(r) + 0.5)
        test += list(rng.choice(r, k, replace=False))
    return _sides(len(labels), test)


def by_group(groups, share, seed):
    _check(share)
    rng = np.random.default_rng(seed)
    names = list(dict.fromkeys(groups))
    if len(names) < 2:
        raise ValueError("groups")
    order = [names[i] for i in rng.permutation(len(names))]
    test = []
    for g in order[:-1]:
        if len(test) >= share * len(groups):
            break
        test += [i for i, h in enumerate(groups) if h == g]
    return _sides(len(groups), test)


def by_time(times, share):
    _check(share)
    times = list(times)
    k = math.floor(share * len(times) + 0.5)
    if k == 0:
        raise ValueError("empty")
    cut = sorted(times, reverse=True)[k - 1]
    tr = [i for i, t in enumerate(times) if t < cut]
    if not tr:
        raise ValueError("empty")
    return tr, [i for i, t in enumerate(times) if t >= cut]
