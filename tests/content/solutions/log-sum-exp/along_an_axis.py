import math

import numpy as np


def _one(v):
    v = [float(x) for x in v]
    if not v:
        raise ValueError("empty")
    m = max(v)
    if m == -math.inf:
        return m
    return m + math.log(math.fsum(math.exp(x - m) for x in v))


def _axis(z, axis):
    z = np.asarray(z, float)
    if z.ndim == 0 or not -z.ndim <= axis < z.ndim or z.shape[axis] == 0:
        raise ValueError("axis")
    return z


def logsumexp(z, axis=-1):
    z = _axis(z, axis)
    out = np.apply_along_axis(_one, axis, z)
    return float(out) if out.ndim == 0 else out


def log_softmax(z, axis=-1):
    z = _axis(z, axis)
    m = z.max(axis, keepdims=True)
    d = z - m
    return d - np.expand_dims(np.apply_along_axis(_one, axis, d), axis)


def softmax(z, axis=-1):
    return np.exp(log_softmax(z, axis))
