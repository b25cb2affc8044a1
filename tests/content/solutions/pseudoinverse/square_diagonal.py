import numpy as np


def pinv(matrix, cutoff=1e-12):
    """The full factors, with a diagonal of the turned shape between them."""
    a = np.asarray(matrix, float)
    if len(a.shape) != 2 or cutoff < 0:
        raise ValueError("not a matrix")
    u, s, vt = np.linalg.svd(a, full_matrices=True)
    middle = np.zeros((a.shape[1], a.shape[0]))
    for i in range(len(s)):
        middle[i, i] = 0 if s[i] <= cutoff * s[0] else 1 / s[i]
    return vt.T @ middle @ u.T
