"""Integration by parts: one factor is differentiated, the rest integrated."""

from fractions import Fraction

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, rational, written
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.integrals.search import Found, Search, composed, leaf, linear, multiplied, pending
from eigenway.maths.calculus.rational import over_one, size
from eigenway.maths.calculus.terms import ONE, E, tree_of
from eigenway.maths.calculus.tidy import has, symbols, tidied
from eigenway.maths.expression import Call, Expression, Negative, Product, Sum, Symbol
from eigenway.maths.steps import step

BETTER_DIFFERENTIATED = {
    "ln",
    "arctan",
    "arcsin",
    "arccos",
    "arccot",
    "arcsec",
    "arccsc",
    "arsinh",
    "arcosh",
    "artanh",
    "log",
}


def parts(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    if isinstance(f, Sum):
        return None
    for u in to_differentiate(f, x):
        dv = tidied(div(f, u))
        quiet = Search(search.rules, search.table)  # v must be easy to find
        quiet.fuel = min(20, search.fuel)
        quiet.open = set(search.open)
        inner = (
            quiet.find(dv, x, depth + 2)
            if has(dv, x)
            else leaf("constant", "A constant times ${x}$", dv, x, mul(dv, Symbol(x)))
        )
        if inner is None or size(inner.answer) > 60:
            continue
        v, du = inner.answer, differentiate(u, x)
        rest = min([mul(v, du), *over_one(mul(v, du))], key=size)
        found = search.find(rest, x, depth + 1)
        if found is None:
            continue
        answer = add(mul(u, v), *(neg(t) for t in terms(found.answer)))
        waiting = Sum((Product((u, v)), Negative(pending(rest, x))))
        p, q = ("u", "v") if not {"u", "v"} & set(symbols(f)) else ("p", "q")  # letters that mean nothing else here
        words = (
            f"By parts, with ${p} = {{u}}$ and ${q}' = {{dv}}$, so ${p}' = {{du}}$ and ${q} = {{v}}$: "
            f"$\\int {p} {q}' = {p} {q} - \\int {p}' {q}$."
        )
        first = step("parts", words, waiting, f=f, x=Symbol(x), u=u, dv=dv, du=du, v=v, g=rest)
        shown = [found] if len(inner.steps) == 1 else [inner, found]
        return composed(first, shown, "Put together", f, x, answer)
    return None


def terms(tree: Expression) -> tuple[Expression, ...]:
    return tree.terms if isinstance(tree, Sum) else (tree,)


def to_differentiate(f: Expression, x: str) -> list[Expression]:
    """What gets simpler by differentiating: logarithms and inverse functions first, then polynomials."""
    _, powers = pieces(f)
    first: list[Expression] = []
    polynomial: list[Expression] = []
    for base, e in powers.items():
        if (
            isinstance(base, Call)
            and base.name in BETTER_DIFFERENTIATED
            and isinstance(e, Fraction)
            and e.denominator == 1
            and 1 <= e <= 4
        ):
            first.append(power(base, rational(e)))
        elif isinstance(e, Fraction) and e.denominator == 1 and 1 <= e <= 8 and is_polynomial(base, x):
            polynomial.append(power(base, rational(e)))
    found = list(first)
    if polynomial and len(powers) > len(polynomial):
        found.append(mul(*polynomial))
    return found


def is_polynomial(u: Expression, x: str) -> bool:
    if u == Symbol(x):
        return True
    if not isinstance(u, Sum):
        return False
    for term in u.terms:
        _, powers = pieces(term)
        for base, e in powers.items():
            if has(base, x) and (base != Symbol(x) or not isinstance(e, Fraction) or e.denominator != 1 or e < 0):
                return False
            if isinstance(e, Expression) and has(e, x):
                return False
    return True


def around(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """e^(ax+b) sin(cx+d): by parts twice, and the integral that was asked for comes back."""
    number, powers = pieces(f)
    if len(powers) != 2 or E not in powers:
        return None
    ((other, k),) = [(b, e) for b, e in powers.items() if b != E]
    if not isinstance(other, Call) or other.name not in ("sin", "cos") or k != 1:
        return None
    one, two = linear(tree_of(powers[E]), x), linear(other.arguments[0], x)
    if one is None or two is None:
        return None
    a, b, inside = one[0], two[0], other.arguments[0]
    s, c = call("sin", inside), call("cos", inside)
    bracket = add(mul(a, s), neg(mul(b, c))) if other.name == "sin" else add(mul(a, c), mul(b, s))
    below = add(power(a, rational(2)), power(b, rational(2)))
    grow = written(number, {E: powers[E]})
    answer = multiplied(div(ONE, below), mul(grow, bracket))
    if isinstance(bracket, Sum):
        answer = div(mul(grow, bracket), below)
    words = "By parts twice with the trigonometric factor differentiated, the same integral comes back with the factor ${ratio}$; solve for it"
    return leaf(
        "parts-twice",
        words,
        f,
        x,
        answer,
        a=a,
        b=b,
        ratio=neg(tidied(div(power(b, rational(2)), power(a, rational(2))))),
    )
