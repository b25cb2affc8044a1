import numpy as np
from numpy.linalg import LinAlgError


def dominant(matrix, start, tol=1e-10, most=10_000):
    a = np.asarray(matrix, dtype=float)
    v = np.asarray(start, dtype=float)
    if a.ndim != 2 or a.shape[0] != a.shape[1] or v.ndim != 1 or len(v) != len(a) or not v.any():
        raise ValueError("wanted (n, n) and (n,)")
    length = np.linalg.norm(v)
    turns = 0
    while True:
        v = v / length
        image = a @ v
        turns += 1
        value = np.dot(v, image)
        if np.linalg.norm(image - value * v) <= tol:
            return float(value), v, turns
        if turns >= most:
            raise LinAlgError("no direction wins")
        v, length = image, np.linalg.norm(image)


def strongest(matrix, k, tol=1e-10, seed=0):
    left = np.array(matrix, dtype=float)
    n = left.shape[0]
    if k < 0 or k > n:
        raise ValueError("k")
    rng = np.random.default_rng(seed)
    values, vectors = np.zeros(k), np.zeros((n, k))
    for j in range(k):
        start = rng.standard_normal(n)
        start -= vectors[:, :j] @ (vectors[:, :j].T @ start)
        value, v, _ = dominant(left, start, tol)
        values[j], vectors[:, j] = value, v
        left = left - value * np.outer(v, v)
    return values, vectors
