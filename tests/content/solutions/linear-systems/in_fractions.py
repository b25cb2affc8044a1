from fractions import Fraction

import numpy as np


def solve(a, b):
    a = [[Fraction(float(v)) for v in r] for r in np.atleast_2d(a)]
    n = len(a)
    if any(len(r) != n for r in a):
        raise ValueError("square")
    b = np.asarray(b, float)
    if b.shape[0] != n:
        raise ValueError("rows")
    B = b.reshape(n, -1)
    rows = [r + [Fraction(float(v)) for v in B[i]] for i, r in enumerate(a)]
    big = max((abs(v) for r in a for v in r), default=0)
    for c in range(n):
        p = max(range(c, n), key=lambda i: abs(rows[i][c]))
        if abs(rows[p][c]) <= Fraction(1, 10**12) * big:
            raise np.linalg.LinAlgError("singular")
        rows[c], rows[p] = rows[p], rows[c]
        for i in range(n):
            if i != c and rows[i][c]:
                f = rows[i][c] / rows[c][c]
                rows[i] = [x - f * y for x, y in zip(rows[i], rows[c])]
    x = np.array([[float(rows[i][n + j] / rows[i][i]) for j in range(B.shape[1])] for i in range(n)])
    return x.reshape(b.shape)
