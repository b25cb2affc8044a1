import numpy as np


def last(z, axis):
    return np.moveaxis(np.array(z, dtype=float), axis, -1)


def logsumexp(z, axis=-1):
    z = last(z, axis)
    top = np.max(z, axis=-1)
    shift = np.where(top == -np.inf, 0, top)
    with np.errstate(all="ignore"):
        return shift + np.log(np.einsum("...i->...", np.exp(z - shift[..., None])))


def softmax(z, axis=-1):
    z = last(z, axis)
    powers = np.exp(z - np.amax(z, -1)[..., None])
    return np.moveaxis(powers / np.sum(powers, -1)[..., None], -1, axis)


def log_softmax(z, axis=-1):
    z = last(z, axis)
    z = z - np.amax(z, -1)[..., None]
    return np.moveaxis(z - logsumexp(z)[..., None], -1, axis)
