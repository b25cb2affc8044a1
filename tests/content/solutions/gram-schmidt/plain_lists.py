"""Lists and sums; NumPy reads and returns."""

from math import fsum, sqrt

import numpy as np


def dot(u, v):
    return fsum(x * y for x, y in zip(u, v))


def qr(a, tol=1e-12):
    a = np.array(a, float)
    if len(a.shape) != 2:
        raise ValueError("a has not two axes")
    m, n = a.shape
    units, triangle, dependent = [], [], []
    for k in range(n):
        column = [float(x) for x in a[:, k]]
        left = list(column)
        for unit, row in zip(units, triangle):
            row[k] = dot(unit, left)
            left = [x - row[k] * y for x, y in zip(left, unit)]
        length = sqrt(dot(left, left))
        if length <= tol * sqrt(dot(column, column)):
            dependent.append(k)
            continue
        units.append([x / length for x in left])
        triangle.append([0.0] * k + [length] + [0.0] * (n - k - 1))
    q = np.zeros((m, len(units)))
    for i, unit in enumerate(units):
        q[:, i] = unit
    return q, np.array(triangle, float).reshape(len(units), n), dependent
