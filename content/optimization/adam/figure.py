"""What figure.ts works out: the walks down a valley. Adam and gradient descent are the library's; the others stand here in NumPy."""

from itertools import product

import numpy as np

from eigenway.course import cases
from eigenway.maths import optim

START, TURNS = (1.0, 1.0), 25


@cases(*product(("Adam", "gradient descent", "momentum", "RMSprop"), (1, 10, 100), [START, (-0.5, 1.2)], [TURNS]))
def walk(method, a, start, turns):
    return {"points": [start, *[end(method, a, start, t) for t in range(1, turns + 1)]]}


def end(method, a, start, turns):
    """Where a method stands after so many steps; each but Adam takes a rate that suits the steep side."""
    slope = lambda at: (a * at[0], at[1])  # noqa: E731
    if method == "Adam":
        return optim.adam(None, start, rate=0.1, turns=turns, gradient=slope)
    if method == "gradient descent":
        return optim.gradient_descent(None, start, rate=0.2 / a, turns=turns, gradient=slope)
    return tuple((momentum if method == "momentum" else rmsprop)(np.array([a, 1.0]), np.array(start), turns))


def momentum(steepness, x, turns):
    m = np.zeros(2)
    for _ in range(turns):
        m += 0.1 * (steepness * x - m)
        x = x - m / steepness[0]
    return x


def rmsprop(steepness, x, turns):
    v = np.zeros(2)
    for _ in range(turns):
        v += 0.1 * ((steepness * x) ** 2 - v)
        x = x - 0.1 * steepness * x / (np.sqrt(v) + 1e-8)
    return x
