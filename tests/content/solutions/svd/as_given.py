import numpy as np


def orthonormal(columns):
    return np.linalg.qr(columns)[0]


def thin_svd(matrix):
    a = np.array(matrix, float)
    if a.ndim != 2:
        raise ValueError("two axes")
    if a.shape[1] > a.shape[0]:
        return thin_svd(a.T)[::-1]
    squares, v = np.linalg.eigh(a.T @ a)
    v = v[:, np.argsort(-squares)]
    u = orthonormal(a @ v)
    s = np.einsum("ij,ij->j", u, a @ v)
    u = np.where(s < 0, -u, u)
    s = np.abs(s)
    order = np.argsort(s)[::-1]
    return u[:, order], s[order], v[:, order]


def nearest(matrix, k):
    u, s, v = thin_svd(matrix)
    if k < 0 or k > s.size:
        raise ValueError("k")
    return (u[:, :k] * s[:k]) @ v[:, :k].T
