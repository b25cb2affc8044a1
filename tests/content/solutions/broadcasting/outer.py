import numpy as np


def gaps(x, y):
    return np.abs(np.subtract.outer(np.asarray(x, float), np.asarray(y, float)))


def squared_distances(x, y):
    a, b = np.array(x, float), np.array(y, float)
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != b.shape[1]:
        raise ValueError("columns")
    found = np.zeros((len(a), len(b)))
    for j in range(a.shape[1]):
        found += np.subtract.outer(a[:, j], b[:, j]) ** 2
    return found
