"""The distance between two points, in the norm asked for."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import alike, same_length, tidied, vector
from eigenway.maths.linalg.norm import norm
from eigenway.maths.steps import Work, step, worked


@worked
def distance(u: Sequence[Any], v: Sequence[Any], p: float | str = 2) -> Work[Any]:
    """The norm of the difference of two points."""
    u, v = vector(u, "the first point"), vector(v, "the second point")
    same_length(u, v, "A distance")
    between = alike(tuple(tidied(x - y) for x, y in zip(u, v)))
    yield step("difference", "Subtract one point from the other, entry by entry.", between, u=u, v=v)
    return (yield from norm.trace(between, p))
