import numpy as np


def powers(x, degree):
    return np.vander(np.asarray(x, float), degree + 1, increasing=True)


def checked(table, labels):
    a, b = np.array(table, float), np.array(labels, float)
    if a.shape[0] != b.shape[0]:
        raise ValueError("rows")
    return a, b


def by_normal_equations(table, labels):
    a, b = checked(table, labels)
    w = np.linalg.inv(a.T @ a) @ (a.T @ b)
    e = b - a @ w
    return w, float(e @ e)


def by_qr(table, labels):
    """The labels as one more column: R holds Q^T labels in its last column."""
    a, b = checked(table, labels)
    n = a.shape[1]
    r = np.linalg.qr(np.column_stack([a, b]), mode="r")
    w = np.linalg.solve(r[:n, :n], r[:n, n])
    e = b - a @ w
    return w, float(e @ e)


def by_svd(table, labels, cutoff=1e-12):
    a, b = checked(table, labels)
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    w = np.zeros(a.shape[1])
    for column, value, row in zip(u.T, s, vt):
        if value > cutoff * s.max():
            w = w + (column @ b) / value * row
    e = b - a @ w
    return w, float(e @ e)
