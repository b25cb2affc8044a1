"""Substituting a root: the root itself becomes the variable."""

from fractions import Fraction
from math import lcm

from eigenway.maths.calculus.algebra import add, div, mul, neg, power, rational
from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.integrals.search import Found, Search, composed, letter, linear, pending
from eigenway.maths.calculus.rational import over_one, size
from eigenway.maths.calculus.terms import value_of
from eigenway.maths.calculus.tidy import has, put, tidied
from eigenway.maths.expression import Call, Expression, Power, Symbol
from eigenway.maths.steps import step


def root_substitution(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """Roots of one linear inside: the root itself becomes the variable, and dx brings a power of it."""
    roots = [found for node in f.walk() if (found := root_in(node))]
    bases = {base for base, _ in roots if has(base, x)}
    if len(bases) != 1:
        return None
    (base,) = bases
    degree = 1
    for _, e in roots:
        degree = lcm(degree, e.denominator)
    t = letter(f, x)
    here = Symbol(t)
    raised = power(here, rational(degree))
    if line := linear(base, x):
        back = div(add(raised, neg(line[1])), line[0])
    elif (mobius := moebius(base, x)) is not None:
        a, b, c, d = mobius  # (ax + b)/(cx + d) = t^n
        back = div(add(mul(d, raised), neg(b)), add(a, neg(mul(c, raised))))
    else:
        return None
    u = power(base, rational(Fraction(1, degree)))
    inside = put(replaced_roots(f, base, degree, here), x, back)
    g = mul(tidied(inside), differentiate(back, t))
    if has(g, x) or size(g) > 120:
        return None
    shorter = min([g, *over_one(g, trig=False)], key=size)
    found = search.find(shorter, t, depth + 1)
    if found is None:
        return None
    answer = tidied(put(found.answer, t, u))
    waiting = pending(shorter, t)
    words = "Let the root be the variable: ${t} = {u}$, so ${x} = {back}$ and $d{x} = {dx} \\, d{t}$: the integral becomes ${integral}$."
    first = step(
        "root-substitution",
        words,
        waiting,
        f=f,
        x=Symbol(x),
        t=here,
        u=u,
        back=back,
        dx=differentiate(back, t),
        g=shorter,
        integral=waiting,
    )
    return composed(first, [found], "Put ${t} = {u}$ back", f, x, answer, t=here, u=u)


def root_in(node: Expression) -> tuple[Expression, Fraction] | None:
    """What stands under a root, and the exponent that the root is."""
    if isinstance(node, Call) and node.name == "sqrt":
        return node.arguments[0], Fraction(1, 2)
    e = value_of(node.exponent) if isinstance(node, Power) else None
    return (node.base, e) if isinstance(node, Power) and e is not None and e.denominator > 1 else None


def replaced_roots(f: Expression, base: Expression, degree: int, t: Expression) -> Expression:
    from eigenway.maths.calculus.tidy import rebuilt

    if isinstance(f, Call) and f.name == "sqrt" and f.arguments[0] == base:
        return power(t, rational(Fraction(degree, 2)))
    if isinstance(f, Power) and f.base == base and (e := value_of(f.exponent)) is not None:
        return power(t, rational(e * degree))
    return rebuilt(f, tuple(replaced_roots(part, base, degree, t) for part in f.parts)) if f.parts else f


def moebius(base: Expression, x: str) -> tuple[Expression, Expression, Expression, Expression] | None:
    from eigenway.maths.expression import Quotient

    if not isinstance(base, Quotient):
        return None
    top, bottom = linear(base.top, x), linear(base.bottom, x)
    one = (rational(0), base.top) if not has(base.top, x) else top
    two = (rational(0), base.bottom) if not has(base.bottom, x) else bottom
    return None if one is None or two is None else (*one, *two)
