"""As soon as a direction is found it is taken from all later columns."""

import numpy as np


def qr(a, tol=1e-12):
    v = np.array(a, dtype=float)
    if v.ndim != 2:
        raise ValueError("not a matrix")
    sizes = np.sqrt((v**2).sum(axis=0))
    units, rows, dependent = [], [], []
    for k in range(v.shape[1]):
        length = np.sqrt(v[:, k] @ v[:, k])
        if length <= tol * sizes[k]:
            dependent.append(k)
            continue
        unit = v[:, k] / length
        row = np.zeros(v.shape[1])
        row[k], row[k + 1 :] = length, unit @ v[:, k + 1 :]
        v[:, k + 1 :] -= np.outer(unit, row[k + 1 :])
        units.append(unit)
        rows.append(row)
    return (
        np.array(units).reshape(-1, v.shape[0]).T if units else np.zeros((v.shape[0], 0)),
        np.array(rows).reshape(len(rows), v.shape[1]),
        dependent,
    )
