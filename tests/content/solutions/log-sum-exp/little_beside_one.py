import numpy as np


def logsumexp(z, axis=-1):
    z = np.sort(np.asarray(z, float), axis=axis)
    if z.shape[axis] == 0:
        raise ValueError("no scores")
    top = np.take(z, [-1], axis=axis)
    rest = np.take(z, range(z.shape[axis] - 1), axis=axis)
    little = np.exp(rest - np.where(np.isneginf(top), 0.0, top)).sum(axis=axis)
    return np.take(top, 0, axis=axis) + np.log1p(little)


def softmax(z, axis=-1):
    powers = np.exp(np.subtract(z, np.max(z, axis=axis, keepdims=True)))
    return np.divide(powers, powers.sum(axis, keepdims=True))


def log_softmax(z, axis=-1):
    z = np.asarray(z, float)
    below = z - z.max(axis, keepdims=True)
    return below - np.expand_dims(logsumexp(below, axis), axis)
