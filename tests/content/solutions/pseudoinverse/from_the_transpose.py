import numpy as np


def pinv(matrix, cutoff=1e-12):
    a = np.asarray(matrix, float)
    if np.ndim(a) != 2 or not cutoff >= 0:
        raise ValueError("a matrix and a cutoff")
    v, s, ut = np.linalg.svd(a.T, full_matrices=False)
    turned = np.zeros_like(s)
    np.divide(1, s, out=turned, where=s > cutoff * s.max())
    return np.einsum("ik,k,kj->ij", v, turned, ut)
