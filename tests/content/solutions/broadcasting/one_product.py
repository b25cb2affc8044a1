import numpy as np


def gaps(x, y):
    x, y = np.meshgrid(np.asarray(x, float), np.asarray(y, float), indexing="ij")
    return np.abs(x - y)


def squared_distances(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    if len(np.shape(a)) != 2 or np.shape(a)[1] != np.shape(b)[1]:
        raise ValueError("columns")
    if not len(a) or not len(b):
        return np.zeros((len(a), len(b)))
    zero = np.median(b, axis=0)
    a, b = a - zero, b - zero
    wide = np.column_stack([a, (a * a).sum(1), np.ones(len(a))])
    tall = np.column_stack([-2 * b, np.ones(len(b)), (b * b).sum(1)])
    return np.maximum(wide @ tall.T, 0.0)
