import numpy as np


def similarities(query, rows):
    """Divides by the largest entry first, so that nothing overflows."""
    q, table = (np.atleast_1d(np.asarray(x, float)) for x in (query, rows))
    big = np.abs(table).max(axis=1, initial=0)
    table = table / np.where(big > 0, big, 1)[:, None]
    top = np.abs(q).max(initial=0)
    q = q / (top or 1)
    norms = np.linalg.norm(table, axis=1) * np.linalg.norm(q)
    return np.clip(np.nan_to_num((table @ q) / np.where(norms, norms, 1)), -1.0, 1.0)


def nearest(query, rows, k):
    left = list(similarities(query, rows))
    if not 0 <= k <= len(left):
        raise ValueError
    found = []
    for _ in range(k):
        best = int(np.argmax(left))
        found.append(best)
        left[best] = -np.inf
    return np.array(found, int)
