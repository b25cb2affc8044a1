"""Rational functions: divide, partial fractions, and the few integrals that they leave."""

from fractions import Fraction
from typing import Any

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, rational, total, value_of
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.search import Found, Search, composed, constant_part, leaf, pending, rewritten
from eigenway.maths.calculus.integrals.table import ln
from eigenway.maths.calculus.tidy import has
from eigenway.maths.expression import Call, Expression, Sum, Symbol
from eigenway.maths.steps import step

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


def bell(f: Expression, k: Fraction, a: Fraction, b: Fraction, c: Fraction, disc: Fraction, x: str) -> Found:
    """k/(ax² + bx + c): an arctangent, or two logarithms."""
    u = tree([b, 2 * a], x)
    if disc < 0:
        root = power(rational(-disc), rational(Fraction(1, 2)))
        inside = div(u, root)
        if b == 0:
            inside = mul(Symbol(x), div(rational(2 * a), root))
        answer = mul(rational(2 * k), div(call("arctan", inside), root))
        words = "Complete the square; one over a square plus a positive number comes from the arctangent"
        if b == 0:
            words = "One over a square plus a positive number comes from the arctangent"
        return leaf("arctan", words, f, x, answer)
    root = power(rational(disc), rational(Fraction(1, 2)))
    inside = div(add(u, neg(root)), add(u, root))
    answer = mul(rational(k), div(call("ln", call("abs", inside)), root))
    return leaf(
        "two-logarithms",
        "The denominator has the two real roots that its square-root formula gives; partial fractions leave two logarithms",
        f,
        x,
        answer,
    )


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


def biquadratic(search: Search, f: Expression, top: Any, p: Any, n: int, x: str, depth: int) -> Found | None:
    """x⁴ + px² + q without rational factors: into two quadratics with a root in their coefficients."""
    q = numbers(p)
    if n != 1 or len(q) != 5 or q[1] or q[3]:
        return None
    c, b = q[0] / q[4], q[2] / q[4]
    r = Fraction(c)
    root_num, root_den = _root(r.numerator), _root(r.denominator)
    if c <= 0 or root_num is None or root_den is None:
        return None
    h = Fraction(root_num, root_den)
    inside = 2 * h - b
    if inside <= 0:
        return None
    s = power(rational(inside), rational(Fraction(1, 2)))  # (x² + sx + h)(x² - sx + h)
    t = numbers(top) + [Fraction(0)] * 4
    d0, d1, d2, d3 = (rational(v / q[4]) for v in t[:4])
    # solve for (Ax + B)/(x² + sx + h) + (Cx + D)/(x² - sx + h)
    two_s = mul(rational(2), s)
    hh = rational(h)
    even = div(add(d2, neg(div(d0, hh))), two_s)
    b_plus = div(d0, hh)
    a_plus = d3
    # comparing powers: A + C = d3, B + D = d0/h, (B + D) + s(C - A) = d2, s(D - B) + h(A + C) = d1
    a_minus = neg(mul(rational(2), even))
    b_minus = neg(div(add(d1, neg(mul(hh, d3))), s))
    half = rational(Fraction(1, 2))
    A, C = mul(half, add(a_plus, a_minus)), mul(half, add(a_plus, neg(a_minus)))
    B, D = mul(half, add(b_plus, b_minus)), mul(half, add(b_plus, neg(b_minus)))
    X = Symbol(x)
    one, two = add(power(X, rational(2)), mul(s, X), hh), add(power(X, rational(2)), neg(mul(s, X)), hh)
    answers: list[Expression] = []
    left = power(rational(4 * h - inside), rational(Fraction(1, 2)))
    for m, k, sign, q2 in ((A, B, s, one), (C, D, neg(s), two)):
        rest = add(k, neg(mul(half, m, sign)))
        inner = div(add(mul(rational(2), X), sign), left)
        answers += [mul(half, m, call("ln", q2)), mul(rational(2), rest, div(call("arctan", inner), left))]
    g = add(div(add(mul(A, X), B), one), div(add(mul(C, X), D), two))
    words = "The denominator is a product of two quadratics, $({one})({two})$; partial fractions leave logarithms and arctangents"
    return leaf("biquadratic", words, f, x, add(*answers), one=one, two=two, g=g)


def _root(n: int) -> int | None:
    from math import isqrt

    return isqrt(n) if n >= 0 and isqrt(n) ** 2 == n else None


def with_letters(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """1/(ax² + c) with letters for a and c, taken positive: the arctangent."""
    c, rest = constant_part(f, x)
    _, powers = pieces(rest)
    if len(powers) != 1:
        return None
    ((base, e),) = powers.items()
    if e != -1 or not isinstance(base, Sum) or len(base.terms) != 2:
        return None
    a = k = None
    for term in base.terms:
        if not has(term, x):
            k = term
        else:
            inner, moving = constant_part(term, x)
            a = inner if moving == power(Symbol(x), rational(2)) else None
    if a is None or k is None or (value_of(a) is not None and value_of(k) is not None):
        return None
    if isinstance(k, Call) or any(value_of(t) is not None and value_of(t) < 0 for t in (a, k)):  # type: ignore[operator]
        return None
    ra, rk = _rooted(a), _rooted(k)
    answer = mul(c, div(call("arctan", mul(Symbol(x), div(ra, rk))), mul(ra, rk)))
    return leaf(
        "arctan", "One over a square plus a square (letters taken positive) comes from the arctangent", f, x, answer
    )


def _rooted(t: Expression) -> Expression:
    return _square(t) or power(t, rational(Fraction(1, 2)))


def _square(t: Expression) -> Any:
    """The root of a square: of a², of 4."""
    k, powers = pieces(t)
    n, d = _root(k.numerator), _root(k.denominator)
    if n is None or d is None or not all(isinstance(e, Fraction) and e % 2 == 0 for e in powers.values()):
        return None
    return mul(
        rational(Fraction(n, d)), *(power(b, rational(e / 2)) for b, e in powers.items() if isinstance(e, Fraction))
    )
