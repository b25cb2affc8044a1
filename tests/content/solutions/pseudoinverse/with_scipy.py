import numpy as np
import scipy.linalg


def pinv(matrix, cutoff=1e-12):
    a = np.asarray(matrix, float)
    if a.ndim != 2 or cutoff < 0:
        raise ValueError("wanted (m, n)")
    u, s, vt = scipy.linalg.svd(a, full_matrices=False)
    r = int(np.count_nonzero(s > cutoff * s[0]))
    return (u[:, :r] / s[:r] @ vt[:r]).T
