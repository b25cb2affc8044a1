"""Polynomials in one variable with rational coefficients: from trees, to flint, and back."""

from fractions import Fraction
from typing import Any

from eigenway.maths.calculus.algebra import add, mul, pieces, power, rational
from eigenway.maths.expression import Expression, Sum, Symbol

HIGHEST = 24


def polynomial(u: Expression, x: str) -> list[Fraction] | None:
    """The rational coefficients of a polynomial in x, the constant first."""
    out: dict[int, Fraction] = {}
    for term in u.terms if isinstance(u, Sum) else (u,):
        k, powers = pieces(term)
        n = 0
        for base, e in powers.items():
            if isinstance(base, Sum) and isinstance(e, Fraction) and e.denominator == 1 and 0 < e <= 12:
                return _product(u, x)
            if base != Symbol(x) or not isinstance(e, Fraction) or e.denominator != 1 or not 0 <= e <= HIGHEST:
                return None
            n = int(e)
        out[n] = out.get(n, Fraction(0)) + k
    return [out.get(i, Fraction(0)) for i in range(max(out, default=0) + 1)]


def _product(u: Expression, x: str) -> list[Fraction] | None:
    from eigenway.maths.calculus.rational import expanded

    flat = expanded(u)
    return polynomial(flat, x) if flat != u else None


def tree(coefficients: list[Fraction], x: str) -> Expression:
    return add(*(mul(rational(k), power(Symbol(x), rational(n))) for n, k in enumerate(coefficients) if k))


def poly(coefficients: list[Fraction]) -> Any:
    from flint import fmpq, fmpq_poly

    return fmpq_poly([fmpq(k.numerator, k.denominator) for k in coefficients])


def numbers(p: Any) -> list[Fraction]:
    return [Fraction(int(k.p), int(k.q)) for k in p.coeffs()] or [Fraction(0)]
