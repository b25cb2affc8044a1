import numpy as np


def gaps(x, y):
    y = np.asarray(y, float)
    return np.array([np.abs(float(one) - y) for one in x]).reshape(len(x), len(y))


def squared_distances(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.shape[-1] != b.shape[-1]:
        raise ValueError("columns")
    return np.array([((row - b) ** 2).sum(axis=1) for row in a]).reshape(len(a), len(b))
