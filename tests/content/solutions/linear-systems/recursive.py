import numpy as np
from numpy.linalg import LinAlgError


def reduced(page, n, limit):
    if n == 0:
        return np.zeros((0, page.shape[1]))
    p = np.argmax(np.abs(page[:, 0]))
    if abs(page[p, 0]) <= limit:
        raise LinAlgError("singular")
    first, rest = page[p], np.delete(page, p, axis=0)
    rest = rest - rest[:, :1] / first[0] * first
    below = reduced(rest[:, 1:], n - 1, limit)
    mine = (first[n:] - first[1:n] @ below) / first[0]
    return np.vstack([mine[None], below]) if n > 1 else mine[None]


def solve(matrix, right):
    a, b = np.array(matrix, float), np.array(right, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1] or a.shape[0] != b.shape[0]:
        raise ValueError("not square, or not as many rows")
    n = a.shape[0]
    page = np.concatenate([a, b.reshape(n, -1)], axis=1)
    return reduced(page, n, 1e-12 * np.abs(a).max()).reshape(b.shape)
