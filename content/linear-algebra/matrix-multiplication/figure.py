"""What figure.ts works out, by the library: the product of the first columns of A and the first rows of B."""

from eigenway.course import cases
from eigenway.maths import linalg

A = ((2, 1), (0, 3), (1, -1))
B = ((3, 1, 0), (1, 2, 4))


@cases((0,), (1,), (2,))
def layered(layers):
    steps = linalg.matmul.steps(A, B, by="outer")
    return steps[layers - 1].after if layers else [[0] * 3] * 3
