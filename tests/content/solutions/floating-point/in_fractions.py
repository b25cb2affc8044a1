from fractions import Fraction

import numpy as np


def summary(values):
    if np.ndim(values) != 1:
        raise ValueError("one axis")
    v = [Fraction(float(x)) for x in values]
    if not v:
        return np.zeros(3)
    m = sum(v) / len(v)
    return np.array([len(v), float(m), float(sum((x - m) ** 2 for x in v))])


def merge(left, right):
    n, m = left[0], right[0]
    if not n + m:
        return np.zeros(3)
    d = right[1] - left[1]
    return np.array([n + m, left[1] + d * m / (n + m), left[2] + right[2] + d * d * n * m / (n + m)])
