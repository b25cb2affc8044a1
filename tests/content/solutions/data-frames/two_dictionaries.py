import numpy as np


def group_mean(keys, values):
    if len(keys) != len(values):
        raise ValueError("lengths")
    total, many = {}, {}
    for key, value in zip(keys, values):
        if key is None:
            continue
        total.setdefault(key, 0.0), many.setdefault(key, 0)
        if value == value:
            total[key] += float(value)
            many[key] += 1
    return {key: total[key] / many[key] if many[key] else float("nan") for key in total}


def group_transform(keys, values):
    means = group_mean(keys, values)
    return np.array([means.get(key, float("nan")) for key in keys])


def rows_of_join(left, right, how):
    if how not in {"inner", "left", "outer"}:
        raise ValueError("how")
    many, here = {}, set(left)
    for key in right:
        many[key] = many.get(key, 0) + 1
    total = sum(many.get(key, 0 if how == "inner" else 1) for key in left)
    return total + (sum(key not in here for key in right) if how == "outer" else 0)
