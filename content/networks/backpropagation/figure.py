"""What figure.ts works out, by the library: one pass forward and one back through two hidden units with ReLU."""

from itertools import product

from eigenway.course import cases
from eigenway.maths import nn

BIAS1, BIAS2 = (1, 0), (-1,)


@cases(*product([(1, -1, -1, 2, 2, -1)], [(3, 1), (-2, 0.5), (0, 0), (4, -2), (-1, 4)], (3, -2, 0.5)))
def passed(w, x, target):
    hidden, last = ((w[:2], w[2:4]), BIAS1, "relu"), ((w[4:],), BIAS2, "identity")
    (y,) = nn.forward([hidden, last], x)
    loss, (into_hidden, into_y) = nn.backward([hidden, last], x, (target,))
    gradients = (*into_hidden.weights[0], *into_hidden.weights[1], *into_y.weights[0])
    return {
        "h": nn.forward([hidden], x),
        "y": y,
        "delta": into_y.bias[0],  # the bias is added as it is: its gradient is the delta
        "deltas": into_hidden.bias,
        "gradients": gradients,
        "loss": loss,
    }
