"""How far a Taylor polynomial may be from its function: Lagrange's bound for the remainder."""

from math import factorial
from typing import Any

from eigenway.maths.calculus.algebra import add, div, mul, neg, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.terms import value_of
from eigenway.maths.calculus.tidy import checked, named, tidied
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.steps import Work, step, worked


@worked
def remainder_bound(
    tree: Expression, variable: str | Symbol, center: Any, order: int, at: Any, largest: Any
) -> Work[Expression]:
    """Lagrange: |f - T| is at most M |x - a|^(n+1) / (n+1)!, where `largest` is a bound M for the next derivative."""
    tree, name = checked(tree), named(variable)
    a, x, m = (tidied(checked(v, "The point")) for v in (center, at, largest))
    slope = differentiate(tree, name, order + 1)
    says = "The next derivative, number {n}, is ${slope}$; its size is at most ${m}$ between ${a}$ and ${b}$."
    yield step("next-derivative", says, slope, f=tree, x=Symbol(name), n=order + 1, slope=slope, m=m, a=a, b=x)
    gap = call("abs", add(x, neg(a)))
    if (distance := value_of(add(x, neg(a)))) is not None:
        gap = rational(abs(distance))
    bound = div(mul(m, power(gap, rational(order + 1))), rational(factorial(order + 1)))
    says = "The error is at most ${m} \\cdot {gap}^{n} / {n}! = {bound}$."
    yield step("bound", says, bound, m=m, gap=gap, n=order + 1, bound=bound)
    return bound
