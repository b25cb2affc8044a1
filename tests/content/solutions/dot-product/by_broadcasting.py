import numpy as np


def similarities(query, rows):
    q = np.asarray(query, dtype=np.float64)[np.newaxis, :]
    t = np.asarray(rows, dtype=np.float64)
    if q.shape[1] != t.shape[1]:
        raise ValueError("columns")
    top = (t * q).sum(axis=1)
    bottom = np.hypot.reduce(t, axis=1) * np.hypot.reduce(q[0])
    found = np.zeros(t.shape[0])
    some = bottom > 0
    found[some] = top[some] / bottom[some]
    found[found > 1], found[found < -1] = 1, -1
    return found


def nearest(query, rows, k):
    scores = similarities(query, rows)
    if k > scores.size or k < 0:
        raise ValueError("k")
    return (-scores).argsort(kind="mergesort")[:k]
