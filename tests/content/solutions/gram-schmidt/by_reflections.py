"""Householder's mirrors, one for each column that is not used up; signs turned so that each length is positive."""

import numpy as np


def qr(a, tol=1e-12):
    r = np.array(a, float)
    if r.ndim != 2:
        raise ValueError("two axes")
    m, n = r.shape
    sizes = np.linalg.norm(r, axis=0)
    q, rank, dependent = np.eye(m), 0, []
    for k in range(n):
        below = r[rank:, k]
        length = np.linalg.norm(below)
        if length <= tol * sizes[k]:
            dependent.append(k)
            r[rank:, k] = 0
            continue
        mirror = below.copy()
        mirror[0] += length if below[0] >= 0 else -length
        mirror /= np.linalg.norm(mirror)
        r[rank:] -= 2 * np.outer(mirror, mirror @ r[rank:])
        q[:, rank:] -= 2 * np.outer(q[:, rank:] @ mirror, mirror)
        if r[rank, k] < 0:
            r[rank], q[:, rank] = -r[rank], -q[:, rank]
        r[rank + 1 :, k] = 0
        rank += 1
    return q[:, :rank], r[:rank], dependent
