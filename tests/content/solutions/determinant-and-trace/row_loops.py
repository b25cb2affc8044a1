import math

import numpy as np


def sign_and_log(matrix):
    a = [np.array(row, float) for row in matrix]
    n = len(a)
    if any(row.shape != (n,) for row in a):
        raise ValueError("not square")
    sign, log = 1.0, 0.0
    for j in range(n):
        p = max(range(j, n), key=lambda i: abs(a[i][j]))
        if a[p][j] == 0:
            return 0.0, -math.inf
        if p != j:
            a[p], a[j], sign = a[j], a[p], -sign
        if a[j][j] < 0:
            sign = -sign
        log += math.log(abs(a[j][j]))
        for i in range(j + 1, n):
            f = a[i][j] / a[j][j]
            a[i] = a[i] - f * a[j]
    return sign, log
