"""Sines and cosines of several angles: brought to sums, to one angle, or spelled out."""

from fractions import Fraction

from eigenway.maths.calculus.algebra import add, mul, neg, pieces, power, rational, written
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.search import Found, Search, linear, rewritten
from eigenway.maths.calculus.integrals.trig import IN_SINES, sc
from eigenway.maths.calculus.rational import over_one
from eigenway.maths.calculus.terms import TWO
from eigenway.maths.calculus.tidy import rebuilt, tidied
from eigenway.maths.expression import Call, Expression, Sum


def product_to_sum(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """sin a cos b and its kin as half a sum, for different insides."""
    k, powers = pieces(f)
    waves = [
        (b, e)
        for b, e in powers.items()
        if isinstance(b, Call) and b.name in ("sin", "cos") and e == 1 and linear(b.arguments[0], x)
    ]
    if len(waves) < 2 or len({b.arguments[0] for b, _ in waves}) < 2:
        return None
    (one, _), (two, _) = waves[:2]
    assert isinstance(one, Call) and isinstance(two, Call)
    a, b = one.arguments[0], two.arguments[0]
    rest = written(k, {key: e for key, e in powers.items() if key not in (one, two)})
    less, more = tidied(add(a, neg(b))), tidied(add(a, b))
    if one.name == two.name:
        g = add(call("cos", less), neg(call("cos", more)) if one.name == "sin" else call("cos", more))
    else:
        if one.name == "cos":
            less = neg(less)
        g = add(call("sin", more), call("sin", less))
    terms = g.terms if isinstance(g, Sum) else (g,)
    g = add(*(mul(rational(Fraction(1, 2)), rest, term) for term in terms))
    found = search.find(g, x, depth + 1)
    return (
        None
        if found is None
        else rewritten("product-to-sum", "A product of waves is half a sum of waves: ${g}$.", f, g, x, found)
    )


def one_angle(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """sin 2x beside sin x: everything in the smaller angle."""
    angles = {
        n.arguments[0] for n in f.walk() if isinstance(n, Call) and n.name in IN_SINES and linear(n.arguments[0], x)
    }
    for u in angles:
        double = mul(TWO, u)
        if double in angles or any(n == u for n in pieces(f)[1]):
            g = tidied(doubled(f, double, u))
            if g != f and (found := search.find(g, x, depth + 1)):
                return rewritten("double-angle", "Write the double angle with the single one: ${g}$.", f, g, x, found)
    return None


def doubled(f: Expression, double: Expression, u: Expression) -> Expression:
    if isinstance(f, Call) and f.arguments[0] == double:
        if f.name == "sin":
            return mul(TWO, call("sin", u), call("cos", u))
        if f.name == "cos":
            return add(mul(TWO, power(call("cos", u), TWO)), rational(-1))
    return rebuilt(f, tuple(doubled(part, double, u) for part in f.parts)) if f.parts else f


def in_sines_and_cosines(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """tan, cot, sec, csc written out."""
    if not any(isinstance(n, Call) and n.name in ("tan", "cot", "sec", "csc") for n in f.walk()):
        return None
    plain = tidied(spelled_out(f))
    for g in dict.fromkeys((plain, *over_one(plain))):
        if g != f and (found := search.find(g, x, depth + 1)):
            return rewritten("in-sines", "Write everything with sine and cosine: ${g}$.", f, g, x, found)
    return None


def spelled_out(f: Expression) -> Expression:
    if isinstance(f, Call) and f.name in ("tan", "cot", "sec", "csc"):
        m, n = IN_SINES[f.name]
        return sc(spelled_out(f.arguments[0]), m, n)
    return rebuilt(f, tuple(map(spelled_out, f.parts))) if f.parts else f
