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

    columns = np.ascontiguousarray(x.T)
    rest, sweeps = y - x @ w, 0
    sizes = np.square(columns).mean(axis=1)
    while not violation(x, y, w, penalty, mix) <= tol:
        if sweeps >= most:
            raise ArithmeticError(f"{most} sweeps")
        sweeps += 1
        for j, column in enumerate(columns):
            old = w[j]
            z = np.dot(column, rest) / n + sizes[j] * old
            w[j] = (
                0.0
                if sizes[j] == 0
                else np.copysign(max(abs(z) - penalty * mix, 0), z) / (sizes[j] + penalty * (1 - mix))
            )
            rest = rest + column * (old - w[j])
        rest = y - x @ w
    return w, sweeps
