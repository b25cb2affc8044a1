import numpy as np


def range_finder(matrix, size, power=0, seed=0):
    a = np.array(matrix, dtype=float)
    if a.ndim != 2 or size < 1 or size > min(a.shape):
        raise ValueError("size")
    rng = np.random.default_rng(seed)
    basis = np.linalg.qr(a @ rng.normal(size=(a.shape[1], size)))[0]
    for _ in range(2 * power):
        a = a.T
        basis = np.linalg.qr(a @ basis)[0]
    return basis


def randomised_svd(matrix, k, extra=8, power=2, seed=0):
    a = np.array(matrix, dtype=float)
    if a.ndim != 2 or not 0 < k <= min(a.shape):
        raise ValueError("k")
    q = range_finder(a, min(k + extra, min(a.shape)), power, seed)
    small = q.T @ a
    squares, left = np.linalg.eigh(small @ small.T)
    order = np.argsort(-squares)[:k]
    s = np.sqrt(np.maximum(squares[order], 0))
    left = left[:, order]
    return q @ left, s, (left / s).T @ small
