"""Power iteration: multiply again and again, and the strongest direction is left."""

from collections.abc import Sequence
from math import sqrt
from operator import mul
from typing import Any, NamedTuple

from eigenway.maths.linalg.matrix import Vector, floats, square, vector
from eigenway.maths.show import count
from eigenway.maths.steps import Work, step, worked


class Dominant(NamedTuple):
    """A vector of length 1, its Rayleigh quotient, and how far Av is from that value times v."""

    value: float
    vector: Vector
    residual: float


@worked
def power_iteration(
    rows: Sequence[Sequence[Any]], start: Sequence[Any] | None = None, turns: int = 10
) -> Work[Dominant]:
    """`turns` times: multiply, scale to length 1, measure the stretch. Starts from (1, 1, ..., 1) if not told."""
    page = floats(square(rows))
    v: Vector = floats(vector(start, "the start")) if start is not None else (1.0,) * len(page)
    if len(v) != len(page):
        raise ValueError(
            f"The matrix has {count(len(page), 'column')} and the start {count(len(v), 'entry', 'entries')}: they must be equal."
        )
    if type(turns) is not int or turns < 0:
        raise ValueError(f"The number of turns must be a whole number of at least 0; {turns} is not.")
    if not any(v):
        raise ValueError("The start is the vector 0, and stays 0 for ever: start from another.")
    now = measured(page, normed(v))
    says = (
        "Scale the start to length 1: ${vector}$. Its Rayleigh quotient $\\mathbf v \\cdot A\\mathbf v$ is ${value}$."
    )
    yield step("begin-at", says, now, vector=now.vector, value=now.value, start=v, matrix=page)
    for turn in range(1, turns + 1):
        image = times(page, now.vector)
        if not any(image):
            yield step(
                "died", "The image is 0: this start holds nothing of the strong direction. Stop here.", now, matrix=page
            )
            break
        now = measured(page, normed(image))
        says = "Turn {turn}: multiply, scale to length 1: ${vector}$. The Rayleigh quotient is ${value}$, the residual $|A\\mathbf v - \\rho \\mathbf v|$ is ${residual}$."
        yield step("turn", says, now, turn=turn, vector=now.vector, value=now.value, residual=now.residual, matrix=page)
    return now


def times(page: Any, v: Vector) -> Vector:
    return tuple(sum(map(mul, row, v)) for row in page)


def normed(v: Vector) -> Vector:
    top = max(abs(x) for x in v)  # so that no square overflows
    length = top * sqrt(sum((x / top) ** 2 for x in v))
    return tuple(x / length for x in v)


def measured(page: Any, v: Vector) -> Dominant:
    image = times(page, v)
    value = sum(map(mul, v, image))
    return Dominant(value, v, sqrt(sum((y - value * x) ** 2 for x, y in zip(v, image))))
