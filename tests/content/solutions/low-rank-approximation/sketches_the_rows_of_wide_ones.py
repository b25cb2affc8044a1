import numpy as np


def range_finder(matrix, size, power=0, seed=0):
    a = np.asarray(matrix, float)
    if a.ndim != 2 or size < 1 or size > np.min(a.shape):
        raise ValueError
    q, _ = np.linalg.qr(a @ np.random.default_rng(seed).standard_normal((a.shape[1], size)))
    while power > 0:
        p, _ = np.linalg.qr(a.T @ q)
        q, _ = np.linalg.qr(a @ p)
        power -= 1
    return q


def randomised_svd(matrix, k, extra=8, power=2, seed=0):
    a = np.asarray(matrix, float)
    if a.ndim != 2 or k < 1 or k > np.min(a.shape):
        raise ValueError
    if a.shape[0] < a.shape[1]:
        u, s, vt = randomised_svd(a.T, k, extra, power, seed)
        return vt.T, s, u.T
    q = range_finder(a, int(np.minimum(k + extra, a.shape[1])), power, seed)
    r = np.linalg.qr((q.T @ a).T)
    u, s, vt = np.linalg.svd(r[1].T)
    return q @ u[:, :k], s[:k], (r[0] @ vt.T)[:, :k].T
