"""All columns but the last first; then the last one against them."""

import numpy as np


def qr(a, tol=1e-12):
    a = np.array(a, float)
    if a.ndim != 2:
        raise ValueError("wanted rows and columns")
    m, n = a.shape
    if n == 0:
        return np.zeros((m, 0)), np.zeros((0, 0)), []
    q, r, dependent = qr(a[:, :-1], tol)
    left, parts = a[:, -1], []
    for unit in q.T:
        parts.append(unit @ left)
        left = left - parts[-1] * unit
    r = np.column_stack([r, np.array(parts, float)]) if len(r) else np.zeros((0, n))
    length = np.sqrt(np.sum(left * left))
    if length <= tol * np.sqrt(np.sum(a[:, -1] ** 2)):
        return q, r, [*dependent, n - 1]
    last = np.zeros((1, n))
    last[0, -1] = length
    return np.column_stack([q, left / length]), np.concatenate([r, last]), dependent
