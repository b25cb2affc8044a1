"""ln(e^x₁ + e^x₂ + ...) without overflow: shift by the largest first."""

from collections.abc import Sequence
from math import exp, log
from typing import Any

from eigenway.maths.linalg.matrix import vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number


@worked
def logsumexp(values: Sequence[Any]) -> Work[float]:
    """The logarithm of the sum of the exponentials, for values of any size."""
    x = vector(values, "the values")
    top = max(x)
    shifted = tuple(v - top for v in x)
    says = (
        "Subtract the largest, ${top}$, from all: no exponential can then overflow, and the largest becomes $e^0 = 1$."
    )
    yield step("shift-down", says, shifted, top=top, values=x)
    powers = tuple(exp(number(v)) for v in shifted)
    yield step("exponentiate", "Take $e$ to the power of each.", powers)
    total = sum(powers)
    yield step("total-powers", "They add up to ${total}$, which is at least 1.", total, total=total)
    answer = float(number(top)) + log(total)
    says = "Take the logarithm and add back what was subtracted: ${top} + \\ln {total} \\approx {answer}$."
    yield step("add-back", says, answer, top=top, total=total, answer=answer)
    return answer
