import numpy as np


def powers(x, degree):
    return np.vander(np.asarray(x, float), degree + 1, increasing=True)


def residual(a, b, w):
    return sum((y - sum(p * q for p, q in zip(row, w))) ** 2 for row, y in zip(a.tolist(), b.tolist()))


def by_normal_equations(table, labels):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    if len(a) - len(b):
        raise ValueError("rows")
    gram = sum(np.outer(row, row) for row in a)
    right = sum(y * row for row, y in zip(a, b))
    w = np.linalg.solve(gram, right)
    return w, residual(a, b, w)


def by_qr(table, labels):
    """Modified Gram-Schmidt, twice for safety."""
    a, b = np.asarray(table, float), np.asarray(labels, float)
    if len(a) - len(b):
        raise ValueError("rows")
    q = a.copy()
    for _ in range(2):
        for j in range(q.shape[1]):
            for i in range(j):
                q[:, j] -= (q[:, i] @ q[:, j]) * q[:, i]
            q[:, j] /= np.linalg.norm(q[:, j])
    w = np.linalg.solve(np.triu(q.T @ a), q.T @ b)
    return w, residual(a, b, w)


def by_svd(table, labels, cutoff=1e-12):
    """By way of the transpose: its left vectors are our right ones."""
    a, b = np.asarray(table, float), np.asarray(labels, float)
    if len(a) - len(b):
        raise ValueError("rows")
    v, s, ut = np.linalg.svd(a.T, full_matrices=False)
    w = np.zeros(len(v))
    for i, value in enumerate(s):
        if value / (s[0] or 1) > cutoff:
            w += ut[i] @ b / value * v[:, i]
    return w, residual(a, b, w)
