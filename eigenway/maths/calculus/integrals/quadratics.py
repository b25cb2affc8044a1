"""One over a quadratic: arctangents and logarithms; and x⁴ + px² + q as two quadratics."""

from fractions import Fraction
from typing import Any

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.polynomials import numbers, tree
from eigenway.maths.calculus.integrals.search import Found, Search, constant_part, leaf
from eigenway.maths.calculus.terms import value_of
from eigenway.maths.calculus.tidy import has
from eigenway.maths.expression import Call, Expression, Sum, Symbol


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
