"""The quadratic under a root: found, read off, and put in other words."""

from fractions import Fraction

from eigenway.maths.calculus.algebra import add, mul, pieces, power, rational
from eigenway.maths.calculus.integrals.search import constant_part
from eigenway.maths.calculus.rational import expanded
from eigenway.maths.calculus.terms import HALF, TWO, tree_of, value_of
from eigenway.maths.calculus.tidy import has, rebuilt
from eigenway.maths.expression import Call, Expression, Power, Sum, Symbol


def radicand(f: Expression, x: str) -> Expression | None:
    """The one quadratic under roots in f, or None."""
    found = {
        n.base
        for n in f.walk()
        if isinstance(n, Power) and (e := value_of(n.exponent)) is not None and e.denominator == 2
    }
    found |= {n.arguments[0] for n in f.walk() if isinstance(n, Call) and n.name == "sqrt"}
    found = {q for q in found if has(q, x)}
    if len(found) != 1:
        return None
    (q,) = found
    return q


def coefficients(q: Expression, x: str) -> tuple[Expression, Expression, Expression] | None:
    """a, b, c of ax² + bx + c."""
    out = {0: rational(0), 1: rational(0), 2: rational(0)}
    flat = expanded(q)
    for term in flat.terms if isinstance(flat, Sum) else (flat,):
        k, moving = constant_part(term, x)
        n = 0 if not has(term, x) else 1 if moving == Symbol(x) else 2 if moving == power(Symbol(x), TWO) else None
        if n is None:
            return None
        out[n] = add(out[n], k)
    return None if out[2] == rational(0) else (out[2], out[1], out[0])


def swap(f: Expression, old: Expression, new: Expression) -> Expression:
    if f == old:
        return new
    return rebuilt(f, tuple(swap(part, old, new) for part in f.parts)) if f.parts else f


def sign_of(t: Expression) -> int:
    """The sign of a coefficient; letters are taken positive."""
    return -1 if pieces(t)[0] < 0 else 1


def root(t: Expression) -> Expression:
    """√t with letters positive: √(a²) is a."""
    k, powers = pieces(t)
    out = power(rational(k), rational(HALF))
    for base, e in powers.items():
        out = mul(
            out,
            power(base, rational(e / 2)) if isinstance(e, Fraction) else power(power(base, tree_of(e)), rational(HALF)),
        )
    return out
