"""Bayes' theorem in odds: prior odds times one likelihood ratio for each piece of evidence."""

from collections.abc import Iterable
from typing import Any

from eigenway.maths.prob.bayes import near, share
from eigenway.maths.prob.chances import exact, total, written
from eigenway.maths.prob.lowest import lowest
from eigenway.maths.steps import Work, step, worked


@worked
def update_odds(odds: tuple[Any, Any], ratios: Iterable[Any]) -> Work[Any]:
    """The probability after independent evidence: odds (a, b) mean a to b; each ratio multiplies them."""
    a, b = lowest(*odds)
    yield step("prior", "The prior odds are ${a} : {b}$.", (a, b), a=a, b=b)
    for i, ratio in enumerate(ratios, 1):
        ratio = exact(ratio, f"Likelihood ratio {i}")
        if ratio < 0:
            raise ValueError(f"Likelihood ratio {i} is {ratio}; it is a quotient of two probabilities and at least 0.")
        old = (a, b)
        a, b = lowest(a * ratio, b)
        says = "Multiply by the likelihood ratio ${r}$: ${c} \\cdot {r} : {d} = {a} : {b}$."
        yield step("multiply", says, (a, b), ratio=ratio, r=written(ratio), c=old[0], d=old[1], a=a, b=b)
    whole = total((a, b))
    answer = share(a, whole)
    says = "As a probability: ${a} / ({a} + {b}) = {answer}$."
    yield step("convert", says, answer, a=a, b=b, answer=near(answer))
    return answer
