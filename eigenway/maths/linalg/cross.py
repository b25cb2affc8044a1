"""The cross product of two vectors in space."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.expression import Symbol
from eigenway.maths.linalg.matrix import Vector, decimals, tidied, vector
from eigenway.maths.steps import Work, step, worked


@worked
def cross(u: Sequence[Any], v: Sequence[Any]) -> Work[Vector]:
    """u × v: at right angles to both, as long as their parallelogram is large."""
    u, v = vector(u, "the first vector"), vector(v, "the second vector")
    if len(u) != 3 or len(v) != 3:
        raise ValueError(f"A cross product needs two vectors of 3 entries; these have {len(u)} and {len(v)}.")
    yield from decimals(u, v)
    found: list[Any] = [Symbol("c_1"), Symbol("c_2"), Symbol("c_3")]
    for k in range(3):
        i, j = (k + 1) % 3, (k + 2) % 3
        found[k] = tidied(u[i] * v[j] - u[j] * v[i])
        says = "Entry {k}: leave out row {k}, cross-multiply the others: ${a} \\cdot {d} - {b} \\cdot {c} = {value}$."
        if k == 1:
            says = "Entry 2, in the order 3, 1 (here the sign goes wrong most often): ${a} \\cdot {d} - {b} \\cdot {c} = {value}$."
        yield step("entry", says, tuple(found), k=k + 1, a=u[i], d=v[j], b=u[j], c=v[i], value=found[k])
    return tuple(found)
