"""What figure.ts works out, by the library: the rows that each key makes in a join."""

from eigenway.course import cases
from eigenway.maths import data

TIMES = [
    ([2, 1, 1], [2, 1, 0]),
    ([2, 1, 0], [2, 1, 1]),
    ([3, 0, 1], [3, 2, 0]),
    ([1, 1, 1], [1, 1, 1]),
    ([0, 0, 2], [3, 1, 0]),
    ([3, 3, 3], [3, 2, 1]),
]


@cases(*[(kind, m, n) for kind in ("inner", "left", "right", "outer") for m, n in TIMES])
def joined(kind, m, n):
    left = [{"key": i, "a": 0} for i, times in enumerate(m) for _ in range(times)]
    right = [{"key": i, "b": 0} for i, times in enumerate(n) for _ in range(times)]
    keys = [row[0] for row in data.join(left, right, "key", kind)[1:]]
    return [keys.count(i) for i in range(len(m))]
