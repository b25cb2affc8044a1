import math

import numpy as np


def one(row):
    top = max(row)
    return top if top == -math.inf else top + math.log(math.fsum(math.exp(v - top) for v in row))


def logsumexp(z, axis=-1):
    z = np.asarray(z, float)
    found = np.apply_along_axis(one, axis, z)
    return float(found) if z.ndim == 1 else found


def softmax(z, axis=-1):
    def shares(row):
        powers = [math.exp(v - max(row)) for v in row]
        return np.array(powers) / math.fsum(powers)

    return np.apply_along_axis(shares, axis, np.asarray(z, float))


def log_softmax(z, axis=-1):
    return np.apply_along_axis(lambda row: (row - row.max()) - one(row - row.max()), axis, np.asarray(z, float))
