"""Substitution: what stands inside becomes the variable."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.search import Found, Search, composed, constant_part, letter, linear, pending
from eigenway.maths.calculus.rational import expanded, over_one, size
from eigenway.maths.calculus.slope import slopes
from eigenway.maths.calculus.terms import ONE, E, tree_of, value_of
from eigenway.maths.calculus.tidy import has, put, tidied
from eigenway.maths.expression import Call, Expression, Power, Sum, Symbol
from eigenway.maths.steps import step

MOST = 7  # candidates looked at


def substitution(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    for u in candidates(f, x):
        if found := with_inside(search, f, u, x, depth):
            return found
    return None


def candidates(f: Expression, x: str) -> list[Expression]:
    """What may be worth calling u: insides and functions, the largest first."""
    seen: dict[Expression, None] = {}
    for u in insides(f):
        if has(u, x) and u not in (f, Symbol(x)) and not (linear(u, x) and not isinstance(u, Sum)):
            seen[u] = None
    return sorted(seen, key=lambda u: -size(u))[:MOST]


def insides(f: Expression) -> Iterator[Expression]:
    for node in f.walk():
        if isinstance(node, Call):
            yield node.arguments[0]
            yield node
        elif isinstance(node, Power):
            yield node.base
            yield node.exponent
            yield node
        elif isinstance(node, Sum) and node is not f:
            yield node
            for term in node.terms:  # x^2 in 4x^2 + 9
                yield constant_free(term)


def constant_free(term: Expression) -> Expression:
    number, powers = pieces(term)
    moving = {b: e for b, e in powers.items() if any(isinstance(n, Symbol) for n in b.walk())}
    return mul(*(power(b, tree_of(e)) for b, e in moving.items())) if moving and number else ONE


def with_inside(search: Search, f: Expression, u: Expression, x: str, depth: int) -> Found | None:
    if search.fuel <= 0:
        return None
    search.fuel -= 1
    slope = tidied(slopes(u, [x])[0])
    if slope == rational(0) or not has(u, x):
        return None
    t = letter(f, x)
    g = in_terms(div(f, slope), u, t, x)
    if g is None:
        return None
    found = search.find(g, t, depth + 1)
    return None if found is None else told(f, u, slope, g, t, x, found)


def told(f: Expression, u: Expression, slope: Expression, g: Expression, t: str, x: str, found: Found) -> Found:
    answer = tidied(put(found.answer, t, u))
    words = "Substitute ${t} = {u}$, so that $d{t} = {du} \\, d{x}$: the integral becomes ${integral}$."
    waiting = pending(g, t)
    first = step("substitution", words, waiting, f=f, x=Symbol(x), t=Symbol(t), u=u, du=slope, g=g, integral=waiting)
    return composed(first, [found], "Put ${t} = {u}$ back", f, x, answer, t=Symbol(t), u=u)


def in_terms(g: Expression, u: Expression, t: str, x: str) -> Expression | None:
    """g with u called t, or None where some x is left over."""
    for form in (g, *over_one(g, trig=False)[:2]):
        new = swapped(form, u, t, x)
        if new is not None and not has(new, x):
            try:
                return tidied(new)
            except ValueError:
                return None
    return None


def swapped(g: Expression, u: Expression, t: str, x: str) -> Expression | None:
    here = Symbol(t)
    if isinstance(u, Power) and u.base == E:
        return exponentials(g, u.exponent, here)
    g = replaced_tree(g, u, here)
    if not has(g, x):
        return g
    if isinstance(u, Call) and u.name in ("sin", "cos"):
        return squares(g, u, here)
    if isinstance(u, Call) and u.arguments[0] == Symbol(x) and u.name in INVERSES:
        return put(g, x, INVERSES[u.name](here))
    if shape := power_line(u, x):  # u = a x^n + b: x^n is (t - b)/a
        n, a, b = shape
        return powers_of_x(g, x, n, div(add(here, neg(b)), a))
    return None


INVERSES: dict[str, Callable[[Expression], Expression]] = {
    "ln": lambda t: power(E, t),
    "arctan": lambda t: call("tan", t),
    "arcsin": lambda t: call("sin", t),
    "arccos": lambda t: call("cos", t),
    "arccot": lambda t: call("cot", t),
}  # fmt: skip


def replaced_tree(g: Expression, u: Expression, by: Expression) -> Expression:
    """The tree with every u in it replaced; -u too."""
    from eigenway.maths.calculus.tidy import rebuilt

    if g == u:
        return by
    if isinstance(u, Sum) and isinstance(g, Sum) and g == neg(u):
        return neg(by)
    if isinstance(u, Power) and isinstance(g, Power) and g.base == u.base:
        k, n = value_of(g.exponent), value_of(u.exponent)
        if k is not None and n is not None and (k / n).denominator == 1:
            return power(by, rational(k / n))
    return rebuilt(g, tuple(replaced_tree(part, u, by) for part in g.parts)) if g.parts else g


def exponentials(g: Expression, inside: Expression, t: Expression) -> Expression | None:
    """e^(k · inside) as t^k, everywhere."""
    from eigenway.maths.calculus.tidy import rebuilt

    if isinstance(g, Power) and g.base == E:
        k = value_of(div(g.exponent, inside))
        if k is not None:
            return power(t, rational(k))
        if isinstance(g.exponent, Sum):
            return mul(*(exponentials(power(E, term), inside, t) or ONE for term in g.exponent.terms))
        return power(E, exponentials(g.exponent, inside, t) or g.exponent)
    parts = tuple(exponentials(part, inside, t) or part for part in g.parts)
    return rebuilt(g, parts) if parts else g


def squares(g: Expression, u: Call, t: Expression) -> Expression | None:
    """The other function's even powers by sin² + cos² = 1."""
    from eigenway.maths.calculus.tidy import rebuilt

    other = Call("cos" if u.name == "sin" else "sin", u.arguments)
    if isinstance(g, Power) and g.base == other:
        n = value_of(g.exponent)
        if n is not None and n.denominator == 1 and n % 2 == 0:
            return power(add(ONE, neg(power(t, rational(2)))), rational(n / 2))
    parts = tuple(squares(part, u, t) or part for part in g.parts)
    return rebuilt(g, parts) if parts else g


def power_line(u: Expression, x: str) -> tuple[Fraction, Expression, Expression] | None:
    """n, a, b where u = a x^n + b."""
    n: Fraction | None = None
    a: Expression = rational(0)
    b: Expression = rational(0)
    for term in u.terms if isinstance(u, Sum) else (u,):
        c, rest = constant_part(term, x)
        if not has(term, x):
            b = add(b, term)
            continue
        k, powers = pieces(rest)
        e = powers.get(Symbol(x))
        if k != 1 or len(powers) != 1 or not isinstance(e, Fraction) or n is not None:
            return None
        n, a = e, c
    return None if n is None else (n, a, b)


def powers_of_x(g: Expression, x: str, n: Fraction, by: Expression) -> Expression | None:
    """Every x^(kn) as the k-th power of what x^n is."""
    from eigenway.maths.calculus.tidy import rebuilt

    if g == Symbol(x):
        return by if n == 1 else g
    if isinstance(g, Power) and g.base == Symbol(x) and (k := value_of(g.exponent)) is not None:
        return power(by, rational(k / n)) if (k / n).denominator == 1 else g
    parts = tuple(powers_of_x(part, x, n, by) or part for part in g.parts)
    return rebuilt(g, parts) if parts else g


def expansion(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """Multiply out, or write over one denominator, where that gives other terms."""
    from eigenway.maths.calculus.integrals.search import rewritten

    for g in dict.fromkeys((split_fraction(f), expanded(f), *over_one(f))):
        if g is not None and g != f and size(g) < 150:
            found = search.find(g, x, depth + 1)
            if found is not None:
                return rewritten("rewrite", "Rewrite the integrand as ${g}$.", f, g, x, found)
    return None


def split_fraction(f: Expression) -> Expression | None:
    """(a + b)/c as a/c + b/c; a (b + c) as ab + ac."""
    number, powers = pieces(f)
    for base, e in powers.items():
        if isinstance(base, Sum) and isinstance(e, Fraction) and e.denominator == 1 and 1 <= e <= 3:
            rest = mul(
                rational(number),
                *(power(b, tree_of(k)) for b, k in powers.items() if b != base),
                power(base, rational(e - 1)),
            )
            return add(*(mul(rest, term) for term in base.terms))
    return None
