"""The sigmoid 1 / (1 + e⁻ᶻ), computed on the side where nothing overflows."""

from math import exp
from typing import Any

from eigenway.maths.linalg.matrix import entry
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number


@worked
def sigmoid(score: Any) -> Work[float]:
    """The probability that belongs to a log-odds."""
    z = entry(score, "The score")
    small = exp(-abs(number(z)))
    if z >= 0:
        yield step(
            "exponential",
            "The score ${score}$ is not negative: $e^{-z} = {small}$ cannot overflow.",
            small,
            score=z,
            small=small,
        )
        answer = 1 / (1 + small)
        yield step("squash", "$\\frac{1}{1 + e^{-z}} = {answer}$.", answer, score=z, answer=answer)
    else:
        says = "The score ${score}$ is negative: use $e^z = {small}$, since $e^{-z}$ could overflow."
        yield step("exponential", says, small, score=z, small=small)
        answer = small / (1 + small)
        yield step("squash", "$\\frac{e^z}{1 + e^z} = {answer}$, the same number.", answer, score=z, answer=answer)
    return answer
