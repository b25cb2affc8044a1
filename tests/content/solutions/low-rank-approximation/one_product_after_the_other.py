import numpy as np


def checked(matrix, size):
    a = np.asarray(matrix, float)
    if np.ndim(a) != 2 or not 1 <= size <= min(np.shape(a)):
        raise ValueError("a matrix, and a size that fits into it")
    return a


def range_finder(matrix, size, power=0, seed=0):
    a = checked(matrix, size)
    rng = np.random.default_rng(seed)
    sketch = np.stack([a @ rng.standard_normal(a.shape[1]) for _ in range(size)], axis=1)
    q = np.linalg.qr(sketch)[0]
    for _ in range(power):
        q = np.linalg.qr(a @ np.linalg.qr(np.einsum("ij,ik->jk", a, q))[0])[0]
    return q


def randomised_svd(matrix, k, extra=8, power=2, seed=0):
    a = checked(matrix, k)
    width = k + extra
    while width > min(a.shape):
        width -= 1
    q = range_finder(a, width, power, seed)
    u, s, vt = np.linalg.svd(np.einsum("ij,ik->jk", q, a), full_matrices=False)
    first = np.arange(k)
    return q @ u[:, first], s[first], vt[first]
