"""A matrix times a vector is written first; the products call it for each column or row."""

import numpy as np


def fitting(a, b):
    a, b = np.array(a).astype(float), np.array(b).astype(float)
    if len(a.shape) != 2 or len(b.shape) != 2:
        raise ValueError("not a matrix")
    (_, n), (other, _) = a.shape, b.shape
    if n != other:
        raise ValueError("inner sizes")
    return a, b


def mixed(columns, recipe, height):
    total = np.zeros(height)
    for column, amount in zip(columns, recipe):
        total += amount * column
    return total


def by_dots(a, b):
    a, b = fitting(a, b)
    rows = [[np.vdot(row, b[:, j]) for j in range(b.shape[1])] for row in a]
    return np.array(rows, float).reshape(a.shape[0], b.shape[1])


def by_columns(a, b):
    a, b = fitting(a, b)
    columns = [mixed(a.T, recipe, a.shape[0]) for recipe in b.T]
    return np.array(columns, float).reshape(b.shape[1], a.shape[0]).T


def layers(a, b):
    a, b = fitting(a, b)
    made = [[[x * y for y in row] for x in column] for column, row in zip(a.T, b)]
    return np.array(made, float).reshape(b.shape[0], a.shape[0], b.shape[1])
