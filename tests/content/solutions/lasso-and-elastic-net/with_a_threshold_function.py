import numpy as np


def soft(z, level):
    if z > level:
        return z - level
    return z + level if z < -level else 0.0


def violation(x, y, w, penalty, mix):
    worst = 0.0
    for j in range(len(w)):
        pull = x[:, j] @ (y - x @ w) / len(y) - penalty * (1 - mix) * w[j]
        miss = abs(pull - penalty * mix * np.sign(w[j])) if w[j] else max(0.0, abs(pull) - penalty * mix)
        worst = max(worst, float(miss))
    return worst


def fit(x, y, penalty, mix=1.0, start=None, tol=1e-10, most=20_000):
    n, p = np.shape(x)
    if len(y) != n or np.ndim(y) != 1 or penalty < 0 or mix < 0 or mix > 1:
        raise ValueError("does not fit")
    w = np.zeros(p) if start is None else np.array(start, float)
    if w.shape != (p,):
        raise ValueError("start")

    for sweeps in range(most + 1):
        if violation(x, y, w, penalty, mix) <= tol:
            return w, sweeps
        for j in range(p):
            size = x[:, j] @ x[:, j] / n
            others = y - x @ w + x[:, j] * w[j]
            w[j] = soft(x[:, j] @ others / n, penalty * mix) / (size + penalty * (1 - mix)) if size else 0.0
    raise ArithmeticError("not enough sweeps")
