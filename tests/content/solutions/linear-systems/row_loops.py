import numpy as np
from numpy.linalg import LinAlgError


def solve(matrix, right):
    a = [[float(x) for x in row] for row in np.asarray(matrix)]
    b = np.array(right, dtype=float)
    n = len(a)
    if any(len(row) != n for row in a) or len(b) != n:
        raise ValueError("shapes")
    b2 = b.reshape(n, -1).tolist()
    size = max((abs(x) for row in a for x in row), default=0.0)
    for j in range(n):
        p = max(range(j, n), key=lambda i: abs(a[i][j]))
        if abs(a[p][j]) <= 1e-12 * size:
            raise LinAlgError("singular")
        a[j], a[p], b2[j], b2[p] = a[p], a[j], b2[p], b2[j]
        for i in range(j + 1, n):
            f = a[i][j] / a[j][j]
            a[i] = [x - f * y for x, y in zip(a[i], a[j])]
            b2[i] = [x - f * y for x, y in zip(b2[i], b2[j])]
    x = [None] * n
    for i in range(n - 1, -1, -1):
        x[i] = [(b2[i][c] - sum(a[i][k] * x[k][c] for k in range(i + 1, n))) / a[i][i] for c in range(len(b2[i]))]
    return np.array(x).reshape(b.shape)
