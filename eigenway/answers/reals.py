"""Functions of real numbers as balls. A root or logarithm of a negative number has no value; an odd root of one is real."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import arb, fmpq

from eigenway.answers.field import NoValue

LARGE = 1 << 30
LONGEST = 1 << 64  # whole exponents beyond are taken as any other: 2^(2^40) written out is no number any more


def rational(value: Fraction) -> arb:
    return arb(fmpq(value.numerator, value.denominator)) if value.denominator > 1 else arb(value.numerator)


def whole_number(value: arb) -> int | None:
    if not (value.is_exact() and abs(value) < LONGEST and value.is_integer()):
        return None
    found = value.unique_fmpz()
    return None if found is None else int(found)


def whole_power(base: Any, exponent: int) -> Any:
    if exponent < 0:
        return 1 / whole_power(base, -exponent)
    return base**exponent


def common(over: Any) -> dict[str, Any]:
    """The functions that are spelled alike over the reals and the complex numbers."""
    return {
        "pi": over.pi,
        "exp": over.exp,
        "sin": over.sin,
        "cos": over.cos,
        "tan": over.tan,
        "sec": over.sec,
        "csc": over.csc,
        "cot": over.cot,
        "arctan": over.atan,
        "sinh": over.sinh,
        "cosh": over.cosh,
        "tanh": over.tanh,
        "sech": over.sech,
        "csch": over.csch,
        "coth": over.coth,
        "arcsinh": over.asinh,
        "erf": over.erf,
        "erfc": over.erfc,
    }


def _finite(value: arb) -> arb:
    if value.is_nan():
        raise NoValue
    return value


def _not_negative(value: arb) -> arb:
    """What touches zero is taken from zero up: if there is a value at all, it lies there."""
    if value < 0:
        raise NoValue
    return value if value > 0 else value.nonnegative_part()


def _real_power(base: arb, exponent: Fraction) -> arb:
    if exponent.denominator == 1:
        return whole_power(base, exponent.numerator)
    if exponent.numerator < 0:
        return 1 / _real_power(base, -exponent)
    if base.is_zero():
        return base
    if base < 0 and exponent.denominator % 2:
        size = _real_power(-base, exponent)
        return -size if exponent.numerator % 2 else size
    if exponent.denominator % 2 and not base > 0:
        raise NoValue  # around zero an odd root takes either sign: a sharper ball is needed
    return _positive_power(_not_negative(base), exponent)


def _positive_power(base: arb, exponent: Fraction) -> arb:
    if exponent.denominator == 2:
        return base.sqrt() ** exponent.numerator
    if exponent.denominator < LARGE and abs(exponent.numerator) < LARGE:
        return base.root(exponent.denominator) ** exponent.numerator
    return base ** rational(exponent)


def _real_raise(base: arb, exponent: arb) -> arb:
    if (whole := whole_number(exponent)) is not None:
        return whole_power(base, whole)
    if base.is_zero():
        if exponent > 0:
            return base
        raise NoValue
    if base.is_exact() and base == 1:
        return base
    if not base > 0:
        raise NoValue
    return _finite(base**exponent)


def _ln(value: arb) -> arb:
    if not value > 0:
        raise NoValue
    return value.log()


def _within_one(value: arb) -> arb:
    if value > 1 or value < -1:
        raise NoValue
    return value.intersection(arb(0, 1)) if not (value < 1 and value > -1) else value


def _sign(value: arb) -> arb:
    if value.is_zero():
        return arb(0)
    if not (value > 0 or value < 0):
        raise NoValue
    return value.sgn()


def _whole_part(value: arb, to: Callable[[arb], arb]) -> arb:
    answer = to(value)
    if not answer.is_exact():
        raise NoValue
    return answer


def _mod(value: arb, by: arb) -> arb:
    return value - by * _whole_part(value / by, arb.floor)


def _factorial(value: arb) -> arb:
    if value.is_exact() and value.is_integer() and value < 0:
        raise NoValue
    return (value + 1).gamma()


def _most(*of: arb) -> arb:
    best = of[0]
    for value in of[1:]:
        best = best.max(value)
    return best


def _least(*of: arb) -> arb:
    best = of[0]
    for value in of[1:]:
        best = best.min(value)
    return best


def _at_least_one(value: arb) -> arb:
    if value < 1:
        raise NoValue
    return (value - 1).nonnegative_part() + 1


def _no_value(*of: Any) -> arb:
    raise NoValue


def _real_point(value: Any) -> arb:
    if isinstance(value, tuple):
        raise NoValue
    return rational(value)


def _floor(value: arb) -> arb:
    return _whole_part(value, arb.floor)


def _ceil(value: arb) -> arb:
    return _whole_part(value, arb.ceil)


def _round(value: arb) -> arb:
    """Halves go up."""
    return _whole_part(value + arb(0.5), arb.floor)


def _arcsin(value: arb) -> arb:
    return _within_one(value).asin()


def _arccos(value: arb) -> arb:
    return _within_one(value).acos()


def _arccosh(value: arb) -> arb:
    return _at_least_one(value).acosh()


def _real_part(value: arb) -> arb:
    return value


def _imaginary_part(value: arb) -> arb:
    return arb(0)


REAL: dict[str, Any] = common(arb) | {
    "number": rational,
    "point": _real_point,
    "i": _no_value,
    "infinity": arb.pos_inf,
    "power": _real_power,
    "raise": _real_raise,
    "ln": _ln,
    "abs": abs,
    "sign": _sign,
    "floor": _floor,
    "ceil": _ceil,
    "round": _round,
    "mod": _mod,
    "factorial": _factorial,
    "max": _most,
    "min": _least,
    "arcsin": _arcsin,
    "arccos": _arccos,
    "arccosh": _arccosh,
    "arctanh": arb.atanh,
    "arctan2": arb.atan2,
    "Re": _real_part,
    "Im": _imaginary_part,
    "conj": _real_part,
}
