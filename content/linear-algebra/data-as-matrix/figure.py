"""What figure.ts works out, by the library: the Gram matrix of two columns measured from a place, and their cosine."""

from fractions import Fraction

from eigenway.course import cases
from eigenway.maths import arrays, linalg

X = ((4, 8), (5, 7), (7, 6), (8, 3))


@cases((0, 0), (2, 2), (4, 4), (6, 6), (6, 3), (8, 8), (0.5, 9), (9, 0), (5.5, 6.5), (6, 7.5))
def gram(a, b):
    moved = arrays.broadcast(X, [Fraction(a), Fraction(b)], "-")
    (tt, tg), (_, gg) = linalg.matmul(linalg.transpose(moved), moved)
    return {"tt": tt, "tg": tg, "gg": gg, "cosine": linalg.cosine(*linalg.transpose(moved))}
