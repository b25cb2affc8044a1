import numpy as np


def pivots(a):
    """The pivots, and how often two rows were swapped."""
    a, swaps, found = a.copy(), 0, []
    for j in range(len(a)):
        p = j + int(np.abs(a[j:, j]).argmax())
        swaps += p != j
        a[[j, p]] = a[[p, j]]
        found.append(a[j, j])
        if a[j, j]:
            a[j + 1 :] -= a[j + 1 :, j, None] / a[j, j] * a[j]
    return np.array(found), swaps


def sign_and_log(matrix):
    a = np.asarray(matrix, float)
    if a.ndim != 2 or len(set(a.shape)) > 1:
        raise ValueError("square")
    found, swaps = pivots(a)
    if (found == 0).any():
        return 0.0, float("-inf")
    sign = (-1.0) ** (swaps + np.count_nonzero(found < 0))
    return float(sign), float(np.log(np.abs(found)).sum())
