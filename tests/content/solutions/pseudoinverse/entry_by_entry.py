import numpy as np


def pinv(matrix, cutoff=1e-12):
    a = np.array(matrix, dtype=float)
    if len(a.shape) != 2 or cutoff < 0:
        raise ValueError("no")
    u, s, vt = np.linalg.svd(a)
    m, n = a.shape
    out = np.zeros((n, m))
    for i in range(min(m, n)):
        if s[i] > cutoff * max(s):
            for j in range(n):
                for k in range(m):
                    out[j, k] += vt[i, j] * u[k, i] / s[i]
    return out
