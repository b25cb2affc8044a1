import numpy as np


def similarities(query, rows):
    q, table = np.array(query, dtype=float), np.array(rows, dtype=float)
    if table.shape[-1] != q.shape[0]:
        raise ValueError("lengths differ")
    dots = np.einsum("ij,j->i", table, q)
    sizes = np.sqrt(np.einsum("ij,ij->i", table, table)) * np.sqrt(q @ q)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = np.where(sizes == 0, 0.0, dots / sizes)
    return np.minimum(1.0, np.maximum(-1.0, found))


def nearest(query, rows, k):
    if k < 0 or k > len(rows):
        raise ValueError
    found = similarities(query, rows)
    return np.lexsort((np.arange(len(found)), -found))[:k]
