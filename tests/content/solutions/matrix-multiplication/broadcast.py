"""No loop at all: the layers by broadcasting, the products as sums of them."""

import numpy as np


def fitting(a, b):
    a, b = np.array(a, dtype=np.float64), np.array(b, dtype=np.float64)
    if a.ndim != 2 or b.ndim != 2 or a.shape[1:] != b.shape[:1]:
        raise ValueError("the product is not defined")
    return a, b


def layers(a, b):
    a, b = fitting(a, b)
    return a.T[:, :, np.newaxis] * b[:, np.newaxis, :]


def by_dots(a, b):
    a, b = fitting(a, b)
    return (a[:, np.newaxis, :] * b.T[np.newaxis, :, :]).sum(axis=-1)


def by_columns(a, b):
    return layers(a, b).sum(axis=0)
