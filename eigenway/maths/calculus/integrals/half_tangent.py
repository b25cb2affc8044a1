"""Fractions of sine and cosine: with the tangent of the (half) angle they become fractions of polynomials."""

from fractions import Fraction

from eigenway.maths.calculus.algebra import add, div, mul, neg, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.search import (
    Found,
    Search,
    letter,
    linear,
)
from eigenway.maths.calculus.integrals.trig import changed
from eigenway.maths.calculus.rational import over_one, size
from eigenway.maths.calculus.terms import ONE, TWO
from eigenway.maths.calculus.tidy import has, rebuilt, tidied
from eigenway.maths.expression import Call, Expression, Symbol


def half_tangent(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """Any fraction of sine and cosine: with t = tan of the (half) angle it becomes a fraction of polynomials."""
    angles = {n.arguments[0] for n in f.walk() if isinstance(n, Call)}
    if len(angles) != 1 or any(isinstance(n, Call) and n.name not in ("sin", "cos") for n in f.walk()):
        return None
    (u,) = angles
    slope = linear(u, x)
    if slope is None or has(put_angle(f, u, Symbol("#s"), Symbol("#c")), x):
        return None
    t = letter(f, x)
    here = Symbol(t)
    square = power(here, TWO)
    one = add(ONE, square)
    # sin and cos both change sign: t = tan u is enough
    whole = min(over_one(put_angle(f, u, div(here, Symbol("#")), div(ONE, Symbol("#")))) or [f], key=size)
    if only_even(whole):
        g = tidied(put_root(whole, one))
        g = div(g, mul(one, slope[0]))
        new, rule, words = (
            call("tan", u),
            "tangent",
            "Let ${t} = {u}$: sine and cosine occur only together in even degree. The integral becomes ${integral}$.",
        )
        if size(g) < 200 and (found := changed(search, rule, words, f, new, best(g), t, x, depth)):
            return found
    g = put_angle(f, u, div(mul(TWO, here), one), div(add(ONE, neg(square)), one))
    g = div(mul(TWO, g), mul(one, slope[0]))
    if size(g) > 200:
        return None
    words = "Let ${t} = {u}$. Then $\\sin = 2{t}/(1 + {t}^2)$, $\\cos = (1 - {t}^2)/(1 + {t}^2)$ and the integral becomes ${integral}$."
    return changed(search, "half-tangent", words, f, call("tan", div(u, TWO)), best(g), t, x, depth)


def best(g: Expression) -> Expression:
    return min([tidied(g), *over_one(tidied(g))], key=size)


def put_angle(f: Expression, u: Expression, sine: Expression, cosine: Expression) -> Expression:
    if isinstance(f, Call) and f.arguments[0] == u and f.name in ("sin", "cos"):
        return sine if f.name == "sin" else cosine
    return tidied(rebuilt(f, tuple(put_angle(part, u, sine, cosine) for part in f.parts))) if f.parts else f


def only_even(f: Expression) -> bool:
    """Does the marker # (the root of 1 + t²) occur only in even powers?"""
    from eigenway.maths.expression import Power

    for node in f.walk():
        for part in node.parts:
            if part == Symbol("#") and not (
                isinstance(node, Power) and (q := power_number(node)) is not None and q % 2 == 0
            ):
                return False
    return f != Symbol("#")


def power_number(node: Expression) -> Fraction | None:
    from eigenway.maths.calculus.terms import value_of

    return value_of(node.parts[1])


def put_root(f: Expression, one: Expression) -> Expression:
    from eigenway.maths.expression import Power

    if isinstance(f, Power) and f.base == Symbol("#"):
        q = power_number(f)
        assert q is not None
        return power(one, rational(q / 2))
    return rebuilt(f, tuple(put_root(part, one) for part in f.parts)) if f.parts else f
