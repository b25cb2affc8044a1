"""What figure.ts works out, by the library: two vectors made orthonormal, with all digits or with every result rounded."""

from decimal import ROUND_HALF_UP, Decimal

from eigenway.course import cases
from eigenway.maths import linalg

ALL = 15
A1 = (3.0, 1.0)
PLACES = ((1.0, 2.5), (2.0, 1.5), (2.5, 1.0), (3.5, 1.2), (4.0, 1.4), (-2.0, 0.3))


def kept(x, digits):
    """x with so many digits, a tie away from zero."""
    if x == 0 or digits == ALL:
        return x
    exact = Decimal(x)
    return float(exact.quantize(Decimal(1).scaleb(exact.adjusted() + 1 - digits), rounding=ROUND_HALF_UP))


@cases(*[(A1, at, digits, times) for at in PLACES for digits in (1, 2, 3, ALL) for times in (1, 2)], (A1, A1, ALL, 1))
def process(a1, a2, digits, times):
    def unit(v):
        length = kept(linalg.norm(v), digits)
        return tuple(kept(x / length, digits) for x in v)

    q1, left = unit(a1), a2
    for _ in range(times):
        k = kept(linalg.dot(q1, left), digits)
        left = tuple(kept(x - kept(k * q, digits), digits) for x, q in zip(left, q1))
    length = linalg.norm(left)
    if length < 1e-9:
        return {"q2": None, "angle": None}
    q2 = linalg.gram_schmidt([a1, a2])[1] if digits == ALL else unit(left)
    return {"q1": q1, "left": left, "length": length, "q2": q2, "angle": linalg.angle(q1, q2)}
