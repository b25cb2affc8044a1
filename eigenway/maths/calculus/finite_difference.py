"""Finite differences: a derivative estimated from values."""

from collections.abc import Callable, Mapping
from typing import Any

from eigenway.maths.calculus.quadrature import evaluator
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.linalg.matrix import entry, tidied
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

# offsets in steps, weights, what the sum is divided by (a power of h and a number), order of the error
FORMULAS: dict[str, tuple[tuple[int, ...], tuple[int, ...], int, int, int]] = {
    "forward": ((0, 1), (-1, 1), 1, 1, 1),
    "backward": ((-1, 0), (-1, 1), 1, 1, 1),
    "central": ((-1, 1), (-1, 1), 1, 2, 2),
    "five-point": ((-2, -1, 1, 2), (1, -8, 8, -1), 1, 12, 4),
    "second": ((-1, 0, 1), (1, -2, 1), 2, 1, 2),
}


@worked
def finite_difference(
    f: Expression | Callable[[Any], Any],
    point: Any,
    h: Any,
    formula: str = "central",
    variable: str | Symbol = "x",
    held: Mapping[str, Any] | None = None,
) -> Work[Any]:
    """Estimate a derivative at a point with step h. `held` keeps the other variables of a tree."""
    if formula not in FORMULAS:
        raise ValueError(f"A difference formula is one of {', '.join(FORMULAS)}; {formula} is none.")
    x, h = entry(point, "The point"), entry(h, "The step")
    if h <= 0:
        raise ValueError(f"The step is {h}; it must be positive.")
    offsets, weights, power, number, order = FORMULAS[formula]
    at = evaluator(f, variable, held)
    places = tuple(tidied(x + k * h) for k in offsets)
    values = tuple(at(u) for u in places)
    yield step("values", "Values at ${places}$: ${values}$.", values, places=places, values=values)
    whole = tidied(sum(w * v for w, v in zip(weights, values)))
    says = "Weigh them with ${weights}$ and add: ${sum}$."
    if weights == (-1, 1):
        says = "Their difference is ${sum}$."
    yield step("difference", says, whole, weights=weights, values=values, sum=whole)
    below = tidied(number * h**power)
    answer = ratio(whole, below)
    says = "Divide by ${below}$: ${answer}$. Halving the step divides the error by about {factor}."
    yield step("divide", says, answer, sum=whole, below=below, h=h, answer=answer, factor=2**order)
    return answer
