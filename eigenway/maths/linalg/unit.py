"""The vector of length 1 in the direction of a vector."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Vector, vector
from eigenway.maths.linalg.norm import norm
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def unit(v: Sequence[Any]) -> Work[Vector]:
    """v divided by its length."""
    v = vector(v)
    if not any(v):
        raise ValueError("The vector is 0: it has no direction, so no unit vector points along it.")
    length = yield from norm.trace(v)
    answer = tuple(ratio(x, length) for x in v)
    yield step(
        "by-length",
        "Divide each entry by the length, ${length}$: what is left is the direction.",
        answer,
        length=length,
        v=v,
    )
    return answer
