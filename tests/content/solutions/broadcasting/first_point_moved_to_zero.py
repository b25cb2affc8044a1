import numpy as np


def gaps(x, y):
    x, y = np.array(x, float), np.array(y, float)
    return np.sqrt((x[..., np.newaxis] - y) ** 2)


def squared_distances(x, y):
    a, b = np.asarray(x, float), np.asarray(y, float)
    if a.ndim != b.ndim or a.ndim != 2 or a.shape[1] != b.shape[1]:
        raise ValueError("wanted (n, d) and (m, d)")
    zero = a[0] if len(a) else 0.0
    a, b = a - zero, b - zero
    table = np.square(a).sum(1, keepdims=True) + np.square(b).sum(1)
    table -= 2 * np.dot(a, b.T)
    table[table < 0] = 0
    return table
