from collections import Counter, defaultdict

import numpy as np


def group_mean(keys, values):
    groups = defaultdict(list)
    for key, value in zip(keys, np.asarray(values, float), strict=True):
        groups[key].append(value)
    groups.pop(None, None)
    return {key: float(np.nanmean(found)) if not np.isnan(found).all() else np.nan for key, found in groups.items()}


def group_transform(keys, values):
    means = {**group_mean(keys, values), None: np.nan}
    return np.fromiter((means[key] for key in keys), float, len(keys))


def rows_of_join(left, right, how):
    a, b = Counter(left), Counter(right)
    both = a.keys() & b.keys()
    inner = sum(a[key] * b[key] for key in both)
    if how == "inner":
        return inner
    alone = a.total() - sum(a[key] for key in both)
    if how == "left":
        return inner + alone
    if how == "outer":
        return inner + alone + b.total() - sum(b[key] for key in both)
    raise ValueError(how)
