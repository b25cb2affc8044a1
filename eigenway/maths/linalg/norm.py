"""The length of a vector, in the norm asked for."""

from collections.abc import Sequence
from math import inf
from typing import Any

from eigenway.maths.linalg.dot import said_sum
from eigenway.maths.linalg.matrix import decimals, tidied, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import root


@worked
def norm(v: Sequence[Any], p: float | str = 2) -> Work[Any]:
    """The norm of a vector: p is 1, 2 or "max"; any other p of at least 1 is computed in decimals."""
    v = vector(v)
    yield from decimals(v)
    sizes = tuple(abs(x) for x in v)
    if p in ("max", inf):
        yield step("sizes", "Take the size of each entry, without its sign.", sizes)
        yield step("largest", "The largest of them is the norm: ${top}$.", max(sizes), top=max(sizes))
        return max(sizes)
    if not isinstance(p, int | float) or p < 1:
        raise ValueError(f'A norm has p = 1, 2, "max" or another number of at least 1; {p} is none.')
    if p == 1:
        total = tidied(sum(sizes))
        yield step("sizes", "Take the size of each entry, without its sign.", sizes)
        yield said_sum(sizes, total, "them")
        return total
    powers = tuple(tidied(x**p) for x in (sizes if p != 2 else v))
    total = tidied(sum(powers))
    yield step(
        "powers", "Raise the size of each entry to the power {p}." if p != 2 else "Square each entry.", powers, p=p
    )
    yield said_sum(powers, total, "them")
    length = root(total) if p == 2 else float(total) ** (1 / p)
    says = "Take the root, since each entry was squared: the length is ${length}$."
    if p != 2:
        says = "Take the root of degree {p}: the norm is ${length}$."
    yield step("root", says, length, p=p, total=total, length=length)
    return length
