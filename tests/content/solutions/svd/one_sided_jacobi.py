import numpy as np


def orthonormal(columns):
    return np.linalg.qr(columns)[0]


def thin_svd(matrix):
    a = np.array(matrix, float)
    if a.ndim != 2:
        raise ValueError("two axes")
    m, n = a.shape
    if m < n:
        u, s, v = thin_svd(a.T)
        return v, s, u
    b, v = a.copy(), np.eye(n)
    for _ in range(60):
        worst = 0.0
        for p in range(n):
            for q in range(p + 1, n):
                x, y = b[:, p], b[:, q]
                dot, xx, yy = x @ y, x @ x, y @ y
                if abs(dot) <= 1e-15 * np.sqrt(xx * yy) or dot == 0:
                    continue
                worst = max(worst, abs(dot) / np.sqrt(xx * yy))
                z = (yy - xx) / (2 * dot)
                t = (1 if z >= 0 else -1) / (abs(z) + np.hypot(1, z))
                c = 1 / np.hypot(1, t)
                turn = np.array([[c, c * t], [-c * t, c]])
                b[:, [p, q]] = b[:, [p, q]] @ turn
                v[:, [p, q]] = v[:, [p, q]] @ turn
        if worst < 1e-14:
            break
    s = np.linalg.norm(b, axis=0)
    order = np.argsort(-s)
    b, s, v = b[:, order], s[order], v[:, order]
    u = orthonormal(b)
    return u * np.where((u * b).sum(axis=0) < 0, -1, 1), s, v


def nearest(matrix, k):
    u, s, v = thin_svd(matrix)
    if not 0 <= k <= len(s):
        raise ValueError("k")
    return u[:, :k] @ np.diag(s[:k]) @ v[:, :k].T
