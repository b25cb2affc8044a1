"""Limits by pieces: the terms of a sum, the inside of a function, an absolute value on one side."""

from math import isfinite
from typing import Protocol

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.limit_values import INFINITY, MINUS, infinite, sign_near
from eigenway.maths.calculus.terms import ONE, ZERO
from eigenway.maths.calculus.tidy import has, rebuilt, tidied
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Call, Expression, Sum, Symbol
from eigenway.maths.show import tex
from eigenway.maths.steps import Work, step


class Piece(Protocol):
    def quiet(self, f: Expression) -> Expression | None: ...
    def told(self, f: Expression) -> Work[None]: ...


HALF_PI = div(Symbol("pi"), rational(2))
FAR = {"sqrt": INFINITY, "ln": INFINITY, "abs": INFINITY, "arctan": HALF_PI, "tanh": ONE, "sigmoid": ONE}


def by_terms(f: Expression, x: Symbol, a: Expression, of: Piece) -> Work[Expression | None]:
    """A sum goes where its terms go, unless they pull to opposite infinities or one of them goes nowhere."""
    if not isinstance(f, Sum):
        return None
    ends = list(map(of.quiet, f.terms))
    if None in ends:
        return None
    known = [end for end in ends if end is not None]
    if INFINITY in known and MINUS in known:
        return (yield from by_the_largest(f, known, x, a, of))
    found = next(filter(infinite, known), None) or add(*known)
    for term in f.terms:
        yield from of.told(term)
    told = ", ".join(f"${tex(term)}$ goes to ${tex(end)}$" for term, end in zip(f.terms, known))
    says = "Term by term: {told}. So the limit is ${limit}$."
    yield step("by-terms", says, found, told=told, f=f, x=x, a=a, limit=found)
    return found


def by_the_largest(f: Sum, ends: list[Expression], x: Symbol, a: Expression, of: Piece) -> Work[Expression | None]:
    """Opposite infinities: one term may outgrow all others."""
    for term, end in zip(f.terms, ends):
        if infinite(end) and all(of.quiet(div(other, term)) == ZERO for other in f.terms if other != term):
            says = "${term}$ outgrows the rest: divided by it, the other terms go to 0. So it decides: the limit is ${limit}$."
            yield step("largest", says, end, term=term, f=f, x=x, a=a, limit=end)
            return end
    return None


def from_inside(f: Expression, x: Symbol, a: Expression, of: Piece) -> Work[Expression | None]:
    """A number times a function of something that has a limit itself."""
    number, powers = pieces(f)
    ((base, e),) = powers.items() if infinite(a) and len(powers) == 1 else ((f, 0),)
    if not isinstance(base, Call) or len(base.arguments) != 1 or e != 1:
        return None
    inside = base.arguments[0]
    low = of.quiet(inside)
    if low is None or low == MINUS or (low == INFINITY and base.name not in FAR):
        return None
    try:
        found = mul(rational(number), FAR[base.name] if low == INFINITY else call(base.name, low))
        if not infinite(found) and not isfinite(float(value(found))):
            return None
    except ValueError:
        return None
    says = "The inside, ${inside}$, goes to ${low}$, so ${f}$ goes to ${limit}$."
    yield step("inside", says, found, inside=inside, low=low, f=f, x=x, a=a, limit=found)
    return found


def without_bars(f: Expression, x: str, a: Expression, side: str) -> Work[Expression]:
    """|u| is u or -u once the side is known."""
    for node in list(f.walk()):
        if not isinstance(node, Call) or node.name != "abs" or not has(node, x):
            continue
        inside = node.arguments[0]
        if sign := sign_near(inside, x, a, side):
            g = tidied(exchanged(f, node, inside if sign > 0 else neg(inside)))
            how = "positive, so the bars fall away" if sign > 0 else "negative, so the bars turn its sign round"
            yield step(
                "without-bars",
                f"Here ${{inside}}$ is {how}.",
                pending(g, x, a),
                inside=inside,
                f=f,
                x=Symbol(x),
                a=a,
                side=side,
            )
            f = g
    return f


def exchanged(f: Expression, old: Expression, new: Expression) -> Expression:
    return new if f == old else rebuilt(f, tuple(exchanged(part, old, new) for part in f.parts))


def pending(f: Expression, x: str, a: Expression) -> Expression:
    return Call("limit", (f, Symbol(x), a))
