import numpy as np
from numpy.linalg import LinAlgError


def dominant(matrix, start, tol=1e-10, most=10_000):
    a = np.array(matrix, float)
    v = np.array(start, float)
    if a.ndim != 2 or len(set(a.shape)) != 1 or v.shape != (len(a),) or np.all(v == 0):
        raise ValueError("input")
    v /= np.sqrt(v @ v)
    turns = 0
    while turns < most:
        w, turns = a @ v, turns + 1
        value = float(v @ w)
        if np.linalg.norm(w - value * v) <= tol:
            return value, v, turns
        v = w / np.linalg.norm(w)
    raise LinAlgError("too slow")


def strongest(matrix, k, tol=1e-10, seed=0):
    a = np.array(matrix, float)
    if k < 0 or k > len(a):
        raise ValueError("k")
    rng = np.random.default_rng(seed)
    pairs = []
    for _ in range(k):
        value, v, _ = dominant(a, rng.normal(size=len(a)), tol)
        pairs.append((value, v))
        a = a - value * v[:, None] * v[None, :]
    return np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs]).reshape(k, len(a)).T
