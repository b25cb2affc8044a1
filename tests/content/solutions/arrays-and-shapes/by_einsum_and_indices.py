import numpy as np


def column_means(table):
    a = np.asarray(table)
    if np.ndim(a) != 2 or np.shape(a)[0] == 0:
        raise ValueError("table")
    return np.einsum("ij->j", a.astype(float)) / np.shape(a)[0]


def one_hot(labels, classes):
    labels = np.asarray(labels, int)
    if ((labels < 0) + (labels > classes - 1)).any():
        raise ValueError("labels")
    flat = np.zeros(len(labels) * classes)
    flat[np.arange(len(labels)) * classes + labels] = 1
    return flat.reshape(len(labels), classes)


def tiles(picture, size):
    a = np.asarray(picture)
    if (np.array(a.shape) % size).any():
        raise ValueError("size")
    top, left = np.arange(0, a.shape[0], size), np.arange(0, a.shape[1], size)
    inside = np.arange(size)
    rows = (top[:, None] + inside)[:, None, :, None]
    columns = (left[:, None] + inside)[None, :, None, :]
    return a[rows, columns].reshape(-1, size, size)
