import numpy as np


def sign_and_log(matrix):
    """Works on the columns that are left, and adds the logarithms at the end."""
    a = np.array(matrix, float, ndmin=1)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError("square")
    sign, logs, n = 1, [0.0], a.shape[0]
    for j in range(n):
        below = np.abs(a[j:, j])
        p = j + int(np.flatnonzero(below == below.max())[0])
        top = a[p, j]
        if not top:
            return 0.0, -float("inf")
        if p > j:
            a[[p, j], :] = a[[j, p], :]
            sign *= -1
        sign *= 1 if top > 0 else -1
        logs.append(np.log(np.abs(top)))
        a[j + 1 :, j:] -= (a[j + 1 :, j] / top)[:, np.newaxis] * a[j, j:]
    return float(sign), float(sum(logs))
