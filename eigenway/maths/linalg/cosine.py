"""How far two vectors point the same way."""

from collections.abc import Sequence
from fractions import Fraction
from math import acos, degrees
from typing import Any

from eigenway.maths.linalg.dot import dot
from eigenway.maths.linalg.matrix import inner, same_length, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Surd, number, ratio, root

FRIENDLY: dict[Any, int] = {0: 90, 1: 0, -1: 180, Fraction(1, 2): 60, Fraction(-1, 2): 120}
FRIENDLY_SURDS: dict[Any, int] = {
    Surd(0, Fraction(s, 2), d): angle for s, d, angle in ((1, 2, 45), (-1, 2, 135), (1, 3, 30), (-1, 3, 150))
}


@worked
def cosine(u: Sequence[Any], v: Sequence[Any]) -> Work[Any]:
    """The cosine of the angle between two vectors: their dot product over the product of their lengths."""
    u, v = vector(u, "the first vector"), vector(v, "the second vector")
    same_length(u, v, "An angle")
    for name, w in (("first", u), ("second", v)):
        if not any(w):
            raise ValueError(f"The {name} vector is 0: it has no direction, so there is no angle.")
    product = yield from dot.trace(u, v)
    squares = inner(u, u), inner(v, v)
    lengths = root(squares[0]), root(squares[1])
    says = "The squared lengths are {a} and {b}, the lengths ${s}$ and ${t}$."
    yield step("lengths", says, lengths, a=squares[0], b=squares[1], s=lengths[0], t=lengths[1])
    answer = ratio(product, root(squares[0] * squares[1]))
    if isinstance(answer, float):
        answer = max(-1.0, min(1.0, answer))
    says = "Divide the dot product by both lengths: $\\cos\\theta = {cosine}$, an angle of {angle}°."
    yield step("divide", says, answer, cosine=answer, angle=told(in_degrees(answer)), product=product, squares=squares)
    return answer


def in_degrees(cosine: Any) -> int | float:
    """The angle of a cosine, whole where it is one that people know."""
    known = FRIENDLY_SURDS if isinstance(cosine, Surd) else FRIENDLY
    return known[cosine] if cosine in known else degrees(acos(number(cosine)))


def told(angle: int | float) -> str:
    return str(angle) if isinstance(angle, int) else f"about {angle:.4g}"
