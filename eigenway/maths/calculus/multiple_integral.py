"""Iterated integrals: from the inside out, and in other coordinates with the Jacobian's determinant."""

from collections.abc import Mapping, Sequence
from typing import Any

from eigenway.maths.calculus.algebra import add, mul, neg
from eigenway.maths.calculus.definite import definite
from eigenway.maths.calculus.jacobian import fast_rows
from eigenway.maths.calculus.simplify import simplify
from eigenway.maths.calculus.terms import ZERO
from eigenway.maths.calculus.tidy import checked, has, named, put, tidied
from eigenway.maths.expression import Expression, Symbol
from eigenway.maths.steps import Work, step, worked

Limits = Sequence[tuple[str | Symbol, Any, Any]]


@worked
def multiple_integral(
    tree: Expression, limits: Limits, change: Mapping[str, Expression] | None = None
) -> Work[Expression]:
    """Integrate over (variable, low, high), the innermost first; limits may hold the variables still to come.

    `change` writes the old variables in the new ones, {"x": r cos t, "y": r sin t}; the limits are then those of the new.
    """
    f = tidied(checked(tree))
    if not limits:
        raise ValueError("There are no limits: give (variable, low, high) for each integral, the innermost first.")
    if change is not None:
        f = yield from changed(f, change, tuple(named(name) for name, _, _ in limits))
    for i, (variable, low, high) in enumerate(limits):
        name = named(variable)
        ends = checked(low, "A lower limit"), checked(high, "An upper limit")
        inner = [named(v) for v, _, _ in limits[: i + 1]]
        if any(has(end, n) for end in ends for n in inner):
            raise ValueError(f"The limits of {name} may hold only variables that are integrated later.")
        g = f
        f = simplify((yield from definite.inner(f, name, *ends)))
        says = "The integral over ${x}$ leaves ${result}$."
        yield step("inner-integral", says, f, x=Symbol(name), f=g, a=ends[0], b=ends[1], result=f)
    return f


def changed(f: Expression, change: Mapping[str, Expression], new: tuple[str, ...]) -> Work[Expression]:
    """The integrand in the new variables, times the size of the Jacobian's determinant."""
    if len(change) != len(new):
        raise ValueError(f"{len(change)} old variables and {len(new)} new ones: they must be equally many.")
    rows = tuple(tuple(map(tidied, row)) for row in fast_rows([checked(t) for t in change.values()], new))
    factor = simplify(determinant(rows))
    g = f
    for name, by in change.items():
        g = put(g, name, by)
    g = simplify(mul(tidied(g), factor))
    says = "In the new variables a small area is stretched by the Jacobian's determinant, ${factor}$: the integrand becomes ${g}$."
    yield step(
        "change-variables",
        says,
        g,
        f=f,
        factor=factor,
        g=g,
        rows=rows,
        old=tuple(change),
        by=tuple(change.values()),
        new=new,
    )
    return g


def determinant(rows: tuple[tuple[Expression, ...], ...]) -> Expression:
    """Along the first row; the matrices here are 2 by 2 or 3 by 3."""
    if len(rows) == 1:
        return rows[0][0]
    terms: list[Expression] = []
    for j, x in enumerate(rows[0]):
        if x != ZERO:
            minor = determinant(tuple(row[:j] + row[j + 1 :] for row in rows[1:]))
            terms.append(mul(x, minor) if j % 2 == 0 else neg(mul(x, minor)))
    return add(*terms) if terms else ZERO
