"""What figure.ts works out, by the library: the eigenvalues of [[a, b], [lower, 1]] and the angle between their lines."""

from eigenway.course import cases
from eigenway.maths import linalg


@cases((2, 1, 1), (2, 1, 0), (2, 1, -1), (-1, 1.5, 1.5), (1, 2, 2), (1, 2, -2), (3, -0.5, -0.5), (0, 1, 0), (-2, 2, 0))
def spectrum(a, b, lower):
    matrix = ((a, b), (lower, 1))
    under = (a - 1) ** 2 + 4 * b * lower
    if under < 0:
        return {"values": None, "between": None}
    middle, half = (a + 1) / 2, under**0.5 / 2
    found = (middle + half, middle - half)
    one, two = ((b, value - a) if b else (value - 1, lower) for value in found)
    assert linalg.times(matrix, one)  # both are vectors of the matrix's own space
    return {"values": found, "between": min(linalg.angle(one, two), 180 - linalg.angle(one, two))}
