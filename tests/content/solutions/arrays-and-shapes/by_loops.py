import numpy as np


def column_means(table):
    a = np.array(table)
    if a.ndim != 2 or a.shape[0] < 1:
        raise ValueError("table")
    return np.array([float(sum(float(x) for x in column)) / len(column) for column in a.T])


def one_hot(labels, classes):
    rows = np.zeros((len(labels), classes))
    for i, label in enumerate(labels):
        if not 0 <= label < classes:
            raise ValueError("label")
        rows[i, int(label)] = 1
    return rows


def tiles(picture, size):
    a = np.asarray(picture)
    h, w = a.shape
    if size < 1 or h % size != 0 or w % size != 0:
        raise ValueError("size")
    return np.array([a[i : i + size, j : j + size] for i in range(0, h, size) for j in range(0, w, size)])
