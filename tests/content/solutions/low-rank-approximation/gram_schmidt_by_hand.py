import numpy as np


def orthonormal(columns):
    """Gram-Schmidt, twice over each column; a column that vanishes is replaced by one that does not."""
    m, n = columns.shape
    q = np.zeros((m, n))
    rng = np.random.default_rng(0)
    for j in range(n):
        v = columns[:, j]
        size = np.linalg.norm(v)
        for _ in range(3):
            v = v - q[:, :j] @ (q[:, :j].T @ v)
        if np.linalg.norm(v) <= 1e-12 * size or size == 0:
            v = rng.normal(size=m)
            for _ in range(3):
                v = v - q[:, :j] @ (q[:, :j].T @ v)
        q[:, j] = v / np.linalg.norm(v)
    return q


def range_finder(matrix, size, power=0, seed=0):
    a = np.asarray(matrix, float)
    if a.ndim != 2 or not (1 <= size <= min(a.shape)):
        raise ValueError("two axes, and a size from 1 to the smaller of them")
    q = orthonormal(a @ np.random.default_rng(seed).standard_normal((a.shape[1], size)))
    for _ in range(power):
        q = orthonormal(a @ orthonormal(a.T @ q))
    return q


def randomised_svd(matrix, k, extra=8, power=2, seed=0):
    a = np.asarray(matrix, float)
    if a.ndim != 2 or not (1 <= k <= min(a.shape)):
        raise ValueError("k")
    q = range_finder(a, min(k + extra, a.shape[0], a.shape[1]), power, seed)
    u, s, vt = np.linalg.svd(q.T @ a, full_matrices=False)
    return (q @ u)[:, :k], s[:k], vt[:k, :]
