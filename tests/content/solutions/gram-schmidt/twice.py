"""The classical form, done twice: what rounding left the first time is gone after the second."""

import numpy as np


def qr(a, tol=1e-12):
    a = np.asarray(a, float)
    if np.ndim(a) != 2:
        raise ValueError("a matrix is wanted")
    m, n = a.shape
    q, r, dependent = np.zeros((m, 0)), np.zeros((0, n)), []
    for k in range(n):
        left, parts = a[:, k], np.zeros(q.shape[1])
        for _ in range(2):
            more = q.T @ left
            left, parts = left - q @ more, parts + more
        r[:, k] = parts
        length = np.linalg.norm(left)
        if length > tol * np.linalg.norm(a[:, k]):
            q = np.hstack([q, left[:, None] / length])
            r = np.vstack([r, np.zeros(n)])
            r[-1, k] = length
        else:
            dependent.append(k)
    return q, r, dependent
