import numpy as np


def violation(x, y, w, penalty, mix):
    pull = x.T @ (y - x @ w) / len(y) - penalty * (1 - mix) * w
    level = penalty * mix
    zero = w == 0
    miss = np.where(zero, np.clip(np.abs(pull) - level, 0, None), np.abs(pull - level * np.sign(w)))
    return float(np.max(miss))


def fit(x, y, penalty, mix=1.0, start=None, tol=1e-10, most=20_000):
    n, p = np.shape(x)
    if len(y) != n or np.ndim(y) != 1 or penalty < 0 or mix < 0 or mix > 1:
        raise ValueError("does not fit")
    w = np.zeros(p) if start is None else np.array(start, float)
    if w.shape != (p,):
        raise ValueError("start")

    level, ridge = penalty * mix, penalty * (1 - mix)
    sizes = (x * x).sum(0) / n
    if violation(x, y, w, penalty, mix) <= tol:
        return w, 0
    for sweeps in range(1, most + 1):
        for j in np.flatnonzero(sizes == 0):
            w[j] = 0.0
        for j in np.flatnonzero(sizes):
            slope = -(x[:, j] @ (y - x @ w)) / n + ridge * w[j]
            step = 1 / (sizes[j] + ridge)
            moved = w[j] - step * slope
            w[j] = np.sign(moved) * np.maximum(np.abs(moved) - step * level, 0)
        if violation(x, y, w, penalty, mix) <= tol:
            return w, sweeps
    raise ArithmeticError("most")
