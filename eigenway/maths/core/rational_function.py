"""Quotients of polynomials in one letter: what a small function becomes once it is multiplied out."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Any

from eigenway.maths.expression import Expression, Negative, Number, Power, Product, Quotient, Sum, Symbol, rational
from eigenway.maths.surd import tidy

Coefficients = tuple[Any, ...]  # the highest power first, no leading 0; () is the polynomial 0


@dataclass(frozen=True)
class RationalFunction:
    top: Coefficients
    bottom: Coefficients = (1,)

    def simplest(self) -> "RationalFunction":
        """Common factors cancelled, whole coefficients, the bottom beginning with a positive number."""
        common = greatest(self.top, self.bottom)
        top, bottom = quotient(self.top, common), quotient(self.bottom, common)
        if len(bottom) == 1:
            return RationalFunction(tuple(tidy(Fraction(c) / bottom[0]) for c in top))
        whole = lcm(*(Fraction(c).denominator for c in (*top, *bottom)))
        entries = [int(c * whole) for c in (*top, *bottom)]
        factor = gcd(*entries) * (-1 if entries[len(top)] < 0 else 1)
        entries = [x // factor for x in entries]
        return RationalFunction(tuple(entries[: len(top)]), tuple(entries[len(top) :]))

    def tree(self, name: str) -> Expression:
        top = polynomial_tree(self.top, name)
        return top if self.bottom == (1,) else Quotient(top, polynomial_tree(self.bottom, name))


def read(tree: Expression, name: str) -> RationalFunction:
    """A tree made of numbers, the letter, +, -, ·, / and whole powers."""
    match tree:
        case Number(value=value):
            return RationalFunction(trimmed((tidy(value),)))
        case Symbol(name=here) if here == name:
            return RationalFunction((1, 0))
        case Negative(of=of):
            f = read(of, name)
            return RationalFunction(tuple(-c for c in f.top), f.bottom)
        case Sum(terms=terms):
            total = RationalFunction(())
            for f in (read(term, name) for term in terms):
                top = plus(times(total.top, f.bottom), times(f.top, total.bottom))
                total = RationalFunction(top, times(total.bottom, f.bottom)).simplest()
            return total
        case Product(factors=factors):
            total = RationalFunction((1,))
            for f in (read(factor, name) for factor in factors):
                total = RationalFunction(times(total.top, f.top), times(total.bottom, f.bottom)).simplest()
            return total
        case Quotient(top=top, bottom=bottom):
            f, g = read(top, name), read(bottom, name)
            if not g.top:
                raise ValueError("A denominator is 0 everywhere: this is no function.")
            return RationalFunction(times(f.top, g.bottom), times(f.bottom, g.top)).simplest()
        case Power(base=base, exponent=Number(value=k)) if k.denominator == 1 and k <= 12:
            return _raised(read(base, name), int(k))
        case Power(base=base, exponent=Negative(of=Number(value=k))) if k.denominator == 1 and k <= 12:
            f = _raised(read(base, name), int(k))
            if not f.top:
                raise ValueError("A negative power of 0 is not defined.")
            return RationalFunction(f.bottom, f.top).simplest()
        case _:
            raise ValueError("Here a function is built from numbers, one letter, +, -, ·, / and whole powers up to 12.")


def _raised(f: RationalFunction, k: int) -> RationalFunction:
    top: Coefficients = (1,)
    bottom: Coefficients = (1,)
    for _ in range(k):
        top, bottom = times(top, f.top), times(bottom, f.bottom)
    return RationalFunction(top, bottom)


def polynomial_tree(p: Coefficients, name: str) -> Expression:
    terms: list[Expression] = []
    for power, c in zip(range(len(p) - 1, -1, -1), p):
        if c == 0:
            continue
        letter: Expression = Symbol(name) if power == 1 else Power(Symbol(name), Number(Fraction(power)))
        size = rational(abs(c))
        term = size if power == 0 else letter if abs(c) == 1 else Product((size, letter))
        terms.append(Negative(term) if c < 0 else term)
    if not terms:
        return rational(0)
    return terms[0] if len(terms) == 1 else Sum(tuple(terms))


def trimmed(p: Coefficients) -> Coefficients:
    start = next((i for i, c in enumerate(p) if c != 0), len(p))
    return tuple(p[start:])


def plus(p: Coefficients, q: Coefficients) -> Coefficients:
    n = max(len(p), len(q))
    padded = ((0,) * (n - len(p)) + p, (0,) * (n - len(q)) + q)
    return trimmed(tuple(a + b for a, b in zip(*padded)))


def times(p: Coefficients, q: Coefficients) -> Coefficients:
    if not p or not q:
        return ()
    out: list[Any] = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return tuple(out)


def divmod_of(p: Coefficients, q: Coefficients) -> tuple[Coefficients, Coefficients]:
    out: list[Any] = []
    rest = list(p)
    while len(rest) >= len(q):
        k = Fraction(rest[0]) / q[0]
        out.append(tidy(k))
        rest = [x - k * (q[i] if i < len(q) else 0) for i, x in enumerate(rest)][1:]
    return tuple(out), trimmed(tuple(tidy(Fraction(x)) for x in rest))


def quotient(p: Coefficients, q: Coefficients) -> Coefficients:
    return divmod_of(p, q)[0] if p else ()


def greatest(p: Coefficients, q: Coefficients) -> Coefficients:
    """The greatest common divisor, with leading coefficient 1."""
    while q:
        p, q = q, divmod_of(p, q)[1]
    return tuple(tidy(Fraction(c) / p[0]) for c in p)
