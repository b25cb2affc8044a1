"""What an expression is at a point, or far out: put in where it can be, and looked at nearby where it cannot."""

from math import isfinite

from eigenway.maths.calculus.algebra import div, mul, pieces, rational
from eigenway.maths.calculus.terms import ONE, ZERO, E, tree_of, value_of
from eigenway.maths.calculus.tidy import has, put, replaced, symbols
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Call, Expression, Negative, Symbol

INFINITY = Symbol("infinity")
MINUS = Negative(INFINITY)


def near(f: Expression, x: str, a: Expression, side: str) -> list[float]:
    values: list[float] = []
    for k in (1, 2, 3, 4, 5):
        if infinite(a):
            at = (1 if a == INFINITY else -1) * 10.0**k
        else:
            try:
                at = float(value(a)) + (-1 if side == "left" else 1) * 10.0**-k
            except ValueError:
                return []
        try:
            y = float(value(f, {x: at}))
        except (ValueError, TypeError):
            continue
        if isfinite(y):
            values.append(y)
    return values


def sign_near(f: Expression, x: str, a: Expression, side: str) -> int | None:
    values = near(f, x, a, side)
    return (1 if values[-1] > 0 else -1) if values else None


def put_in(f: Expression, x: str, a: Expression) -> Expression | None:
    """The value at the point itself, or None where there is none."""
    if infinite(a):
        return at_infinity(f, x, a)
    try:
        here = replaced(f, x, a)
        if not symbols(put(f, x, a)):
            value(put(f, x, a))  # 0 · ln 0 tidies to 0, but has no value
        if not any(isinstance(n, Symbol) and n.name not in ("pi", "e") for n in here.walk()):
            value(here)
    except ValueError:
        return None
    return None if any(n in (INFINITY,) for n in here.walk()) else here


def at_infinity(f: Expression, x: str, a: Expression) -> Expression | None:
    """What is plain to see: a constant, a power, e^x, ln x, arctan x."""
    up = a == INFINITY
    if not has(f, x):
        return f
    if f == Symbol(x):
        return a
    number, powers = pieces(f)
    if len(powers) != 1:
        return None
    ((base, e),) = powers.items()
    exponent = value_of(tree_of(e))
    sign = 1 if number > 0 else -1
    if base == Symbol(x) and exponent is not None:
        if exponent < 0:
            return ZERO
        odd = exponent.denominator == 1 and exponent % 2 == 1
        return infinity(sign * (1 if up or not odd else -1))
    if base == E and isinstance(e, Expression):
        inner = at_infinity(e, x, a)
        return None if inner is None or not infinite(inner) else infinity(sign) if inner == INFINITY else ZERO
    if isinstance(base, Call) and exponent == 1 and base.arguments[0] == Symbol(x):
        if base.name == "ln" and up:
            return infinity(sign)
        if base.name == "arctan":
            return mul(rational(number if up else -number), Symbol("pi"), div(ONE, rational(2)))
        if base.name in ("tanh",):
            return rational(number if up else -number)
        if base.name == "sigmoid":
            return rational(number) if up else ZERO
    return None


def infinity(sign: int) -> Expression:
    return INFINITY if sign > 0 else MINUS


def infinite(a: Expression) -> bool:
    return a in (INFINITY, MINUS)
