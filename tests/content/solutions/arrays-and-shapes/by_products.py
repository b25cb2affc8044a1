import numpy as np


def column_means(table):
    a = np.asarray(table)
    if a.ndim != 2 or a.shape[0] == 0:
        raise ValueError("table")
    return np.ones(len(a)) @ a.astype(float) / len(a)


def one_hot(labels, classes):
    labels = np.asarray(labels, int)
    if labels.size and not (labels.min() >= 0 and labels.max() < classes):
        raise ValueError("label")
    found = np.zeros((labels.size, classes))
    found[np.arange(labels.size), labels] = 1.0
    return found


def tiles(picture, size):
    a = np.asarray(picture)
    (h, h_left), (w, w_left) = divmod(a.shape[0], size), divmod(a.shape[1], size)
    if h_left or w_left:
        raise ValueError("size")
    return a.reshape(h, size, w, size).swapaxes(1, 2).reshape(h * w, size, size)
