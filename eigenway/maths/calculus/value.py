"""The value of an expression at a point: exact while every operation is, else a float."""

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from eigenway.maths.calculus.functions import canonical
from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Sum, Symbol
from eigenway.maths.surd import tidy

CONSTANTS = {"pi": math.pi, "e": math.e, "infinity": math.inf}
BITS = 4096  # an exact power with more is computed as a float


def value(tree: Expression, point: Mapping[str, Any] | None = None) -> Any:
    """The number that the tree is at this point; ValueError says where it has none."""
    try:
        return _value(tree, point or {})
    except ZeroDivisionError:
        raise ValueError(f"This divides by zero{_at(point)}.") from None
    except OverflowError:
        raise ValueError(f"This is too large to compute{_at(point)}.") from None


def _at(point: Mapping[str, Any] | None) -> str:
    return " at " + ", ".join(f"{name} = {x}" for name, x in point.items()) if point else ""


def _value(tree: Expression, point: Mapping[str, Any]) -> Any:
    if isinstance(tree, Number):
        return tidy(tree.value)
    if isinstance(tree, Symbol):
        if tree.name in point:
            return point[tree.name]
        if tree.name in CONSTANTS:
            return CONSTANTS[tree.name]
        raise ValueError(f"There is no value for {tree.name}; give one.")
    parts = [_value(part, point) for part in tree.parts]
    if isinstance(tree, Sum):
        return sum(parts[1:], parts[0])
    if isinstance(tree, Product):
        return math.prod(parts[1:], start=parts[0])
    if isinstance(tree, Negative):
        return -parts[0]
    if isinstance(tree, Quotient):
        return divided(parts[0], parts[1])
    if isinstance(tree, Power):
        return raised(parts[0], parts[1])
    if isinstance(tree, Call):
        return applied(tree, parts)
    raise ValueError(f"{type(tree).__name__} is no number: give a sum, product, power or function.")


def divided(top: Any, bottom: Any) -> Any:
    if isinstance(top, int | Fraction) and isinstance(bottom, int | Fraction):
        return tidy(Fraction(top) / Fraction(bottom))
    return top / bottom


def raised(base: Any, exponent: Any) -> Any:
    if isinstance(base, int | Fraction) and isinstance(exponent, int | Fraction):
        exponent = Fraction(exponent)
        if exponent.denominator == 1 and (base in (0, 1, -1) or abs(exponent) * _bits(base) < BITS):
            return tidy(Fraction(base) ** int(exponent))
        if exponent == Fraction(1, 2):
            return root(base)
    if base < 0 and exponent != int(exponent):
        if isinstance(exponent, Fraction) and exponent.denominator % 2:
            size = float(-base) ** float(exponent)
            return -size if exponent.numerator % 2 else size
        raise ValueError(f"A negative number, {base}, has no real power {exponent}.")
    return float(base) ** float(exponent)


def _bits(base: Any) -> int:
    base = Fraction(base)
    return max(base.numerator.bit_length(), base.denominator.bit_length())


def root(x: Any) -> Any:
    if x < 0:
        raise ValueError(f"A negative number, {x}, has no real square root.")
    if isinstance(x, int | Fraction):
        q = Fraction(x)
        top, bottom = math.isqrt(q.numerator), math.isqrt(q.denominator)
        if top * top == q.numerator and bottom * bottom == q.denominator:
            return tidy(Fraction(top, bottom))
    return math.sqrt(x)


def applied(tree: Call, parts: Sequence[Any]) -> Any:
    name, _ = canonical(tree.name, tree.arguments)
    if name == "sqrt":
        return root(parts[0])
    if name == "root":
        return raised(parts[0], divided(1, parts[1]))
    if name == "log":
        return log_to_base(parts[0], parts[1])
    if name == "abs":
        return abs(parts[0])
    if name in EXACT:
        return EXACT[name](parts[0])
    if name not in FLOATS or len(parts) != 1:
        raise ValueError(f"The function {tree.name} is not known here.")
    x = parts[0]
    if x in AT and name in AT[x]:
        return AT[x][name]
    try:
        return FLOATS[name](float(x))
    except ValueError:
        raise ValueError(f"{tree.name} has no real value at {x}.") from None


def log_to_base(x: Any, base: Any) -> Any:
    if x <= 0 or base <= 0 or base == 1:
        raise ValueError(f"The logarithm of {x} to the base {base} is no real number.")
    near = round(math.log(x, base))
    return near if raised(base, near) == x else math.log(x, base)


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def softplus(x: float) -> float:
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


EXACT: dict[str, Callable[[Any], Any]] = {
    "relu": lambda x: x if x > 0 else 0,
    "step": lambda x: 1 if x > 0 else 0,
    "sign": lambda x: (x > 0) - (x < 0),
    "floor": math.floor,
    "ceil": math.ceil,
}
AT: dict[Any, dict[str, int]] = {
    0: {"sin": 0, "tan": 0, "cos": 1, "exp": 1, "sinh": 0, "cosh": 1, "tanh": 0, "arctan": 0, "arcsin": 0},
    1: {"ln": 0},
}
FLOATS: dict[str, Callable[[float], float]] = {
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "cot": lambda x: 1 / math.tan(x),
    "sec": lambda x: 1 / math.cos(x),
    "csc": lambda x: 1 / math.sin(x),
    "exp": math.exp,
    "ln": math.log,
    "arcsin": math.asin,
    "arccos": math.acos,
    "arctan": math.atan,
    "arccot": lambda x: math.pi / 2 - math.atan(x),
    "arcsec": lambda x: math.acos(1 / x),
    "arccsc": lambda x: math.asin(1 / x),
    "sinh": math.sinh,
    "cosh": math.cosh,
    "tanh": math.tanh,
    "coth": lambda x: 1 / math.tanh(x),
    "sech": lambda x: 1 / math.cosh(x),
    "csch": lambda x: 1 / math.sinh(x),
    "arsinh": math.asinh,
    "arcosh": math.acosh,
    "artanh": math.atanh,
    "sigmoid": sigmoid,
    "softplus": softplus,
    "erf": math.erf,
    "factorial": lambda x: math.gamma(x + 1),
    "gamma": math.gamma,
}


def function(tree: Expression, *names: str) -> Callable[..., Any]:
    """The expression as a function of these variables, in this order."""

    def at(*values: Any) -> Any:
        return value(tree, dict(zip(names, values, strict=True)))

    return at
