import numpy as np


def logsumexp(z, axis=-1):
    z = np.asarray(z, float)
    if axis not in range(-z.ndim, z.ndim) or not z.shape[axis]:
        raise ValueError("nothing along that axis")
    return np.logaddexp.reduce(z, axis=axis)


def softmax(z, axis=-1):
    return np.exp(log_softmax(z, axis))


def log_softmax(z, axis=-1):
    z = np.asarray(z, float)
    z = z - np.max(z, axis, keepdims=True)
    return z - np.expand_dims(logsumexp(z, axis), axis)
