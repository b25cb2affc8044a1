"""Roots of quadratics: complete the square, then the three substitutions by sine, tangent and secant."""

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.radicands import coefficients, radicand, root, sign_of, swap
from eigenway.maths.calculus.integrals.search import Found, Search, composed, leaf, letter, pending, rewritten
from eigenway.maths.calculus.integrals.substitute import in_terms, split_fraction
from eigenway.maths.calculus.integrals.table import ln
from eigenway.maths.calculus.rational import expanded, over_one, size
from eigenway.maths.calculus.terms import HALF, ONE, TWO, value_of
from eigenway.maths.calculus.tidy import put, rebuilt, tidied
from eigenway.maths.expression import Call, Expression, Power, Sum, Symbol
from eigenway.maths.steps import step


def root_of_quadratic(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    q = radicand(f, x)
    read = coefficients(q, x) if q is not None else None
    if q is None or read is None:
        return None
    a, b, c = read
    if b != rational(0):
        return completed(search, f, q, read, x, depth)
    if found := known(f, a, c, q, x):
        return found
    split = split_fraction(f)
    if isinstance(split, Sum) and split != f:
        inner = search.find(split, x, depth + 1)
        return None if inner is None else rewritten("split", "Split the fraction: ${g}$.", f, split, x, inner)
    return three_substitutions(search, f, q, a, c, x, depth)


def shifted_root(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    """A quadratic with a linear term under the root, which is no plain substitution: complete the square first."""
    q = radicand(f, x)
    read = coefficients(q, x) if q is not None else None
    if q is None or read is None or read[1] == rational(0):
        return None
    slope = add(mul(TWO, read[0], Symbol(x)), read[1])
    if in_terms(div(f, slope), q, letter(f, x), x) is not None:
        return None
    return completed(search, f, q, read, x, depth)


def completed(
    search: Search, f: Expression, q: Expression, abc: tuple[Expression, Expression, Expression], x: str, depth: int
) -> Found | None:
    """ax² + bx + c = a u² + (c - b²/4a) with u = x + b/2a."""
    a, b, c = abc
    shift = div(b, mul(TWO, a))
    t = letter(f, x)
    here = Symbol(t)
    new = expanded(add(mul(a, power(here, TWO)), c, neg(div(power(b, TWO), mul(rational(4), a)))))
    g = tidied(put(swap(f, q, Symbol("#")), x, add(here, neg(shift))))
    g = tidied(put(g, "#", new))
    found = search.find(g, t, depth + 1)
    if found is None:
        return None
    u = add(Symbol(x), shift)
    waiting = pending(g, t)
    words = (
        "Complete the square under the root: with ${t} = {u}$ it is ${square}$, and the integral becomes ${integral}$."
    )
    first = step(
        "complete-the-square", words, waiting, f=f, x=Symbol(x), t=here, u=u, square=new, g=g, integral=waiting
    )
    answer = tidied(put(swap(found.answer, new, q), t, u))
    return composed(first, [found], "Put ${t} = {u}$ back", f, x, answer, t=here, u=u)


def known(f: Expression, a: Expression, c: Expression, q: Expression, x: str) -> Found | None:
    """1/√(ax² + c)."""
    k, powers = pieces(f)
    if powers != {q: -HALF}:
        return None
    X = Symbol(x)
    if sign_of(a) < 0 < sign_of(c):
        ra = root(neg(a))
        answer = mul(rational(k), div(call("arcsin", mul(X, div(ra, root(c)))), ra))
        return leaf("arcsin", "One over the root of a number minus a square comes from the arcsine", f, x, answer)
    if sign_of(a) < 0:
        return None
    ra = root(a)
    answer = mul(rational(k), div(ln(add(mul(ra, X), power(q, rational(HALF)))), ra))
    return leaf(
        "root-logarithm", "One over the root of a square plus or minus a number has a known logarithm", f, x, answer
    )


def three_substitutions(
    search: Search, f: Expression, q: Expression, a: Expression, c: Expression, x: str, depth: int
) -> Found | None:
    """a² - x²: x = a sin t. x² + a²: x = a tan t. x² - a²: x = a / cos t."""
    t = letter(f, x)
    here = Symbol(t)
    s, co = call("sin", here), call("cos", here)
    if sign_of(a) < 0 < sign_of(c):
        r, rc = div(root(c), root(neg(a))), root(c)
        back, dx, under = mul(r, s), mul(r, co), mul(rc, co)
        angle, sine, cosine = call("arcsin", div(Symbol(x), r)), div(Symbol(x), r), div(power(q, rational(HALF)), rc)
    elif sign_of(a) > 0 and sign_of(c) > 0:
        r, rc = div(root(c), root(a)), root(c)
        back, dx, under = mul(r, div(s, co)), mul(r, power(co, rational(-2))), div(rc, co)
        angle = call("arctan", div(Symbol(x), r))
        sine, cosine = mul(root(a), div(Symbol(x), power(q, rational(HALF)))), div(rc, power(q, rational(HALF)))
    elif sign_of(a) > 0:
        r, rc = div(root(neg(c)), root(a)), root(neg(c))
        back, dx, under = div(r, co), mul(r, mul(s, power(co, rational(-2)))), mul(rc, div(s, co))
        angle = call("arccos", div(r, Symbol(x)))
        cosine, sine = div(r, Symbol(x)), div(power(q, rational(HALF)), mul(root(a), Symbol(x)))
    else:
        return None
    g = put(without_root(f, q, under), x, back)
    if size(g) > 150:
        return None
    g = mul(tidied(g), dx)
    if any(isinstance(n, Call) and n.name not in ("sin", "cos", "sqrt") for n in g.walk()):
        return None
    found = next(
        (found for form in dict.fromkeys((g, *over_one(g))) if (found := search.find(form, t, depth + 1))), None
    )
    if found is None:
        return None
    answer = cleaned(returned(found.answer, here, angle, sine, cosine))
    waiting = pending(g, t)
    words = "Let ${x} = {back}$, so that the root becomes ${under}$ and $d{x} = {dx} \\, d{t}$: the integral becomes ${integral}$."
    first = step(
        "trig-substitution",
        words,
        waiting,
        f=f,
        x=Symbol(x),
        t=here,
        back=back,
        under=under,
        dx=dx,
        g=g,
        integral=waiting,
        angle=angle,
    )
    words = "Back to ${x}$, with ${t} = {angle}$, $\\sin {t} = {sine}$ and $\\cos {t} = {cosine}$"
    return composed(first, [found], words, f, x, answer, t=here, angle=angle, sine=sine, cosine=cosine)


def without_root(f: Expression, q: Expression, under: Expression) -> Expression:
    """Powers of the quadratic by what its root becomes."""
    if isinstance(f, Call) and f.name == "sqrt" and f.arguments[0] == q:
        return under
    if isinstance(f, Power) and f.base == q and (e := value_of(f.exponent)) is not None:
        return power(under, rational(2 * e))
    if f == q:
        return power(under, TWO)
    return rebuilt(f, tuple(without_root(part, q, under) for part in f.parts)) if f.parts else f


def returned(tree: Expression, t: Expression, angle: Expression, sine: Expression, cosine: Expression) -> Expression:
    """An antiderivative in t, with sin t, cos t and t written in x."""
    if isinstance(tree, Call) and tree.name in ("sin", "cos", "tan", "cot", "sec", "csc"):
        k = value_of(div(tree.arguments[0], t))
        if k is not None and k.denominator == 1 and 1 <= k <= 8:
            s, c = multiple(int(k), sine, cosine)
            made = {"sin": s, "cos": c, "tan": div(s, c), "cot": div(c, s), "sec": div(ONE, c), "csc": div(ONE, s)}
            return made[tree.name]
        if k is not None and k == HALF and tree.name == "tan":
            return div(sine, add(ONE, cosine))
    if tree == t:
        return angle
    return rebuilt(tree, tuple(returned(part, t, angle, sine, cosine) for part in tree.parts)) if tree.parts else tree


def multiple(k: int, sine: Expression, cosine: Expression) -> tuple[Expression, Expression]:
    """sin kt and cos kt from sin t and cos t."""
    s, c = sine, cosine
    for _ in range(k - 1):
        s, c = add(mul(s, cosine), mul(c, sine)), add(mul(c, cosine), neg(mul(s, sine)))
    return s, c


def cleaned(tree: Expression) -> Expression:
    """Tidy, with each term in lowest terms."""
    tree = tidied(tree)
    terms = tree.terms if isinstance(tree, Sum) else (tree,)
    return add(*(min([term, *over_one(term)], key=size) for term in terms))
