"""Gradient descent: step against the gradient, again and again."""

from collections.abc import Callable
from typing import Any

from eigenway.maths.linalg.matrix import alike, entry, tidied
from eigenway.maths.optim.numbers import Gradient, point, positive, slopes, turns_of
from eigenway.maths.show import count
from eigenway.maths.steps import Work, step, worked

EXACT_TURNS = 4  # exact fractions double their digits at each step


@worked
def gradient_descent(
    loss: Any, start: Any, rate: Any = 0.1, turns: int = 10, gradient: Gradient | None = None
) -> Work[tuple[Any, ...]]:
    """Walk `turns` steps downhill. The loss is a tree, or a function that comes with its gradient."""
    rate = positive(entry(rate, "The rate"), "The rate")
    x = point(start)
    if turns_of(turns) > EXACT_TURNS:
        x = tuple(map(float, x))
    *numbers, rate = alike((*x, rate))
    x = tuple(numbers)
    value, slope = slopes(loss, gradient, len(x))
    height = value(x) if value else None
    for turn in range(1, turns + 1):
        g = slope_at(slope, x)
        old, before = x, height
        x = tuple(tidied(u - rate * s) for u, s in zip(x, g))
        height = value(x) if value else None
        says = (
            "Step {turn}: the gradient at ${old}$ is ${g}$; move by ${rate}$ times that, downhill, to ${x}$"
            + loss_moves(before, height)
        )
        yield step("descend", says, x, turn=turn, old=old, g=g, rate=rate, x=x, before=before, loss=height)
    return x


def loss_moves(before: Any, after: Any) -> str:
    if after is None:
        return "."
    if after <= before:
        return ", and the loss falls from ${before}$ to ${loss}$."
    return ". The loss rises from ${before}$ to ${loss}$: the rate is too large here."


def slope_at(slope: Callable[[Any], Any], x: tuple[Any, ...]) -> tuple[Any, ...]:
    g = slope(x)
    g = point(g.tolist() if hasattr(g, "tolist") else g, "the gradient")
    if len(g) != len(x):
        raise ValueError(
            f"The gradient has {count(len(g), 'entry', 'entries')} and the point {len(x)}: they must be equally many."
        )
    return g
