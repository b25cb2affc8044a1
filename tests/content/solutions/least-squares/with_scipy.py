import numpy as np
import scipy.linalg


def powers(x, degree):
    return np.vander(np.asarray(x, float), degree + 1, increasing=True)


def with_residual(fit):
    def both(table, labels, *more):
        a, b = np.asarray(table, float), np.asarray(labels, float)
        if len(a) != len(b):
            raise ValueError("as many labels as rows")
        w = fit(a, b, *more)
        return w, float(np.linalg.norm(b - a @ w) ** 2)

    return both


@with_residual
def by_normal_equations(a, b):
    return scipy.linalg.cho_solve(scipy.linalg.cho_factor(a.T @ a), a.T @ b)


@with_residual
def by_qr(a, b):
    q, r = scipy.linalg.qr(a, mode="economic")
    return scipy.linalg.solve_triangular(r, q.T @ b)


@with_residual
def by_svd(a, b, cutoff=1e-12):
    u, s, vt = scipy.linalg.svd(a, full_matrices=False)
    turned = np.where(s > cutoff * s[0], 1 / np.where(s > 0, s, 1), 0)
    return vt.T @ (turned * (u.T @ b))
