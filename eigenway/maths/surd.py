"""Numbers a + b√d, exactly: what lengths, cosines and the eigenvalues of small matrices are made of.

d is a whole number without square factors, other than 0 and 1; a negative d makes the number complex. Two surds of the
same d add and multiply to one of that d. Sums across different roots stay out: no algorithm here needs them.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt, sqrt
from typing import Any

Rational = int | Fraction
RATIONAL = (int, Fraction)


def tidy(value: Fraction) -> Rational:
    """A fraction that is a whole number becomes that whole number."""
    return value.numerator if value.denominator == 1 else value


def ratio(top: Any, bottom: Any) -> Any:
    """top / bottom, exact where both are."""
    kinds: Any = (type(top), type(bottom))
    if kinds == (int, int):
        return top // bottom if top % bottom == 0 else Fraction(top, bottom)
    if Fraction in kinds and kinds[0] in RATIONAL and kinds[1] in RATIONAL:
        return tidy(top / bottom)
    return top / bottom


def square_part(n: int) -> tuple[int, int]:
    """n = square² · rest with a rest that has no square factor (searched up to 1,000 and as a whole)."""
    square, rest, p = 1, abs(n), 2
    while p * p <= rest and p <= 1000:
        while rest % (p * p) == 0:
            square, rest = square * p, rest // (p * p)
        p += 1
    if rest and (r := isqrt(rest)) ** 2 == rest:
        square, rest = square * r, 1
    return square, rest if n >= 0 else -rest


def root(value: Any) -> Any:
    """√value: rational where it is one, a surd for a rational, a float for a float."""
    if isinstance(value, float):
        return sqrt(value)
    q = Fraction(value)
    square, rest = square_part(q.numerator * q.denominator)
    return surd(0, Fraction(square, q.denominator), rest)


def surd(a: Rational, b: Rational, d: int) -> Any:
    """a + b√d in its simplest form: rational where the root falls away."""
    if b == 0 or d == 0:
        return tidy(Fraction(a))
    square, rest = square_part(d)
    if rest == 1:
        return tidy(Fraction(a) + Fraction(b) * square)
    return Surd(tidy(Fraction(a)), tidy(Fraction(b) * square), rest)


@dataclass(frozen=True, slots=True, eq=True)
class Surd:
    a: Rational
    b: Rational
    d: int

    def __add__(self, other: Any) -> Any:
        if isinstance(other, int | Fraction):
            return surd(self.a + other, self.b, self.d)
        if isinstance(other, Surd):
            if other.d != self.d:
                raise ValueError(f"√{self.d} and √{other.d} do not add up to one root.")
            return surd(self.a + other.a, self.b + other.b, self.d)
        return number(self) + other

    __radd__ = __add__

    def __neg__(self) -> "Surd":
        return Surd(-self.a, -self.b, self.d)

    def __sub__(self, other: Any) -> Any:
        return self + (-other)

    def __rsub__(self, other: Any) -> Any:
        return -self + other

    def __mul__(self, other: Any) -> Any:
        if isinstance(other, int | Fraction):
            return surd(self.a * other, self.b * other, self.d)
        if isinstance(other, Surd):
            if other.d == self.d:
                return surd(self.a * other.a + self.b * other.b * self.d, self.a * other.b + self.b * other.a, self.d)
            if self.a == 0 == other.a and (self.d > 0 or other.d > 0):  # √-2 · √-3 is -√6, not √6
                return surd(0, self.b * other.b, self.d * other.d)
            raise ValueError(f"√{self.d} and √{other.d} do not multiply to one root here.")
        return number(self) * other

    __rmul__ = __mul__

    def conjugate(self) -> "Surd":
        """a - b√d: times a + b√d it is rational."""
        return Surd(self.a, -self.b, self.d)

    def inverse(self) -> Any:
        size = Fraction(self.a * self.a - self.b * self.b * self.d)
        return surd(self.a / size, -self.b / size, self.d)

    def __truediv__(self, other: Any) -> Any:
        if isinstance(other, int | Fraction):
            return self * (1 / Fraction(other))
        if isinstance(other, Surd):
            return self * other.inverse()
        return number(self) / other

    def __rtruediv__(self, other: Any) -> Any:
        return self.inverse() * other

    def __pow__(self, exponent: int) -> Any:
        base = self if exponent >= 0 else self.inverse()
        answer: Any = 1
        for _ in range(abs(exponent)):
            answer = base * answer
        return answer

    @property
    def is_real(self) -> bool:
        return self.d > 0

    def sign(self) -> int:
        """The sign of a real surd, exactly: a and b√d are compared by their squares."""
        if not self.is_real:
            raise ValueError("A complex number has no sign.")
        if self.a == 0 or (self.a > 0) == (self.b > 0):
            return 1 if self.b > 0 else -1
        larger = self.a if self.a * self.a > self.b * self.b * self.d else self.b
        return 1 if larger > 0 else -1

    def __abs__(self) -> Any:
        if self.is_real:
            return self if self.sign() > 0 else -self
        return root(self.a * self.a - self.b * self.b * self.d)

    def __lt__(self, other: Any) -> bool:
        return _sign(self - other) < 0

    def __le__(self, other: Any) -> bool:
        return _sign(self - other) <= 0

    def __gt__(self, other: Any) -> bool:
        return _sign(self - other) > 0

    def __ge__(self, other: Any) -> bool:
        return _sign(self - other) >= 0

    def __float__(self) -> float:
        if not self.is_real:
            raise ValueError("A complex number is no decimal.")
        if self.a and (self.a > 0) != (self.b > 0):  # a - b√d loses digits when both are close: use the conjugate
            return float(Fraction(self.a * self.a - self.b * self.b * self.d)) / (
                float(self.a) - float(self.b) * sqrt(self.d)
            )
        return float(self.a) + float(self.b) * sqrt(self.d)

    def __complex__(self) -> complex:
        if self.is_real:
            return complex(float(self))
        return complex(float(self.a), float(self.b) * sqrt(-self.d))


def _sign(value: Any) -> int:
    if isinstance(value, Surd):
        return value.sign()
    return (value > 0) - (value < 0)


def number(value: Any) -> Any:
    """The float (or complex) of any exact number."""
    if isinstance(value, float | complex):
        return value
    z = complex(value)
    return z if z.imag or (isinstance(value, Surd) and not value.is_real) else float(value)


@dataclass(frozen=True, slots=True)
class Root:
    """A root of a polynomial of degree 3 or more that has no simpler form: certified decimals, never nested radicals."""

    polynomial: tuple[int, ...]  # whole coefficients, the highest power first
    near: float | complex  # right to the last digit of a double

    def __float__(self) -> float:
        if isinstance(self.near, complex):
            raise ValueError("A complex number is no decimal.")
        return self.near

    def __complex__(self) -> complex:
        return complex(self.near)


class Vectors(tuple[tuple[Any, ...], ...]):
    """Vectors side by side (a basis, say): a tuple that is not to be read as the rows of a matrix."""

    __slots__ = ()


class Columns(Vectors):
    """Vectors in an order that counts, to be the columns of a matrix: printed upright, side by side."""

    __slots__ = ()


class Summands(Vectors):
    """Vectors that are about to be added: printed with a plus between them."""

    __slots__ = ()
