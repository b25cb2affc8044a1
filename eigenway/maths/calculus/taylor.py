"""The Taylor polynomial: the derivatives at one point, each divided by its factorial."""

from math import factorial
from typing import Any, NamedTuple

from eigenway.maths.calculus.algebra import add, div, mul, neg, power, rational
from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.terms import ZERO
from eigenway.maths.calculus.tidy import checked, named, replaced, symbols, tidied
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.show import text
from eigenway.maths.steps import Work, step, worked

HIGHEST = 20


class Term(NamedTuple):
    order: int
    derivative: Expression
    at: Expression
    coefficient: Expression


@worked
def taylor(tree: Expression, variable: str | Symbol = "x", center: Any = 0, order: int = 3) -> Work[Expression]:
    """The polynomial of this order around the centre, in powers of (x - centre)."""
    tree, name, a = checked(tree), named(variable), tidied(checked(center, "The centre"))
    if not 0 <= order <= HIGHEST:
        raise ValueError(f"The order is {order}; it must lie between 0 and {HIGHEST}.")
    shift = add(Symbol(name), neg(a))
    slope, terms, polynomial = tidied(tree), list[Expression](), ZERO
    for k in range(order + 1):
        if k:
            slope = differentiate(slope, name)
        at = finite(slope, name, a, k)
        coefficient = div(at, rational(factorial(k)))
        terms.append(mul(coefficient, power(shift, rational(k))))
        polynomial = add(*terms) if a == ZERO else total(terms)
        facts: dict[str, Any] = {
            "f": tree,
            "x": Symbol(name),
            "a": a,
            "k": k,
            "slope": slope,
            "at": at,
            "c": coefficient,
        }
        says = "Order 0: the value at ${a}$ is ${at}$."
        if k:
            says = "Order {k}: the derivative ${slope}$ is ${at}$ at ${a}$" + (
                f"; divided by ${{k}}! = {factorial(k)}$ that is ${{c}}$." if k > 1 else "."
            )
        yield step("coefficient", says, polynomial, **facts)
    return polynomial


def finite(slope: Expression, name: str, a: Expression, k: int) -> Expression:
    """The value of the k-th derivative at the centre; where it has none there is no polynomial."""
    what = f"Derivative {k} of the function" if k else "The function"
    try:
        at = replaced(slope, name, a)
        if not symbols(at):
            value(at)
        return at
    except ValueError:
        raise ValueError(
            f"{what} has no value at {text(a)}, so there is no Taylor polynomial there: choose another centre."
        ) from None


def total(terms: list[Expression]) -> Expression:
    """In rising powers of (x - a), not multiplied out."""
    from eigenway.maths.expression import Sum

    kept = [term for term in terms if term != ZERO]
    if not kept:
        return ZERO
    return (
        kept[0]
        if len(kept) == 1
        else Sum(tuple(part for term in kept for part in (term.terms if isinstance(term, Sum) else (term,))))
    )
