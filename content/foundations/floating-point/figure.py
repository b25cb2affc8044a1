"""What figure.ts works out, by the library: gap and rounding, held at the widths of the three shorter formats."""

from fractions import Fraction

from eigenway.course import cases
from eigenway.maths import numeric

FORMAT = {10: "half", 7: "bfloat16", 23: "single"}
PLACES = (0.5, 0.55, 0.95, 0.9999, 1, 1.3, 2, 2.2, 3.999, 4.05, 7.95, 8, 9)
TIES = (1.0004, 0.2504, 1 + 2**-11, 1 + 3 * 2**-11, 1 + 2**-8, 1 + 3 * 2**-8)  # the text's numbers, and ties


@cases(*[(x, bits) for x in PLACES + TIES for bits in FORMAT])
def rounded(x, bits):
    return float(numeric.float_bits(Fraction(x), FORMAT[bits]).stored)


@cases(*[(x, bits) for x in (0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8) for bits in FORMAT])
def gap(x, bits):
    return float(numeric.float_bits(Fraction(x), FORMAT[bits]).spacing)
