"""Integrals that are known to have no elementary antiderivative (Liouville): said plainly, never searched for ever."""

from fractions import Fraction

from eigenway.maths.calculus.algebra import pieces
from eigenway.maths.calculus.integrals.search import constant_part, linear
from eigenway.maths.calculus.integrals.substitute import power_line
from eigenway.maths.calculus.terms import E
from eigenway.maths.calculus.tidy import has, tidied
from eigenway.maths.expression import Call, Expression, Power, Symbol


def hopeless(f: Expression, x: str) -> str | None:
    """The name of the function that the integral defines, or None where this is no known case."""
    _, rest = constant_part(tidied(f), x)
    _, powers = pieces(rest)
    if len(powers) == 1:
        ((base, e),) = powers.items()
        return alone(base, e, x)
    if len(powers) == 2 and Symbol(x) in powers:
        ((other, e),) = [(b, k) for b, k in powers.items() if b != Symbol(x)]
        return over_x(other, e, powers[Symbol(x)], x)
    return None


def alone(base: Expression, e: object, x: str) -> str | None:
    if base == E and isinstance(e, Expression):
        shape = power_line(e, x)
        if shape and shape[0] == 2:
            return "the error function"
        if shape and shape[0] > 2:
            return "the incomplete gamma function"
        inner = constant_part(e, x)[1]
        if isinstance(inner, Power) and inner.base == E and linear(inner.exponent, x):
            return "the exponential integral"
    if isinstance(base, Call) and isinstance(e, Fraction):
        u = base.arguments[0]
        if base.name == "ln" and e == -1 and linear(u, x):
            return "the logarithmic integral"
        if base.name in ("sin", "cos") and e == 1 and (shape := power_line(u, x)) and shape[0] == 2:
            return "a Fresnel integral"
        if base.name in ("sin", "cos") and e == 1 and (shape := power_line(u, x)) and shape[0] == -1:
            return "the sine or cosine integral"
        if base.name == "sqrt":
            return None
    if base == Symbol(x) and isinstance(e, Expression) and has(e, x):
        return "no named function at all"
    return None


def over_x(other: Expression, e: object, n: object, x: str) -> str | None:
    if n == -1 and other == E and isinstance(e, Expression) and linear(e, x):
        return "the exponential integral"
    if (
        n == -1
        and isinstance(other, Call)
        and e == 1
        and other.name in ("sin", "cos")
        and linear(other.arguments[0], x)
    ):
        return f"the {'sine' if other.name == 'sin' else 'cosine'} integral"
    if other == E and isinstance(e, Expression) and isinstance(n, Fraction) and n == -2 and linear(e, x):
        return "the exponential integral"
    return None
