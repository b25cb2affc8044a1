import numpy as np


def powers(x, degree):
    return np.vander(np.asarray(x, float), degree + 1, increasing=True)


def same_rows(a, b):
    if a.shape[0] != b.shape[0]:
        raise ValueError("rows and labels differ in number")


def by_normal_equations(table, labels):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    same_rows(a, b)
    w = np.linalg.solve(np.einsum("ki,kj->ij", a, a), np.einsum("ki,k->i", a, b))
    return w, float(((a @ w - b) ** 2).sum())


def by_qr(table, labels):
    """Mirror one column after the other onto its axis, table and labels alike."""
    a, b = np.asarray(table, float), np.asarray(labels, float)
    same_rows(a, b)
    r, c, n = a.copy(), b.copy(), a.shape[1]
    for j in range(n):
        v = r[j:, j].copy()
        v[0] += np.copysign(np.linalg.norm(v), v[0])
        size = v @ v
        if size:
            r[j:, j:] -= np.outer(v, 2 * (v @ r[j:, j:]) / size)
            c[j:] -= 2 * (v @ c[j:]) / size * v
    w = np.zeros(n)
    for j in reversed(range(n)):
        w[j] = (c[j] - r[j, j + 1 :] @ w[j + 1 :]) / r[j, j]
    return w, float(((a @ w - b) ** 2).sum())


def by_svd(table, labels, cutoff=1e-12):
    a, b = np.asarray(table, float), np.asarray(labels, float)
    same_rows(a, b)
    u, s, vt = np.linalg.svd(a)
    k = int((s > cutoff * s[0]).sum())
    w = vt[:k].T @ ((u.T @ b)[:k] / s[:k])
    return w, float(((a @ w - b) ** 2).sum())
