"""Numerical integration: rectangles, trapezoids, parabolas."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from eigenway.maths.calculus.tidy import named
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.linalg.matrix import entry, tidied, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

RULES = ("left", "right", "midpoint", "trapezoid", "simpson")
MOST = 100_000


@worked
def quadrature(
    f: Expression | Callable[[Any], Any] | Sequence[Any],
    low: Any,
    high: Any,
    n: int = 4,
    rule: str = "trapezoid",
    variable: str | Symbol = "x",
) -> Work[Any]:
    """Estimate the integral from low to high with n strips. f is a tree, a function, or its values at the ends of the strips."""
    a, b = entry(low, "The lower limit"), entry(high, "The upper limit")
    if rule not in RULES:
        raise ValueError(f"A rule is one of {', '.join(RULES)}; {rule} is none.")
    given = None if isinstance(f, Expression) or callable(f) else vector(f, "the values")
    n = len(given) - 1 if given is not None else n
    if not 1 <= n <= MOST or (rule == "simpson" and n % 2):
        raise ValueError(f"There are {n} strips; there must be at least 1, and for Simpson's rule an even number.")
    width = ratio(tidied(b - a), n)
    yield step("strips", "{n} strips from ${a}$ to ${b}$ are ${h}$ wide.", width, n=n, a=a, b=b, h=width)
    at = evaluator(f, variable)
    places, weights = plan(a, width, n, rule)
    if given is not None:
        if rule == "midpoint":
            raise ValueError("Values at the ends of the strips do not tell the midpoints: choose another rule.")
        values = given[1:] if rule == "right" else given[:-1] if rule == "left" else given
    else:
        values = tuple(at(u) for u in places)
    yield step("values", "The values at ${places}$ are ${values}$.", values, places=places, values=values)
    whole = tidied(sum(w * v for w, v in zip(weights, values)))
    yield step("weigh", SAYS[rule], whole, weights=weights, values=values, sum=whole)
    below = {"trapezoid": 2, "simpson": 3}.get(rule, 1)
    answer = ratio(tidied(width * whole), below)
    says = "Times the width: ${h} \\cdot {sum} = {answer}$."
    if below > 1:
        says = "Times the width, divided by {below}: ${h} \\cdot {sum} / {below} = {answer}$."
    yield step("width", says, answer, h=width, sum=whole, below=below, answer=answer)
    return answer


SAYS = {
    "left": "Add the values at the left ends: ${sum}$.",
    "right": "Add the values at the right ends: ${sum}$.",
    "midpoint": "Add the values in the middles: ${sum}$.",
    "trapezoid": "Add them, the inner ones twice, since each belongs to two trapezoids: ${sum}$.",
    "simpson": "Add them with the weights $1, 4, 2, 4, \\ldots, 4, 1$ of Simpson's parabolas: ${sum}$.",
}


def plan(a: Any, h: Any, n: int, rule: str) -> tuple[tuple[Any, ...], tuple[int, ...]]:
    """Where to look, and how often each value counts."""
    if rule == "midpoint":
        return tuple(tidied(a + h * i + ratio(h, 2)) for i in range(n)), (1,) * n
    if rule in ("left", "right"):
        first = 1 if rule == "right" else 0
        return tuple(tidied(a + h * (i + first)) for i in range(n)), (1,) * n
    places = tuple(tidied(a + h * i) for i in range(n + 1))
    if rule == "trapezoid":
        return places, (1, *[2] * (n - 1), 1)
    return places, (1, *[4 if i % 2 else 2 for i in range(1, n)], 1)


def evaluator(f: Any, variable: str | Symbol, held: Mapping[str, Any] | None = None) -> Callable[[Any], Any]:
    """A tree, or a function, as a function of one number."""
    if not isinstance(f, Expression):
        return f
    tree, name, rest = f, named(variable), dict(held or {})
    return lambda u: value(tree, {**rest, name: u})
