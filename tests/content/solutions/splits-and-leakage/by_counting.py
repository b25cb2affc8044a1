import numpy as np


def rounded(share, m):
    if share <= 0 or share >= 1:
        raise ValueError(share)
    return int(share * m + 0.5)


def by_class(labels, share, seed):
    rounded(share, 1)
    labels = list(labels)
    rng = np.random.default_rng(seed)
    train, test = [], []
    for label in dict.fromkeys(labels):
        rows = [i for i, other in enumerate(labels) if other == label]
        rng.shuffle(rows)
        k = rounded(share, len(rows))
        test.extend(rows[:k])
        train.extend(rows[k:])
    return np.sort(np.array(train, int)), np.sort(np.array(test, int))


def by_group(groups, share, seed):
    rounded(share, 1)
    groups = list(groups)
    names = sorted(set(groups))
    if len(names) < 2:
        raise ValueError("one group only")
    np.random.default_rng(seed).shuffle(names)
    k = 1
    while k < len(names) - 1 and sum(group in names[:k] for group in groups) < share * len(groups):
        k += 1
    inside = [group in names[:k] for group in groups]
    return np.flatnonzero(np.logical_not(inside)), np.flatnonzero(inside)


def by_time(times, share):
    k = rounded(share, len(times))
    days, many = np.unique(times, return_counts=True)
    until = np.cumsum(many[::-1])  # rows from the latest day back
    need = int(np.searchsorted(until, k)) + 1  # so many of the latest days
    if k == 0 or need >= len(days):
        raise ValueError("nothing left on one side")
    held = np.isin(times, days[-need:])
    return np.flatnonzero(~held), np.flatnonzero(held)
