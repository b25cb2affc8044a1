"""Mean and variance in one pass, without the cancellation of mean of squares minus square of mean (Welford)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from eigenway.maths.linalg.matrix import decimals, tidied, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


class Moments(NamedTuple):
    """How many numbers so far, their mean, and the sum of the squared distances from it."""

    seen: int
    mean: Any
    squares: Any


@worked
def running_variance(values: Sequence[Any], sample: bool = False) -> Work[Any]:
    """The variance, over n (or over n - 1 for `sample`), updated number by number."""
    x = vector(values, "the values")
    if sample and len(x) < 2:
        raise ValueError("A sample variance needs at least two numbers: it divides by n - 1.")
    yield from decimals(x)
    now = Moments(0, 0, 0)
    for v in x:
        gap = tidied(v - now.mean)
        count = now.seen + 1
        mean = tidied(now.mean + ratio(gap, count))
        now = Moments(count, mean, tidied(now.squares + gap * (v - mean)))
        says = (
            "Number {count}, ${v}$, lies ${gap}$ from the mean before it: the mean moves by a part of 1/{count} to ${mean}$. The sum of "
            "squares grows by ${gap}$ times the distance from the new mean, to ${squares}$."
        )
        if count == 1:
            says = "Start with ${v}$: it is the mean so far, and nothing differs from it."
        yield step("update", says, now, count=count, v=v, gap=gap, mean=mean, squares=now.squares)
    below = len(x) - 1 if sample else len(x)
    answer = ratio(now.squares, below)
    yield step(
        "average-squares",
        "Divide by {below}: the variance is ${answer}$.",
        answer,
        below=below,
        answer=answer,
        values=x,
    )
    return answer
