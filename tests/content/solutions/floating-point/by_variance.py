import numpy as np


def summary(values):
    x = np.asarray(values, dtype=np.float64)
    if x.ndim > 1 or x.ndim == 0:
        raise ValueError("wanted one dimension")
    return np.array([len(x), np.mean(x), np.var(x) * len(x)]) if len(x) else np.array([0.0, 0.0, 0.0])


def merge(left, right):
    (n, a, s), (m, b, t) = np.asarray(left, float), np.asarray(right, float)
    total = n + m
    mean = (n * (a - b)) / total + b if total else 0.0
    between = n * m / total * (a - b) * (a - b) if total else 0.0
    return np.array([total, mean, s + t + between])
