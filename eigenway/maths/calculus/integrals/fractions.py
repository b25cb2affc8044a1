"""Rational functions: divide, partial fractions, and the few integrals that they leave."""

from fractions import Fraction
from typing import Any

from eigenway.maths.calculus.algebra import add, div, mul, pieces, power, rational, total
from eigenway.maths.calculus.integrals.polynomials import HIGHEST, numbers, poly, polynomial, tree
from eigenway.maths.calculus.integrals.quadratics import bell, biquadratic
from eigenway.maths.calculus.integrals.search import Found, Search, composed, leaf, pending, rewritten
from eigenway.maths.calculus.integrals.table import ln
from eigenway.maths.expression import Expression, Sum, Symbol
from eigenway.maths.steps import step


def quotient(f: Expression, x: str) -> tuple[Any, list[tuple[Any, int]], Any] | None:
    """Numerator, the denominator's factors over the rationals with their multiplicities, and the denominator."""
    from flint import fmpq, fmpq_poly

    k, powers = pieces(f)
    top, below = fmpq_poly([fmpq(k.numerator, k.denominator)]), fmpq_poly([1])
    for base, e in powers.items():
        coefficients = polynomial(base, x)
        if (
            coefficients is None
            or not isinstance(e, Fraction)
            or e.denominator != 1
            or abs(e) * len(coefficients) > HIGHEST * 2
        ):
            return None
        if e > 0:
            top = top * poly(coefficients) ** int(e)
        else:
            below = below * poly(coefficients) ** int(-e)
    if below.degree() < 1:
        return None
    common = top.gcd(below)
    top, below = top // common, below // common
    content, factors = below.factor()
    return top / content, [(f, int(n)) for f, n in factors], below / content


def fractions(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    read = quotient(f, x) if not isinstance(f, Sum) else None
    if read is None:
        return None
    top, factors, below = read
    if top.degree() >= below.degree():
        whole, rest = divmod(top, below)
        g = add(tree(numbers(whole), x), div(tree(numbers(rest), x), denominator(factors, x)))
        return again(
            search, "division", "The numerator's degree is not smaller: divide first, ${f} = {g}$.", f, g, x, depth
        )
    if len(factors) == 1:
        p, n = factors[0]
        return one_factor(search, f, top, p, n, x, depth)
    pieces_ = partial(top, factors)
    g = total([div(tree(numbers(t), x), denominator([(p, n)], x)) for t, p, n in pieces_ if t != 0])
    words = "Partial fractions: factor the denominator and split, ${f} = {g}$."
    return again(search, "partial-fractions", words, f, g, x, depth)


def again(search: Search, rule: str, words: str, f: Expression, g: Expression, x: str, depth: int) -> Found | None:
    if g == f:
        return None
    found = search.find(g, x, depth + 1)
    return None if found is None else rewritten(rule, words, f, g, x, found)


def denominator(factors: list[tuple[Any, int]], x: str) -> Expression:
    return mul(*(power(tree(numbers(p), x), rational(n)) for p, n in factors))


def partial(top: Any, factors: list[tuple[Any, int]]) -> list[tuple[Any, Any, int]]:
    """top / product as a sum of t / p^k with t of lower degree than p."""
    out: list[tuple[Any, Any, int]] = []
    for i, (p, n) in enumerate(factors):
        whole, others = p**n, 1
        for j, (q, m) in enumerate(factors):
            if j != i:
                others = q**m * others
        _, inverse, _ = (others % whole).xgcd(whole)
        left = top * inverse % whole
        for k in range(n, 0, -1):
            left, t = divmod(left, p)
            out.append((t, p, k))
    return out


def powers_below(top: Any, p: Any, n: int) -> list[tuple[Any, Any, int]]:
    """top / p^n by powers of p."""
    out: list[tuple[Any, Any, int]] = []
    for k in range(n, 0, -1):
        top, t = divmod(top, p)
        out.append((t, p, k))
    return out


def one_factor(search: Search, f: Expression, top: Any, p: Any, n: int, x: str, depth: int) -> Found | None:
    if p.degree() == 1 and top.degree() > 0:
        return linear_power(search, f, top, p, n, x, depth)
    if p.degree() == 2 and top.degree() > 1:
        pieces_ = powers_below(top, p, n)
        g = total([div(tree(numbers(t), x), denominator([(p, k)], x)) for t, p, k in pieces_ if t != 0])
        return again(search, "partial-fractions", "Split by powers of the denominator, ${f} = {g}$.", f, g, x, depth)
    if p.degree() == 2:
        return quadratic(search, f, numbers(top), numbers(p), n, x, depth)
    return biquadratic(search, f, top, p, n, x, depth)


def linear_power(search: Search, f: Expression, top: Any, p: Any, n: int, x: str, depth: int) -> Found | None:
    pieces_ = powers_below(top, p, n)
    g = total([div(tree(numbers(t), x), denominator([(p, k)], x)) for t, p, k in pieces_ if t != 0])
    return again(search, "partial-fractions", "Split by powers of the denominator, ${f} = {g}$.", f, g, x, depth)


def quadratic(
    search: Search, f: Expression, top: list[Fraction], q: list[Fraction], n: int, x: str, depth: int
) -> Found | None:
    """(mx + k)/(ax² + bx + c)^n without real rational roots."""
    c, b, a = q
    k, m = (*top, Fraction(0))[:2]
    disc = b * b - 4 * a * c
    under = tree(q, x)
    if m:
        # the numerator as a multiple of the derivative 2ax + b, and a constant
        share, rest = m / (2 * a), k - m * b / (2 * a)
        first = mul(rational(share), div(tree([b, 2 * a], x), power(under, rational(n))))
        log = mul(rational(share), ln(under) if n == 1 else div(power(under, rational(1 - n)), rational(1 - n)))
        words = "The numerator ${top}$ is ${share}$ times the derivative of ${q}$; that part comes from its " + (
            "logarithm" if n == 1 else "power"
        )
        one = leaf("logarithmic", words, first, x, log, top=tree([b * share, m], x), q=under, share=rational(share))
        if not rest:
            return Found(one.answer, one.steps)
        second = div(rational(rest), power(under, rational(n)))
        other = search.find(second, x, depth + 1)
        if other is None:
            return None
        opening = step(
            "split",
            "Split the numerator: a multiple of the denominator's derivative, and a constant.",
            Sum((pending(first, x), pending(second, x))),
            f=f,
            x=Symbol(x),
            g=Sum((first, second)),
        )
        return composed(opening, [one, other], "Add the results", f, x, add(log, other.answer))
    if n > 1:
        return reduced(search, f, k, (a, b, c), n, x, depth)
    return bell(f, k, a, b, c, disc, x)


def reduced(
    search: Search, f: Expression, k: Fraction, q: tuple[Fraction, Fraction, Fraction], n: int, x: str, depth: int
) -> Found | None:
    """∫ 1/q^n by the one for n - 1 (by parts)."""
    a, b, c = q
    disc = 4 * a * c - b * b
    under = tree([c, b, a], x)
    first = mul(rational(k / ((n - 1) * disc)), div(tree([b, 2 * a], x), power(under, rational(n - 1))))
    factor = k * 2 * a * (2 * n - 3) / ((n - 1) * disc)
    lower = div(rational(factor), power(under, rational(n - 1)))
    found = search.find(lower, x, depth + 1)
    if found is None:
        return None
    words = "Integration by parts lowers the power of the denominator by one."
    opening = step("reduction", words, add(first, pending(lower, x)), f=f, x=Symbol(x), g=lower, done=first)
    return composed(opening, [found], "Add the results", f, x, add(first, found.answer))
