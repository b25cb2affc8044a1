"""How a number is stored in binary floating point: its bits, what is really stored, and the gap to the next number."""

from fractions import Fraction
from typing import Any, NamedTuple

from eigenway.maths.numeric.numbers import exact
from eigenway.maths.show import about
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Rational, tidy

FORMATS = {"half": (5, 10), "bfloat16": (8, 7), "single": (8, 23), "double": (11, 52)}  # bits of exponent, of fraction


class Bits(NamedTuple):
    """The three groups of bits, the number that they stand for, and the distance to the next larger one."""

    sign: str
    exponent: str
    fraction: str
    stored: Rational
    spacing: Rational


@worked
def float_bits(value: Any, format: str = "double") -> Work[Bits]:
    """`value` may be a string ("0.1"), a Fraction, an int or a float; ties are rounded to the even neighbour."""
    if format not in FORMATS:
        raise ValueError(f"The format must be one of {', '.join(FORMATS)}; {format!r} is none of them.")
    x = Fraction(exact(value))
    e_bits, f_bits = FORMATS[format]
    bias = 2 ** (e_bits - 1) - 1
    sign = "1" if x < 0 else "0"
    word = "negative" if x < 0 else "not negative"
    yield step("sign-bit", "The number is {word}, so the sign bit is {sign}.", sign, word=word, sign=sign, x=x)
    size = abs(x)
    power = max(exponent_of(size), 1 - bias) if size else 1 - bias
    says = "The largest power of two in it is $2^{power}$. Stored with the bias {bias} added: {stored}."
    if size < Fraction(2) ** (1 - bias):
        says = "It is smaller than $2^{power}$, the smallest normal number: the exponent bits are all 0 (a subnormal number)."
    yield step("find-power", says, power, power=power, bias=bias, stored=str(power + bias), x=x)
    spacing = Fraction(2) ** (power - f_bits)
    says = "With {f_bits} bits after the point the gap between neighbours here is $2^{gap} = {spacing}$."
    yield step("gap", says, tidy(spacing), f_bits=f_bits, gap=power - f_bits, spacing=tidy(spacing), power=power)
    count = round(size / spacing)  # Python rounds a Fraction's ties to even, as the formats do
    if count == 2 ** (f_bits + 1):  # rounded up to the next power of two
        power, count, spacing = power + 1, count // 2, spacing * 2
    if power > bias:
        raise ValueError(
            f"The number is too large for this format: {format} ends just below 2 to the power {bias + 1}."
        )
    stored = tidy(count * spacing * (-1 if x < 0 else 1))
    error = tidy(stored - x)
    told = "exactly the number asked for" if error == 0 else f"off by ${about(float(error))}$"
    says = "Round to a whole number of gaps, {count} of them: what is stored is {told}."
    yield step("round", says, stored, count=str(count), told=told, spacing=tidy(spacing), x=x, error=error)
    normal = count >= 2**f_bits
    answer = Bits(
        sign, f"{power + bias if normal else 0:0{e_bits}b}", f"{count - 2**f_bits if normal else count:0{f_bits}b}", stored, tidy(spacing)
    )  # fmt: skip
    lead = "The leading 1 is not stored" if normal else "There is no leading 1 to leave out"
    yield step("bits", f"{lead}: sign, exponent and fraction side by side.", answer, format=format)
    return answer


def exponent_of(size: Fraction) -> int:
    """The largest e with 2^e at most `size`."""
    e = size.numerator.bit_length() - size.denominator.bit_length()
    return e if Fraction(2) ** e <= size else e - 1
