"""What figure.ts works out, by the library: multiplications of products of n by n tables and of lists, and n log n by definition."""

from math import log2

from eigenway.course import cases
from eigenway.maths import arrays


def multiplications(*shapes):
    return arrays.cost(shapes).multiplications


@cases(*[(n,) for n in (10, 18, 100, 1000, 5623, 10**4, 10**5, 10**6, 10**7)])
def operations(n):
    return [
        multiplications((1, n), (n, 1)),
        n * log2(n),
        multiplications((n, n), (n, 1)),
        multiplications((n, n), (n, n)),
    ]
