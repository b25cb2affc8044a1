"""Softmax: scores become probabilities, without overflow, sharper or flatter by a temperature."""

from collections.abc import Sequence
from math import exp
from typing import Any

from eigenway.maths.linalg.matrix import Vector, entry, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number, ratio


@worked
def softmax(scores: Sequence[Any], temperature: Any = 1) -> Work[Vector]:
    """Probabilities in proportion to e^(score / temperature)."""
    z, t = vector(scores, "the scores"), entry(temperature, "The temperature")
    if t <= 0:
        raise ValueError(
            f"The temperature must be above 0; {temperature} is not: towards 0 all goes to the largest score."
        )
    if t != 1:
        z = tuple(ratio(x, t) for x in z)
        effect = "below 1, so the differences grow and the result is sharper" if t < 1 else "above 1, so it is flatter"
        yield step("temper", "Divide each score by the temperature ${t}$: {effect}.", z, t=t, effect=effect)
    top = max(z)
    z = tuple(x - top for x in z)
    says = "Subtract the largest, ${top}$, from all: the ratios stay, and no exponential can overflow."
    yield step("shift-down", says, z, top=top)
    powers = tuple(exp(number(x)) for x in z)
    yield step("exponentiate", "Take $e$ to the power of each.", powers)
    total = sum(powers)
    answer = tuple(p / total for p in powers)
    yield step("share", "Divide by their sum, ${total}$: now they add up to 1.", answer, total=total)
    return answer
