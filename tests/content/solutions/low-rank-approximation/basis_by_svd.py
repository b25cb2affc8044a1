import numpy as np


def basis(table):
    return np.linalg.svd(table, full_matrices=False)[0]


def range_finder(matrix, size, power=0, seed=0):
    matrix = np.asarray(matrix, dtype=np.float64)
    if matrix.ndim != 2:
        raise ValueError("a matrix has two axes")
    m, n = matrix.shape
    if size not in range(1, min(m, n) + 1):
        raise ValueError("size out of range")
    found = basis(matrix.dot(np.random.default_rng(seed).uniform(-1, 1, (n, size))))
    for _ in range(power):
        found = basis(matrix.dot(basis(matrix.T.dot(found))))
    return found


def randomised_svd(matrix, k, extra=8, power=2, seed=0):
    matrix = np.asarray(matrix, dtype=np.float64)
    if matrix.ndim != 2 or k not in range(1, min(matrix.shape) + 1):
        raise ValueError("k out of range")
    found = range_finder(matrix, min([k + extra, *matrix.shape]), power, seed)
    inner, values, right = np.linalg.svd(found.T.dot(matrix), full_matrices=False)
    return found.dot(inner)[:, :k], values[:k], right[:k]
