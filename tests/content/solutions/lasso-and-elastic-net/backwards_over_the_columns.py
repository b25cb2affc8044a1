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

    ridge, level = penalty * (1 - mix), penalty * mix
    for sweeps in range(1 + most):
        if violation(x, y, w, penalty, mix) <= tol:
            return w, sweeps
        for j in range(p - 1, -1, -1):
            without = w.copy()
            without[j] = 0
            pull = x[:, j] @ (y - x @ without) / n
            below = (x[:, j] ** 2).sum() / n + ridge
            w[j] = 0 if not x[:, j].any() else (pull - np.clip(pull, -level, level)) / below
    raise ArithmeticError("most")
