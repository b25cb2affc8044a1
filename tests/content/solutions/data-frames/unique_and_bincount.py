import numpy as np


def group_mean(keys, values):
    v = np.asarray(values, float)
    if len(v) != len(keys):
        raise ValueError("lengths")
    names = list(dict.fromkeys(key for key in keys if key is not None))
    code = {key: i for i, key in enumerate(names)}
    at = np.array([code.get(key, len(names)) for key in keys], int)
    good = ~np.isnan(v)
    sums = np.bincount(at[good], v[good], minlength=len(names) + 1)
    many = np.bincount(at[good], minlength=len(names) + 1)
    return {key: float(sums[i] / many[i]) if many[i] else float("nan") for key, i in code.items()}


def group_transform(keys, values):
    means, found = group_mean(keys, values), np.full(len(keys), np.nan)
    for i, key in enumerate(keys):
        if key is not None:
            found[i] = means[key]
    return found


def rows_of_join(left, right, how):
    if how not in ["inner", "left", "outer"]:
        raise ValueError("how")
    every = sorted({*left, *right})
    place = {key: i for i, key in enumerate(every)}
    m, n = (
        np.bincount([place[key] for key in side], minlength=len(every)) if side else np.zeros(len(every), int)
        for side in (left, right)
    )
    rows = m * n
    if how != "inner":
        rows = np.where(n == 0, m, rows)
    if how == "outer":
        rows = np.where(m == 0, n, rows)
    return int(rows.sum())
