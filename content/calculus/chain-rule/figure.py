"""What figure.ts works out, by the library: the values along the chain, each link's rate, and the slope by reverse mode."""

from eigenway.course import cases, read
from eigenway.maths import autodiff

P = read("1 / (1 + e^(-z))")
LOSSES = (read("(1 - p)^2"), read("-ln p"))


@cases(*[(kind, w / 2) for kind in (0, 1) for w in range(-6, 4)])
def chain(kind, w):
    p, rate = autodiff.backward(P, {"z": 2 * w})
    loss, last = autodiff.backward(LOSSES[kind], {"p": p})
    return {"z": 2 * w, "p": p, "L": loss, "rates": (2, rate[0], last[0]), "slope": 2 * rate[0] * last[0]}
