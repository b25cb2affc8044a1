import numpy as np


def summary(values):
    x = np.asarray(values, float)
    if x.ndim != 1:
        raise ValueError("values (n,)")
    if x.size == 0:
        return np.zeros(3)
    mean = x.mean()
    return np.array([x.size, mean, np.sum((x - mean) ** 2)])


def merge(left, right):
    n, a, s = map(float, left)
    m, b, t = map(float, right)
    if not n:
        return np.array([m, b, t])
    if not m:
        return np.array([n, a, s])
    w = m / (n + m)
    return np.array([n + m, a + w * (b - a), s + t + n * w * (b - a) ** 2])
