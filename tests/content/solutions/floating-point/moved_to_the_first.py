import numpy as np


def summary(values):
    if np.ndim(values) != 1:
        raise ValueError("one list of numbers is wanted")
    n, start, total, squares = 0, 0.0, 0.0, 0.0
    for value in values:
        start = value if n == 0 else start
        n, total, squares = n + 1, total + (value - start), squares + (value - start) ** 2
    return np.array([n, start + total / n, squares - total**2 / n], float) if n else np.zeros(3)


def merge(left, right):
    left, right = np.asarray(left, float), np.asarray(right, float)
    n = left[0] + right[0]
    if n == 0:
        return np.zeros(3)
    share = right[0] / n
    mean = left[1] + share * (right[1] - left[1])
    return np.array([n, mean, left[2] + right[2] + left[0] * (left[1] - mean) ** 2 + right[0] * (right[1] - mean) ** 2])
