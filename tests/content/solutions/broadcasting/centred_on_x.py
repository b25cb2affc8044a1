import numpy as np


def gaps(x, y):
    x, y = np.asarray(x, float).reshape(-1, 1), np.asarray(y, float).reshape(1, -1)
    return np.maximum(x - y, y - x)


def squared_distances(x, y):
    a, b = np.atleast_2d(np.asarray(x, float)), np.atleast_2d(np.asarray(y, float))
    if a.shape[1] != b.shape[1]:
        raise ValueError("columns")
    if len(a) and len(b):
        middle = (a.mean(axis=0) + b.mean(axis=0)) / 2
        a, b = a - middle, b - middle
    found = np.einsum("ij,ij->i", a, a)[:, None] - 2 * (a @ b.T) + np.einsum("ij,ij->i", b, b)[None, :]
    return found.clip(0)
