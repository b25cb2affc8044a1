import numpy as np
from scipy import special


def logsumexp(z, axis=-1):
    z = np.asarray(z, float)
    if axis >= z.ndim or z.shape[axis] < 1:
        raise ValueError("nothing along that axis")
    return special.logsumexp(z, axis=axis)


def softmax(z, axis=-1):
    return special.softmax(np.asarray(z, float), axis=axis)


def log_softmax(z, axis=-1):
    return special.log_softmax(np.asarray(z, float), axis=axis)
