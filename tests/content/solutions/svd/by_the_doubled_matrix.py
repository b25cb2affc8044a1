import numpy as np


def orthonormal(columns):
    return np.linalg.qr(columns)[0]


def thin_svd(matrix):
    """The eigenvectors of [[0, A], [A^T, 0]] hold u and v one above the other."""
    a = np.asarray(matrix, float)
    if a.ndim != 2:
        raise ValueError("axes")
    m, n = a.shape
    if m < n:
        u, s, v = thin_svd(a.T)
        return v, s, u
    values, both = np.linalg.eigh(np.block([[np.zeros((m, m)), a], [a.T, np.zeros((n, n))]]))
    v = orthonormal(both[m:, np.argsort(-values)[:n]] + 0.0)
    images = a @ v
    u = orthonormal(images)
    s = (u * images).sum(axis=0)
    u, s = u * np.where(s < 0, -1, 1), abs(s)
    order = np.argsort(-s, kind="stable")
    return u[:, order], s[order], v[:, order]


def nearest(matrix, k):
    u, s, v = thin_svd(matrix)
    if k not in range(len(s) + 1):
        raise ValueError("k")
    return u[:, :k] @ (s[:k, None] * v[:, :k].T)
