"""What figure.ts works out, by the library: the penalised fit of two weights whose columns agree by r."""

from itertools import product

from eigenway.course import cases
from eigenway.maths import linalg, optim

BEST = ((4, 1), (-2.5, 3), (0.5, 0))


@cases(*product(BEST, (0, 0.25, 2, 6), (0, 0.5, 1), (-0.9, 0, 0.5)))
def fitted(best, price, mix, r):
    gram = ((1.0, r), (r, 1.0))
    return optim.coordinate_descent(gram, linalg.times(gram, best), price * mix, price * (1 - mix), sweeps=400)
