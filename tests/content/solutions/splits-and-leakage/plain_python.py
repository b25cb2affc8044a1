import math
import random

import numpy as np


def sides(n, test):
    chosen = set(test)
    return np.array([i for i in range(n) if i not in chosen], int), np.array(sorted(chosen), int)


def checked(share):
    if share <= 0 or share >= 1:
        raise ValueError(f"a share of {share}")


def by_class(labels, share, seed):
    checked(share)
    dice, places = random.Random(seed), {}
    for i, label in enumerate(labels):
        places.setdefault(label, []).append(i)
    test = []
    for rows in places.values():
        test += dice.sample(rows, math.floor(share * len(rows) + 0.5))
    return sides(len(labels), test)


def by_group(groups, share, seed):
    checked(share)
    places = {}
    for i, group in enumerate(groups):
        places.setdefault(group, []).append(i)
    if len(places) == 1:
        raise ValueError("one group")
    order, test = list(places.values()), []
    random.Random(seed).shuffle(order)
    while len(order) > 1 and len(test) < share * len(groups):
        test += order.pop()
    return sides(len(groups), test)


def by_time(times, share):
    checked(share)
    k = math.floor(share * len(times) + 0.5)
    latest = sorted(times, reverse=True)[:k]
    test = [i for i, time in enumerate(times) if latest and time >= latest[-1]]
    if len(test) in (0, len(times)):
        raise ValueError("an empty side")
    return sides(len(times), test)
