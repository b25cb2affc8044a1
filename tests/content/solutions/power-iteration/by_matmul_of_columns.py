import numpy as np
from numpy.linalg import LinAlgError


def dominant(matrix, start, tol=1e-10, most=10_000):
    a, v = np.asarray(matrix, float), np.asarray(start, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1] or v.shape != a.shape[1:] or np.count_nonzero(v) == 0:
        raise ValueError("input")
    column = v.reshape(-1, 1) / np.linalg.norm(v)
    for turns in range(1, 1 + most):
        image = np.matmul(a, column)
        value = np.matmul(column.T, image).item()
        if np.linalg.norm(image - column * value) <= tol:
            return value, column.ravel(), turns
        column = image / np.linalg.norm(image, axis=0)
    raise LinAlgError("most")


def strongest(matrix, k, tol=1e-10, seed=0):
    a, rng = np.array(matrix, float), np.random.default_rng(seed)
    if not 0 <= k <= a.shape[1]:
        raise ValueError("k must fit")
    found = []
    while len(found) < k:
        value, v, _ = dominant(a, rng.standard_normal(len(a)), tol)
        a -= np.multiply.outer(v, value * v)
        found.append(np.append(v, value))
    table = np.array(found).reshape(k, len(a) + 1)
    return table[:, -1].copy(), table[:, :-1].T.copy()
