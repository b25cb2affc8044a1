import math

import numpy as np


def similarities(query, rows):
    q = [float(v) for v in query]
    rows = [[float(v) for v in r] for r in rows]
    if any(len(r) != len(q) for r in rows):
        raise ValueError
    out = []
    for r in rows:
        a, b = max(map(abs, r), default=0), max(map(abs, q), default=0)
        if a == 0 or b == 0:
            out.append(0.0)
            continue
        x = [v / a for v in r]
        y = [v / b for v in q]
        out.append(sum(i * j for i, j in zip(x, y)) / math.hypot(*x) / math.hypot(*y))
    return np.array(out)


def nearest(query, rows, k):
    s = similarities(query, rows)
    if not 0 <= k <= len(s):
        raise ValueError
    return np.array(sorted(range(len(s)), key=lambda i: (-s[i], i))[:k], dtype=int)
