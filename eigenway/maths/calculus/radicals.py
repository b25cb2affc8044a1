"""Powers of rational numbers: what comes out of a root, and what stays under it."""

from fractions import Fraction
from typing import Any

from eigenway.maths.expression import Expression, Number, rational

F1 = Fraction(1)
LARGEST = 4000  # bits: a power of a number that would be longer is left as it stands
Powers = dict[Expression, Any]  # a base with its exponent, a fraction or a tree


def one_root(number: Fraction, powers: Powers) -> Fraction:
    """√2 · √3 is √6: whole numbers under roots of one degree go under one root."""
    by_exponent: dict[Fraction, list[Number]] = {}
    for base, exponent in powers.items():
        if isinstance(base, Number) and isinstance(exponent, Fraction) and exponent != 1:
            by_exponent.setdefault(exponent, []).append(base)
    for exponent, bases in by_exponent.items():
        if len(bases) > 1:
            whole = F1
            for base in bases:
                whole *= base.value
                del powers[base]
            k, more = numeric_power(whole, exponent)
            number *= k
            powers.update(more)
    return number


def numeric_power(base: Fraction, exponent: Fraction) -> tuple[Fraction, Powers]:
    """A power of a rational number: what comes out of the root, and whole numbers under it with exponents below 1."""
    if exponent.denominator == 1:
        if not base and exponent < 0:
            raise ValueError("This divides by zero.")
        if not small(base, exponent):
            return F1, {rational(base): exponent}
        return base ** int(exponent), {}
    if base <= 0:
        return (Fraction(0), {}) if not base and exponent > 0 else (F1, {rational(base): exponent})
    outside, inside = F1, Powers()
    for n, e in ((base.numerator, exponent), (base.denominator, -exponent)):
        if n == 1:
            continue
        whole = e.numerator // e.denominator  # the floor: what is left lies between 0 and 1
        part = e - whole
        outside *= Fraction(n) ** whole
        k, left, e = under_root(n, part)
        outside *= k
        if left != 1:
            base_left = Number(Fraction(left))
            inside[base_left] = inside.get(base_left, Fraction(0)) + e
    return outside, inside


def under_root(n: int, exponent: Fraction) -> tuple[int, int, Fraction]:
    """n^(p/q) = k · left^(p/q) with no q-th power inside `left` (searched among small primes)."""
    q, k, left, p = exponent.denominator, 1, n, 2
    while p**q <= left and p < 1000:
        while left % p**q == 0:
            left //= p**q
            k *= p
        p += 1
    root = round(left ** (1 / q)) if left.bit_length() < 900 else 0
    if root > 1 and root**q == left:
        k, left = k * root, 1
    return k**exponent.numerator, left, exponent


def small(number: Fraction, exponent: Fraction) -> bool:
    bits = max(number.numerator.bit_length(), number.denominator.bit_length())
    return bits <= 1 or bits * abs(exponent) < LARGEST
