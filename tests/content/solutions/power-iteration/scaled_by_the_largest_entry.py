import numpy as np
from numpy.linalg import LinAlgError


def unit(x):
    x = x / np.abs(x).max()
    return x / np.linalg.norm(x)


def dominant(matrix, start, tol=1e-10, most=10_000):
    a, v = np.asarray(matrix, float), np.asarray(start, float)
    if a.ndim != 2 or a.shape != (v.size, v.size) or not np.any(v):
        raise ValueError("shapes")
    v = unit(v)
    for turn in range(most):
        image = a @ v
        value = image @ v
        if np.linalg.norm(image - value * v) <= tol:
            return float(value), v, turn + 1
        v = unit(image)
    raise LinAlgError(f"{most} turns were not enough")


def strongest(matrix, k, tol=1e-10, seed=0):
    left, rng = np.array(matrix, float), np.random.default_rng(seed)
    n = left.shape[0]
    if not (k >= 0 and k <= n):
        raise ValueError("k")
    values, vectors = [], np.empty((n, k))
    for j in range(k):
        value, vectors[:, j], _ = dominant(left, rng.standard_normal(n), tol)
        values.append(value)
        left -= np.einsum("i,j->ij", value * vectors[:, j], vectors[:, j])
    return np.array(values, float), vectors
