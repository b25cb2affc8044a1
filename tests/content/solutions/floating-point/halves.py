import numpy as np


def summary(values):
    x = np.asarray(values, float)
    if x.ndim != 1:
        raise ValueError("values (n,)")
    if len(x) < 2:
        return np.array([1.0, x[0], 0.0]) if len(x) else np.zeros(3)
    return merge(summary(x[: len(x) // 2]), summary(x[len(x) // 2 :]))


def merge(left, right):
    parts = [np.asarray(part, float) for part in (left, right) if part[0] > 0]
    if not parts:
        return np.zeros(3)
    n, means, squares = np.array(parts).T
    mean = means[0] + np.dot(n, means - means[0]) / n.sum()
    return np.array([n.sum(), mean, squares.sum() + np.dot(n, (means - mean) ** 2)])
