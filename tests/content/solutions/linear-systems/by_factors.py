import numpy as np
from numpy.linalg import LinAlgError


def factor(a):
    a, n = a.copy(), len(a)
    order, limit = np.arange(n), 1e-12 * np.abs(a).max()
    for j in range(n):
        p = j + np.argmax(np.abs(a[j:, j]))
        if abs(a[p, j]) <= limit:
            raise LinAlgError("no pivot")
        a[[j, p]], order[[j, p]] = a[[p, j]], order[[p, j]]
        a[j + 1 :, j] /= a[j, j]
        a[j + 1 :, j + 1 :] -= a[j + 1 :, j, None] * a[j, None, j + 1 :]
    return a, order


def solve(matrix, right):
    a, b = np.asarray(matrix, float), np.asarray(right, float)
    if a.shape != (len(a), len(a)) or b.shape[0] != a.shape[0]:
        raise ValueError("shapes")
    lu, order = factor(a)
    x = b[order].copy()
    for i in range(len(lu)):
        x[i] = x[i] - lu[i, :i] @ x[:i]
    for i in range(len(lu) - 1, -1, -1):
        x[i] = (x[i] - lu[i, i + 1 :] @ x[i + 1 :]) / lu[i, i]
    return x
