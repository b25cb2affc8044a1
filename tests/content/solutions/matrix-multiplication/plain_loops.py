"""Lists and three loops; NumPy only to read and to return."""

import numpy as np


def fitting(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if not (a.ndim == b.ndim == 2):
        raise ValueError("two matrices are wanted")
    if a.shape[1] != b.shape[0]:
        raise ValueError(f"{a.shape[1]} columns do not meet {b.shape[0]} rows")
    return a, b


def by_dots(a, b):
    a, b = fitting(a, b)
    out = np.zeros((a.shape[0], b.shape[1]))
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            total = 0.0
            for k in range(a.shape[1]):
                total += a[i, k] * b[k, j]
            out[i, j] = total
    return out


def by_columns(a, b):
    a, b = fitting(a, b)
    out = np.zeros((a.shape[0], b.shape[1]))
    for j in range(b.shape[1]):
        for k in range(a.shape[1]):
            for i in range(a.shape[0]):
                out[i, j] += a[i, k] * b[k, j]
    return out


def layers(a, b):
    a, b = fitting(a, b)
    out = np.zeros((a.shape[1], a.shape[0], b.shape[1]))
    for k in range(a.shape[1]):
        for i in range(a.shape[0]):
            for j in range(b.shape[1]):
                out[k, i, j] = a[i, k] * b[k, j]
    return out
