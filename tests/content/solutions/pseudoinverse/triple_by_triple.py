import numpy as np


def pinv(matrix, cutoff=1e-12):
    a = np.array(matrix, float)
    if a.ndim != 2:
        raise ValueError("two axes")
    if cutoff < 0:
        raise ValueError("cutoff")
    back = np.zeros(a.shape[::-1])
    u, s, vt = np.linalg.svd(a)
    for i, value in enumerate(s):
        if value > cutoff * s[0]:
            back += np.outer(vt[i], u[:, i]) / value
    return back
