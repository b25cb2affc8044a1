"""What figure.ts works out, by the library: the sum of two arrays of any two shapes, or none where they clash."""

from math import prod

from eigenway.course import cases
from eigenway.maths import arrays

SHAPES = [[m, n] for m in (1, 2, 3) for n in (1, 2, 3)]


@cases(*[(a, b) for a in SHAPES for b in [*SHAPES, [1], [2], [3]]])
def together(a, b):
    first = arrays.reshape([10 * (n + 1) for n in range(prod(a))], a)
    second = arrays.reshape([n + 1 for n in range(prod(b))], b)
    try:
        return {"shape": arrays.broadcast_shape(a, b), "sums": arrays.broadcast(first, second)}
    except ValueError:
        return None
