"""Functions of complex numbers as balls: every one takes its principal value."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import acb, arb

from eigenway.answers.field import NoValue
from eigenway.answers.reals import REAL, common, rational, whole_number, whole_power


def _complex_power(base: acb, exponent: Fraction) -> acb:
    if exponent.denominator == 1:
        return whole_power(base, exponent.numerator)
    if base.is_zero():
        if exponent > 0:
            return base
        raise NoValue
    if exponent.denominator == 2:
        return whole_power(base.sqrt(), exponent.numerator)
    return base ** acb(rational(exponent))


def _complex_raise(base: acb, exponent: acb) -> acb:
    whole = whole_number(exponent.real) if exponent.imag.is_zero() else None
    if whole is not None:
        return whole_power(base, whole)
    if base.is_zero():
        if exponent.real > 0:
            return base
        raise NoValue
    return base**exponent


def _complex_ln(value: acb) -> acb:
    if value.is_zero():
        raise NoValue
    return value.log()


def _on_the_line(name: str) -> Callable[..., acb]:
    """A function of real numbers only, such as floor."""

    def take(*of: acb) -> acb:
        if any(not value.imag.is_zero() for value in of):
            raise NoValue
        return acb(REAL[name](*[value.real for value in of]))

    return take


def _number(value: Fraction) -> acb:
    return acb(rational(value))


def _point(value: Any) -> acb:
    if isinstance(value, Fraction):
        return acb(rational(value))
    real, imaginary = value
    return acb(rational(real), rational(imaginary))


def _i() -> acb:
    return acb(0, 1)


def _infinity() -> acb:
    return acb(arb.pos_inf())


def _size(value: acb) -> acb:
    return acb(abs(value))


def _factorial(value: acb) -> acb:
    return (value + 1).gamma()


def _real_part(value: acb) -> acb:
    return acb(value.real)


def _imaginary_part(value: acb) -> acb:
    return acb(value.imag)


def _angle(value: acb) -> acb:
    return acb(value.arg())


COMPLEX: dict[str, Any] = common(acb) | {
    "number": _number,
    "point": _point,
    "i": _i,
    "infinity": _infinity,
    "power": _complex_power,
    "raise": _complex_raise,
    "ln": _complex_ln,
    "abs": _size,
    "arcsin": acb.asin,
    "arccos": acb.acos,
    "arccosh": acb.acosh,
    "arctanh": acb.atanh,
    "factorial": _factorial,
    "Re": _real_part,
    "Im": _imaginary_part,
    "conj": acb.conjugate,
    "arg": _angle,
}
for _name in ("sign", "floor", "ceil", "round", "mod", "max", "min", "arctan2"):
    COMPLEX[_name] = _on_the_line(_name)
