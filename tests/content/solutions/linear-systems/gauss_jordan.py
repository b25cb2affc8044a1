import numpy as np
from numpy.linalg import LinAlgError


def solve(matrix, right):
    a, b = np.array(matrix, float), np.array(right, float)
    if a.ndim != 2 or a.shape[0] != a.shape[1] or len(b) != len(a):
        raise ValueError("shapes do not fit")
    n, limit = len(a), 1e-12 * np.max(np.abs(a))
    both = np.hstack([a, b.reshape(n, -1)])
    for j in range(n):
        p = j + int(np.abs(both[j:, j]).argmax())
        if np.abs(both[p, j]) <= limit:
            raise LinAlgError("singular")
        both[[j, p]] = both[[p, j]]
        both[j] = both[j] / both[j, j]
        for i in range(n):
            if i != j:
                both[i] = both[i] - both[i, j] * both[j]
    return both[:, n:].reshape(b.shape)
