import numpy as np


def unit(v):
    length = np.sqrt(np.sum(v * v, axis=-1, keepdims=True))
    return v / np.where(length == 0, 1, length)


def similarities(query, rows):
    return (unit(np.asarray(rows, float)) @ unit(np.asarray(query, float))).clip(-1, 1)


def nearest(query, rows, k):
    found = similarities(query, rows)
    if k not in range(len(found) + 1):
        raise ValueError(f"k = {k}")
    return np.array(sorted(range(len(found)), key=lambda i: (-found[i], i))[:k], dtype=int)
