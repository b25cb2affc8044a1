"""The definite integral: an antiderivative at the upper limit minus the same at the lower one."""

from typing import Any

from eigenway.maths.calculus.algebra import add, neg
from eigenway.maths.calculus.integrate import Engine, integrate
from eigenway.maths.calculus.limit import limit
from eigenway.maths.calculus.tidy import checked, named, replaced
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Call, Expression, Negative, Symbol
from eigenway.maths.steps import Work, step, worked

INFINITE = (Symbol("infinity"), Negative(Symbol("infinity")))


@worked
def definite(
    tree: Expression, variable: str | Symbol, low: Any, high: Any, engine: Engine | None = None
) -> Work[Expression]:
    """Between limits that are numbers, expressions, or infinite (then by a limit)."""
    tree, name = checked(tree), named(variable)
    a, b = checked(low, "The lower limit"), checked(high, "The upper limit")
    smooth(tree, name, a, b)
    f = yield from integrate.inner(tree, name, engine)
    facts = {"F": f, "x": Symbol(name), "a": a, "b": b, "f": tree}
    yield step("antiderivative", "An antiderivative is ${F}$.", Call("between", (f, Symbol(name), a, b)), **facts)
    top = yield from end(f, name, b, "left")
    bottom = yield from end(f, name, a, "right")
    if top in INFINITE or bottom in INFINITE:
        answer = top if top in INFINITE else neg(bottom)
        yield step(
            "diverges", "This grows without bound: the integral diverges.", answer, top=top, bottom=bottom, **facts
        )
        return answer
    answer = add(top, neg(bottom))
    yield step(
        "subtract",
        "Upper minus lower: ${top} - {bottom} = {answer}$.",
        answer,
        top=top,
        bottom=bottom,
        answer=answer,
        **facts,
    )
    return answer


def end(f: Expression, name: str, at: Expression, side: str) -> Work[Expression]:
    if at in INFINITE:
        return (yield from limit.inner(f, name, at))
    try:
        return replaced(f, name, at)
    except ValueError:
        return (yield from limit.inner(f, name, at, side))


def smooth(tree: Expression, name: str, a: Expression, b: Expression) -> None:
    """Refuse an integrand that has a pole strictly inside: the antiderivative does not carry across it."""
    try:
        low, high = float(value(a)), float(value(b))
    except ValueError:
        return
    if abs(low) == float("inf") or abs(high) == float("inf"):
        return
    for bottom in denominators(tree):
        last: float | None = None
        for i in range(1, 200):
            x = low + (high - low) * i / 200
            try:
                here = float(value(bottom, {name: x}))
            except ValueError:
                continue
            if here == 0 or (last is not None and here * last < 0 and abs(here) + abs(last) < 1e6):
                raise ValueError(
                    f"The integrand has a pole near {name} = {x:.4g}, between the limits: split the integral there."
                )
            last = here


def denominators(tree: Expression) -> list[Expression]:
    from eigenway.maths.expression import Power, Quotient

    found: list[Expression] = []
    for node in tree.walk():
        if isinstance(node, Quotient):
            found.append(node.bottom)
        elif isinstance(node, Power) and isinstance(node.exponent, Negative):
            found.append(node.base)
    return found
