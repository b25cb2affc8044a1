import numpy as np


def halves(held):
    every = np.arange(held.size)
    return every[~held], every[held]


def by_class(labels, share, seed):
    if not 0 < share < 1:
        raise ValueError("share")
    labels = np.array(labels)
    rank = np.empty(labels.size)
    shuffled = np.random.default_rng(seed).permutation(labels.size)
    seen, many = {}, {name: int((labels == name).sum()) for name in set(labels.tolist())}
    for row in shuffled:
        name = labels[row].item()
        rank[row] = seen.get(name, 0)
        seen[name] = seen.get(name, 0) + 1
    wanted = np.array([np.floor(many[name] * share + 0.5) for name in labels.tolist()])
    return halves(rank < wanted)


def by_group(groups, share, seed):
    if share >= 1 or share <= 0 or len(set(groups)) == 1:
        raise ValueError("share or groups")
    groups = np.array(groups)
    held = np.zeros(groups.size, dtype=bool)
    left = sorted(set(groups.tolist()))
    rng = np.random.default_rng(seed)
    while held.mean() < share and len(left) > 1:
        held[groups == left.pop(rng.integers(len(left)))] = True
    return halves(held)


def by_time(times, share):
    if share >= 1 or share <= 0:
        raise ValueError("share")
    times = np.array(times)
    wanted = np.floor(share * times.size + 0.5)
    later = (times[:, None] < times[None, :]).sum(axis=1)  # how many rows lie after each
    held = later < wanted
    if held.all() or not held.any():
        raise ValueError("one side is empty")
    return halves(held)
