"""How a number is written: fractions in lowest terms, roots, decimals with the digits that matter."""

from fractions import Fraction
from math import isinf, isnan
from typing import Any

from eigenway.maths.surd import Root, Surd

FIGURES = 6  # significant figures of a decimal: enough to see, few enough to hide the noise of rounding
LONG = 24  # a whole number with more digits is shown by its size


def latex_number(value: Any, decimals: bool = False) -> str:
    if isinstance(value, int | Fraction):
        return _rational(Fraction(value), decimals, "\\frac{%s}{%s}", _power_latex)
    if isinstance(value, float):
        return _decimal(value, "\\infty", "\\text{not a number}", _power_latex)
    if isinstance(value, complex):
        return _complex(value, latex_number, "i")
    if isinstance(value, Surd):
        return _surd(value, "\\frac{%s}{%s}", "\\sqrt{%s}", latex_number)
    assert isinstance(value, Root)
    return latex_number(value.near)


def text_number(value: Any, decimals: bool = False) -> str:
    if isinstance(value, int | Fraction):
        return _rational(Fraction(value), decimals, "%s/%s", _power_text)
    if isinstance(value, float):
        return _decimal(value, "infinity", "not a number", _power_text)
    if isinstance(value, complex):
        return _complex(value, text_number, "i")
    if isinstance(value, Surd):
        return _surd(value, "%s/%s", "√%s", text_number)
    assert isinstance(value, Root)
    return text_number(value.near)


def terminates(value: Fraction) -> bool:
    """Does the decimal expansion end?"""
    rest = value.denominator
    for p in (2, 5):
        while rest % p == 0:
            rest //= p
    return rest == 1


def as_decimal(value: Fraction) -> str:
    """The whole decimal expansion of a fraction that has a finite one: 1/20 is 0.05."""
    size, places = abs(value), 0
    while (size * 10**places).denominator != 1:
        places += 1
    digits = str((size * 10**places).numerator).rjust(places + 1, "0")
    written = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{written}" if value < 0 else written


def _rational(value: Fraction, decimals: bool, fraction: str, power: Any) -> str:
    if decimals and terminates(value) and value.denominator.bit_length() < 40:
        return as_decimal(value)
    top, bottom = _whole(abs(value.numerator), power), _whole(value.denominator, power)
    written = top if value.denominator == 1 else fraction % (top, bottom)
    return f"-{written}" if value < 0 else written


def _whole(value: int, power: Any) -> str:
    if value.bit_length() < 80:  # below 24 digits
        return str(value)
    exponent = int(value.bit_length() * 0.30102999566398120)
    if (lead := value // 10 ** (exponent - FIGURES)) >= 10 ** (FIGURES + 1):
        exponent, lead = exponent + 1, lead // 10
    while lead < 10**FIGURES:
        exponent, lead = exponent - 1, value // 10 ** (exponent - 1 - FIGURES)
    return power(f"{lead / 10**FIGURES:.{FIGURES - 1}f}", exponent)


def _decimal(value: float, infinite: str, nothing: str, power: Any) -> str:
    if isnan(value):
        return nothing
    if isinf(value):
        return infinite if value > 0 else f"-{infinite}"
    written = f"{value:.{FIGURES}g}"
    mantissa, e, exponent = written.partition("e")
    if e:
        return power(mantissa, int(exponent))
    return "0" if written == "-0" else written


def _power_latex(mantissa: str, exponent: int) -> str:
    return f"{mantissa} \\times 10^{{{exponent}}}"


def _power_text(mantissa: str, exponent: int) -> str:
    return f"{mantissa}e{exponent}"


def _complex(value: complex, write: Any, i: str) -> str:
    if value.imag == 0:
        return write(value.real)
    size = write(abs(value.imag))
    imaginary = i if size == "1" else f"{size}{i}"
    if value.real == 0:
        return f"-{imaginary}" if value.imag < 0 else imaginary
    return f"{write(value.real)} {'-' if value.imag < 0 else '+'} {imaginary}"


def _surd(value: Surd, fraction: str, radical: str, write: Any) -> str:
    """a + b√d over one denominator; alone, p√d/q is written p/(r√d) where q = r d, as 1/√2."""
    size = abs(value.d)
    i = "i" if value.d < 0 else ""
    symbol = i if size == 1 else i + radical % size
    a, b = Fraction(value.a), Fraction(value.b)
    if a == 0:
        sign, top, bottom = "-" if b < 0 else "", abs(b.numerator), b.denominator
        if bottom % size == 0 and size > 1 and not i:
            below = times_symbol(bottom // size, symbol)
            return sign + fraction % (write(top), f"({below})" if fraction == "%s/%s" and bottom != size else below)
        above = times_symbol(top, symbol)
        return sign + (above if bottom == 1 else fraction % (above, write(bottom)))
    common = a.denominator * b.denominator // _gcd(a.denominator, b.denominator)
    first, second = a * common, b * common
    whole = f"{write(first.numerator)} {'-' if second < 0 else '+'} {times_symbol(abs(second.numerator), symbol)}"
    if common == 1:
        return whole
    return fraction % (f"({whole})" if fraction == "%s/%s" else whole, write(common))


def times_symbol(size: int, symbol: str) -> str:
    return symbol if size == 1 else f"{size}{symbol}"


def _gcd(a: int, b: int) -> int:
    return a if b == 0 else _gcd(b, a % b)
