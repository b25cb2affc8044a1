import itertools

import numpy as np
from numpy.linalg import LinAlgError


def states(a, v):
    while True:
        image = a @ v
        yield float(v @ image), v, image
        v = image / np.linalg.norm(image)


def dominant(matrix, start, tol=1e-10, most=10_000):
    a, v = np.asarray(matrix, float), np.asarray(start, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError("not square")
    if v.shape != (a.shape[0],) or np.linalg.norm(v) == 0:
        raise ValueError("start")
    first = v / np.linalg.norm(v)
    for turns, (value, v, image) in enumerate(itertools.islice(states(a, first), most), 1):
        if np.sqrt(((image - value * v) ** 2).sum()) <= tol:
            return value, v, turns
    raise LinAlgError("not found")


def strongest(matrix, k, tol=1e-10, seed=0):
    a = np.asarray(matrix, float)
    if k not in range(len(a) + 1):
        raise ValueError("k")
    rng, values, columns = np.random.default_rng(seed), np.zeros(k), np.zeros((len(a), k))
    for j in range(k):
        taken = (columns[:, :j] * values[:j]) @ columns[:, :j].T
        values[j], columns[:, j], _ = dominant(a - taken, rng.normal(size=len(a)), tol)
    return values, columns
