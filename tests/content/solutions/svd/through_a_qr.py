import numpy as np


def orthonormal(columns):
    return np.linalg.qr(columns)[0]


def thin_svd(matrix):
    """A = Q R first: what is left to decompose is square and small."""
    a = np.asarray(matrix, float)
    if a.ndim != 2:
        raise ValueError("axes")
    if a.shape[0] < a.shape[1]:
        u, s, v = thin_svd(a.T)
        return v, s, u
    q, r = np.linalg.qr(a)
    _, v = np.linalg.eigh(r.T @ r)
    v = np.flip(v, axis=1)
    w = orthonormal(r @ v)
    s = np.diag(w.T @ r @ v)
    w = w * np.where(s < 0, -1.0, 1.0)
    order = np.argsort(-np.abs(s), kind="stable")
    return q @ w[:, order], np.abs(s)[order], v[:, order]


def nearest(matrix, k):
    u, s, v = thin_svd(matrix)
    if not 0 <= k <= s.shape[0]:
        raise ValueError("k")
    kept = np.where(np.arange(len(s)) < k, s, 0)
    return u @ np.diag(kept) @ v.T
