import numpy as np


def parity(order):
    """-1 for an odd number of swaps, by the lengths of the cycles."""
    sign, left = 1.0, set(range(len(order)))
    while left:
        at, length = left.pop(), 1
        while (at := order[at]) in left:
            left.remove(at)
            length += 1
        sign *= (-1.0) ** (length - 1)
    return sign


def sign_and_log(matrix):
    """Never moves a row: notes which came when."""
    a = np.array(matrix, dtype=float)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError("square")
    left, order, sign, log = list(range(len(a))), [], 1.0, 0.0
    for j in range(len(a)):
        row = max(left, key=lambda i: abs(a[i, j]))
        if a[row, j] == 0:
            return 0.0, -np.inf
        left.remove(row)
        order.append(row)
        sign *= np.sign(a[row, j])
        log += np.log(np.abs(a[row, j]))
        for i in left:
            a[i] -= a[i, j] / a[row, j] * a[row]
    return float(sign * parity(order)), float(log)
