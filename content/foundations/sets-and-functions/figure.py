"""What figure.ts works out, by the library: the loss, and where it is smallest over what is allowed."""

from fractions import Fraction

from eigenway.course import cases
from eigenway.maths import core

TENTHS = [Fraction(k, 10) for k in range(61)]


@cases(*[(float(w),) for w in TENTHS])
def loss(w):
    a, at, value = core.minimize.steps((1, -6, 10))[0].after  # the square completed: a (w - at)^2 + value
    return a * (w - at) ** 2 + value


@cases((0,), (1,), (2,), (3,))
def lowest(which):
    """From a table of tenths; the last of the sets leaves its lower end out, and no finer table would settle it."""
    allowed = (TENTHS, (0, 2, 4, 6), [w for w in TENTHS if w >= 4])
    return list(core.minimize({w: w * w - 6 * w + 10 for w in allowed[which]}).at) if which < 3 else []
