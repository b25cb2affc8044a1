import math

import numpy as np


def cosine(a, b):
    top = math.fsum(x * y for x, y in zip(a, b, strict=True))
    bottom = math.sqrt(math.fsum(x * x for x in a)) * math.sqrt(math.fsum(y * y for y in b))
    return 0.0 if bottom == 0 else max(-1.0, min(1.0, top / bottom))


def similarities(query, rows):
    return np.array([cosine([float(x) for x in query], [float(y) for y in row]) for row in rows])


def nearest(query, rows, k):
    pairs = sorted(enumerate(similarities(query, rows)), key=lambda pair: -pair[1])
    if not 0 <= k <= len(pairs):
        raise ValueError("k")
    return np.array([i for i, _ in pairs[:k]], dtype=np.int64)
