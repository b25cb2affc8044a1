"""Each entry is summed without rounding on the way."""

from math import fsum

import numpy as np


def fitting(a, b):
    left, right = np.array(a, float), np.array(b, float)
    if left.ndim != 2 or right.ndim != 2:
        raise ValueError("wanted two axes each")
    if left.shape[1] - right.shape[0]:
        raise ValueError("the inner sizes differ")
    return left, right


def by_dots(a, b):
    a, b = fitting(a, b)
    made = np.zeros((a.shape[0], b.shape[1]))
    for i, j in np.ndindex(made.shape):
        made[i, j] = fsum(a[i] * b[:, j])
    return made


def by_columns(a, b):
    a, b = fitting(a, b)
    made = np.zeros((a.shape[0], b.shape[1]))
    for j in range(b.shape[1]):
        scaled = a * b[:, j]
        made[:, j] = [fsum(row) for row in scaled]
    return made


def layers(a, b):
    a, b = fitting(a, b)
    made = np.ones((a.shape[1], a.shape[0], b.shape[1]))
    for k in range(a.shape[1]):
        made[k] = np.multiply.outer(a[:, k], b[k])
    return made
