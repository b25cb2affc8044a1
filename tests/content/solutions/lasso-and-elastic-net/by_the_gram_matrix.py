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

    gram, right, level = x.T @ x / n, x.T @ y / n, penalty * mix
    sweeps = 0
    while violation(x, y, w, penalty, mix) > tol:
        if sweeps == most:
            raise ArithmeticError("most")
        for j in range(p):
            pull = right[j] - gram[j] @ w + gram[j, j] * w[j]
            below = gram[j, j] + penalty * (1 - mix)
            w[j] = 0 if gram[j, j] == 0 else np.sign(pull) * max(abs(pull) - level, 0) / below
        sweeps += 1
    return w, sweeps
