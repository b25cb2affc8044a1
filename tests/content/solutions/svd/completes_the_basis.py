import numpy as np


def complete(u, good):
    """The columns that are not good become unit vectors at right angles to all others."""
    u = u.copy()
    for j in np.flatnonzero(~good):
        done = u[:, [i for i in range(u.shape[1]) if good[i] or i < j]]
        for e in np.eye(len(u)):
            for _ in range(2):
                e = e - done @ (done.T @ e)
            if np.linalg.norm(e) > 1e-3 / len(u):
                e = e / np.linalg.norm(e)
                u[:, j] = e - done @ (done.T @ e)
                u[:, j] /= np.linalg.norm(u[:, j])
                break
    return u


def thin_svd(matrix):
    a = np.asarray(matrix, float)
    if np.ndim(a) != 2:
        raise ValueError("axes")
    if a.shape[0] < a.shape[1]:
        u, s, v = thin_svd(a.T)
        return v, s, u
    _, v = np.linalg.eigh(a.T @ a)
    images = a @ v
    s = np.linalg.norm(images, axis=0)
    order = np.argsort(-s)
    images, s, v = images[:, order], s[order], v[:, order]
    good = s > 1e-7 * max(s[0], 1e-300)
    u = complete(images / np.where(good, s, 1), good)
    return u, np.where(good, s, 0.0), v


def nearest(matrix, k):
    u, s, v = thin_svd(matrix)
    if k < 0 or len(s) < k:
        raise ValueError("k")
    return sum((s[i] * np.outer(u[:, i], v[:, i]) for i in range(k)), np.zeros((len(u), len(v))))
