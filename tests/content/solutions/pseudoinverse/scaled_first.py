import numpy as np


def pinv(matrix, cutoff=1e-12):
    """Scaled to a largest value of 1, then every value that counts becomes its reciprocal by a power of itself."""
    a = np.asarray(matrix, dtype=float)
    if a.ndim - 2 or cutoff < 0:
        raise ValueError("shape")
    size = np.linalg.norm(a, 2)
    if size == 0:
        return a.T.copy()
    u, s, vt = np.linalg.svd(a / size, full_matrices=False)
    s = np.where(s > cutoff * s[0], s, np.inf)
    return (vt.T @ ((u / s).T)) / size
