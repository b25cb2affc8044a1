from collections import Counter
from itertools import groupby

import numpy as np


def ask(share):
    if 0 < share < 1:
        return
    raise ValueError("between 0 and 1")


def done(rows, test):
    test = sorted(int(i) for i in test)
    return np.array(sorted(set(range(rows)).difference(test)), dtype=int), np.array(test, dtype=int)


def by_class(labels, share, seed):
    ask(share)
    need = {label: int(np.floor(m * share + 0.5)) for label, m in Counter(list(labels)).items()}
    test = []
    for i in np.random.default_rng(seed).permutation(len(labels)):
        if need[labels[i]] > 0:
            need[labels[i]] -= 1
            test.append(i)
    return done(len(labels), test)


def by_group(groups, share, seed):
    ask(share)
    sizes = Counter(list(groups))
    if len(sizes) < 2:
        raise ValueError("two groups")
    names, taken, rows = list(sizes), set(), 0
    order = np.random.default_rng(seed).permutation(len(names))
    for j in order[:-1]:
        taken.add(names[j])
        rows += sizes[names[j]]
        if rows >= share * len(groups):
            break
    return done(len(groups), [i for i, group in enumerate(groups) if group in taken])


def by_time(times, share):
    ask(share)
    wanted, test = int(np.floor(len(times) * share + 0.5)), []
    order = sorted(range(len(times)), key=lambda i: times[i], reverse=True)
    for _, run in groupby(order, key=lambda i: times[i]):
        if len(test) >= wanted:
            break
        test += run
    if not test or len(test) == len(times):
        raise ValueError("a side is empty")
    return done(len(times), test)
