import numpy as np
from numpy.linalg import LinAlgError


def solve(matrix, right):
    """Never moves a row: keeps a list of which comes next."""
    a, b = np.array(matrix, dtype="f8"), np.array(right, dtype="f8")
    rows, columns = a.shape
    if rows != columns or b.shape[0] != rows:
        raise ValueError("wanted (n, n) and n rows")
    limit, left, done = 1e-12 * np.abs(a).max(), list(range(rows)), []
    for j in range(columns):
        best = max(left, key=lambda i: abs(a[i, j]))
        if not abs(a[best, j]) > limit:
            raise LinAlgError("singular matrix")
        left.remove(best)
        done.append(best)
        for i in left:
            share = a[i, j] / a[best, j]
            a[i, j:] -= share * a[best, j:]
            b[i] -= share * b[best]
    x = np.empty_like(b)
    for j in reversed(range(columns)):
        row = done[j]
        x[j] = (b[row] - np.tensordot(a[row, j + 1 :], x[j + 1 :], 1)) / a[row, j]
    return x
