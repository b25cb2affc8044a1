"""What an expression is at a point, or far out: put in where it can be, and looked at nearby where it cannot."""

from collections.abc import Callable
from fractions import Fraction
from math import isfinite

from eigenway.maths.calculus.algebra import div, mul, pieces, power, rational
from eigenway.maths.calculus.terms import ONE, ZERO, E, tree_of, value_of
from eigenway.maths.calculus.tidy import has, put, replaced, symbols
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Call, Expression, Negative, Power, Symbol

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
        if any(isinstance(n, Power) and has(n.exponent, x) and replaced(n.base, x, a) == ZERO for n in f.walk()):
            return None  # 0 to the power 0 has no value, and 0^x to the right of it none that its neighbours share
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


SWINGS = {"sin", "cos", "tan"}


def swinging(f: Expression, x: str, a: Expression) -> Expression | None:
    """A sine, cosine or tangent whose inside grows without bound: the values near the point say nothing."""
    for node in f.walk():
        if isinstance(node, Call) and node.name in SWINGS and has(node, x):
            inside = near(node.arguments[0], x, a, "right") or near(node.arguments[0], x, a, "left")
            if len(inside) >= 3 and abs(inside[-1]) > 4 and abs(inside[-1]) > 1.5 * abs(inside[-2]):
                return node
    return None


def squeezed(
    f: Expression, x: str, a: Expression, where: Callable[[Expression], Expression | None]
) -> Expression | None:
    """The swinging factor of a product whose other factors go to 0 together."""
    _, powers = pieces(f)
    swings = {base for base in powers if swinging(base, x, a)}
    bounded = [mul(power(base, tree_of(e))) for base, e in powers.items() if base in swings and stays(base, e)]
    if not bounded or len(bounded) < len(swings):
        return None
    rest = mul(*(power(base, tree_of(e)) for base, e in powers.items() if base not in swings))
    return mul(*bounded) if where(rest) == ZERO else None


def stays(base: Expression, e: object) -> bool:
    """A power of a sine or a cosine that never leaves [-1, 1]."""
    return isinstance(base, Call) and base.name in ("sin", "cos") and isinstance(e, int | Fraction) and e > 0
