import numpy as np


def group_mean(keys, values):
    keys, values = list(keys), [float(value) for value in values]
    if len(keys) != len(values):
        raise ValueError("one key for each value")
    found = {}
    for name in keys:
        if name is not None and name not in found:
            mine = [v for k, v in zip(keys, values) if k == name and not np.isnan(v)]
            found[name] = sum(mine) / len(mine) if mine else np.nan
    return found


def group_transform(keys, values):
    means = group_mean(keys, values)
    return np.array([np.nan if key is None else means[key] for key in keys], dtype=float)


def rows_of_join(left, right, how):
    if how == "outer":
        known = frozenset(left)
        return rows_of_join(left, right, "left") + len([key for key in right if key not in known])
    if how not in ("inner", "left"):
        raise ValueError("how is inner, left or outer")
    times = {}
    for key in right:
        times[key] = 1 + times.get(key, 0)
    return sum(times.get(key, how == "left") for key in left)
