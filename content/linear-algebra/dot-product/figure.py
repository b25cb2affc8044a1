"""What figure.ts works out, by the library: dot product, cosine, angle and shadow."""

from eigenway.course import cases
from eigenway.maths import linalg

PAIRS = [((4, 3), (2, 1)), ((4.5, 4), (2, 1)), ((1, 3), (2, 1)), ((-1, 2), (2, 1)), ((-3, 1), (2, 1)), ((1.5, -2), (-0.5, 4)), ((2, 1), (4, 2)), ((0, 0), (2, 1)), ((2, 1), (0, 0))]  # fmt: skip


@cases(*PAIRS)
def compared(u, v):
    some = any(u) and any(v)
    return {
        "product": linalg.dot(u, v),
        "cosine": linalg.cosine(u, v) if some else None,
        "angle": linalg.angle(u, v) if some else None,
        "shadow": linalg.project(u, [v]) if any(v) else (0, 0),
    }
