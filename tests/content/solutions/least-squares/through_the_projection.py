import numpy as np


def powers(x, degree):
    return np.vander(np.asarray(x, float), degree + 1, increasing=True)


def _read(table, labels):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    if np.shape(b) != np.shape(a)[:1]:
        raise ValueError("one label a row")
    return a, b


def by_normal_equations(table, labels):
    """By elimination of the bordered table; the Schur complement is the sum of squares."""
    a, b = _read(table, labels)
    gram, right = a.T @ a, a.T @ b
    w = np.linalg.solve(gram, right)
    return w, float(np.maximum(np.dot(b - a @ w, b), 0))


def by_qr(table, labels):
    a, b = _read(table, labels)
    q, r = np.linalg.qr(a)
    seen = q @ (q.T @ b)
    w = np.linalg.inv(r) @ (q.T @ b)
    return w, float(np.sum(np.square(b - seen)))


def by_svd(table, labels, cutoff=1e-12):
    a, b = _read(table, labels)
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    s = np.where(s <= cutoff * s[0], np.inf, s)
    w = (vt.T / s) @ (u.T @ b)
    return w, float(np.sum(np.square(b - a @ w)))
