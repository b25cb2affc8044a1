import numpy as np


def sign_and_log(matrix):
    a = np.array(matrix, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError("square")
    if len(a) == 0:
        return 1.0, 0.0
    p = int(np.argmax(abs(a[:, 0])))
    pivot = a[p, 0]
    if pivot == 0:
        return 0.0, -np.inf
    a[[0, p]] = a[[p, 0]]
    sign, log = sign_and_log(a[1:, 1:] - np.outer(a[1:, 0] / pivot, a[0, 1:]))
    if sign == 0:
        return 0.0, -np.inf
    turned = (pivot < 0) != (p != 0)
    return float(-sign if turned else sign), float(log + np.log(abs(pivot)))
