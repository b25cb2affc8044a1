"""Powers and quotients of sine and cosine."""

from fractions import Fraction

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.search import Found, Search, composed, letter, linear, pending, rewritten
from eigenway.maths.calculus.rational import expanded
from eigenway.maths.calculus.terms import ONE, TWO, tree_of
from eigenway.maths.calculus.tidy import put, tidied
from eigenway.maths.expression import Call, Expression, Sum, Symbol
from eigenway.maths.steps import step

IN_SINES = {"tan": (1, -1), "cot": (-1, 1), "sec": (0, -1), "csc": (-1, 0), "sin": (1, 0), "cos": (0, 1)}
Monomial = tuple[Expression, Fraction, Fraction]


def monomial(f: Expression, x: str) -> Monomial | None:
    """u, m, n where f = sin^m u cos^n u with u linear in x."""
    k, powers = pieces(f)
    u: Expression | None = None
    m, n = Fraction(0), Fraction(0)
    for base, e in powers.items():
        if not isinstance(base, Call) or base.name not in IN_SINES or not isinstance(e, Fraction):
            return None
        if u is not None and base.arguments[0] != u:
            return None
        u = base.arguments[0]
        a, b = IN_SINES[base.name]
        m, n = m + a * e, n + b * e
    return None if u is None or k != 1 or not linear(u, x) else (u, m, n)


def sc(u: Expression, m: Fraction | int, n: Fraction | int) -> Expression:
    return mul(power(call("sin", u), rational(Fraction(m))), power(call("cos", u), rational(Fraction(n))))


def odd(q: Fraction) -> bool:
    return q.denominator == 1 and q.numerator % 2 == 1


def even(q: Fraction) -> bool:
    return q.denominator == 1 and q.numerator % 2 == 0


def powers_of_sines(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    read = monomial(f, x)
    if read is None:
        return None
    u, m, n = read
    if odd(n) and n > 0 and not (odd(m) and 0 < m < n):
        return by_new_variable(search, f, u, "sin", m, (n - 1) / 2, x, depth)
    if odd(m) and m > 0:
        return by_new_variable(search, f, u, "cos", n, (m - 1) / 2, x, depth)
    if even(m) and even(n) and m >= 0 and n >= 0:
        return half_angles(search, f, u, int(m), int(n), x, depth)
    if even(m + n) and m + n < 0 and m.denominator == 1 and m >= 0 and (m + n == -2 or n < -m):
        return by_tangent(search, f, u, m, (-(m + n)) / 2 - 1, x, depth)
    if m == -n and m.denominator == 1 and abs(m) > 1:
        return tangent_power(search, f, u, int(m), x, depth)
    if m.denominator == n.denominator == 1:
        return mixed(search, f, u, int(m), int(n), x, depth)
    return None


def by_new_variable(
    search: Search, f: Expression, u: Expression, name: str, m: Fraction, k: Fraction, x: str, depth: int
) -> Found | None:
    """An odd power: one factor goes into du, the others by sin² + cos² = 1."""
    t = letter(f, x)
    here = Symbol(t)
    slope = linear(u, x)
    assert slope is not None
    sign = ONE if name == "sin" else rational(-1)
    rest = power(add(ONE, neg(power(here, TWO))), rational(k))
    g = div(mul(sign, power(here, rational(m)), rest), slope[0])
    g = expanded(g) if k <= 8 else g
    new = call(name, u)
    other = "cos" if name == "sin" else "sin"
    words = f"An odd power of {'the cosine' if other == 'cos' else 'the sine'}: keep one factor for $d{{t}}$ and write the others with $\\sin^2 + \\cos^2 = 1$. With ${{t}} = {{u}}$ the integral becomes ${{integral}}$."
    return changed(search, "odd-power", words, f, new, g, t, x, depth)


def changed(
    search: Search, rule: str, words: str, f: Expression, u: Expression, g: Expression, t: str, x: str, depth: int
) -> Found | None:
    found = search.find(g, t, depth + 1)
    if found is None:
        return None
    waiting = pending(g, t)
    first = step(rule, words, waiting, f=f, x=Symbol(x), t=Symbol(t), u=u, g=g, integral=waiting)
    answer = tidied(put(found.answer, t, u))
    return composed(first, [found], "Put ${t} = {u}$ back", f, x, answer, t=Symbol(t), u=u)


def half_angles(search: Search, f: Expression, u: Expression, m: int, n: int, x: str, depth: int) -> Found | None:
    """Even powers: sin² u = (1 - cos 2u)/2 and cos² u = (1 + cos 2u)/2."""
    c = call("cos", mul(TWO, u))
    half = rational(Fraction(1, 2))
    g = expanded(
        mul(power(mul(half, add(ONE, neg(c))), rational(m // 2)), power(mul(half, add(ONE, c)), rational(n // 2)))
    )
    words = "Even powers: use $\\sin^2 = (1 - \\cos 2{u})/2$ and $\\cos^2 = (1 + \\cos 2{u})/2$. The integrand becomes ${g}$."
    found = search.find(g, x, depth + 1)
    if found is None:
        return None
    first = step("half-angle", words, pending(g, x), f=f, g=g, x=Symbol(x), u=u)
    return Found(found.answer, (first, *found.steps))


def by_tangent(
    search: Search, f: Expression, u: Expression, m: Fraction, k: Fraction, x: str, depth: int
) -> Found | None:
    t = letter(f, x)
    slope = linear(u, x)
    assert slope is not None
    here = Symbol(t)
    g = expanded(div(mul(power(here, rational(m)), power(add(ONE, power(here, TWO)), rational(k))), slope[0]))
    words = "Let ${t} = {u}$; its derivative is $1 + \\tan^2$, one over the squared cosine. The integral becomes ${integral}$."
    return changed(search, "tangent", words, f, call("tan", u), g, t, x, depth)


def tangent_power(search: Search, f: Expression, u: Expression, k: int, x: str, depth: int) -> Found | None:
    """tan^k = tan^(k-2) (1/cos² - 1), and the same for the cotangent."""
    name, other = ("tan", "cos") if k > 0 else ("cot", "sin")
    lower = power(call(name, u), rational(abs(k) - 2))
    g = Sum((mul(lower, power(call(other, u), rational(-2))), neg(lower)))
    words = f"Write $\\{name}^2 {{u}} = 1/\\{other}^2 {{u}} - 1$ for two of the factors."
    found = search.find(g, x, depth + 1)
    if found is None:
        return None
    first = step("squared-tangent", words, pending(g, x), f=f, g=g, x=Symbol(x), u=u)
    return Found(found.answer, (first, *found.steps))


def mixed(search: Search, f: Expression, u: Expression, m: int, n: int, x: str, depth: int) -> Found | None:
    if m > 0 and n < 0 and m % 2 == 0:  # sin² above, the cosine below
        g = expanded(
            mul(power(add(ONE, neg(power(Symbol("#"), TWO))), rational(m // 2)), power(Symbol("#"), rational(n)))
        )
        return by_one(search, f, split_terms(put(g, "#", call("cos", u))), x, depth)
    if n > 0 and m < 0 and n % 2 == 0:
        g = expanded(
            mul(power(add(ONE, neg(power(Symbol("#"), TWO))), rational(n // 2)), power(Symbol("#"), rational(m)))
        )
        return by_one(search, f, split_terms(put(g, "#", call("sin", u))), x, depth)
    if m < 0 and n < 0:
        return by_one(search, f, add(sc(u, m + 2, n), sc(u, m, n + 2)), x, depth)
    if m == 0 and n < -2:
        return secant_power(search, f, u, -n, "cos", x, depth)
    if n == 0 and m < -2:
        return secant_power(search, f, u, -m, "sin", x, depth)
    if (n == 0 and m == -1) or (m == 0 and n == -1):
        return search.table(search, sc(u, m, n), x, depth)
    return None


def split_terms(g: Expression) -> Expression:
    """(a + b)/c as a/c + b/c."""
    k, powers = pieces(g)
    for base, e in powers.items():
        if isinstance(base, Sum) and e == 1:
            rest = mul(rational(k), *(power(b, tree_of(e2)) for b, e2 in powers.items() if b != base))
            return add(*(mul(rest, term) for term in base.terms))
    return g


def by_one(search: Search, f: Expression, g: Expression, x: str, depth: int) -> Found | None:
    if g == f:
        return None
    found = search.find(g, x, depth + 1)
    return (
        None
        if found is None
        else rewritten("identity", "Use $\\sin^2 + \\cos^2 = 1$: the integrand is ${g}$.", f, g, x, found)
    )


def secant_power(search: Search, f: Expression, u: Expression, n: int, name: str, x: str, depth: int) -> Found | None:
    """1/cos^n by parts: the power falls by two."""
    slope = linear(u, x)
    assert slope is not None
    other = "sin" if name == "cos" else "cos"
    sign = ONE if name == "cos" else rational(-1)
    done = div(mul(sign, call(other, u)), mul(rational(n - 1), slope[0], power(call(name, u), rational(n - 1))))
    lower = mul(rational(Fraction(n - 2, n - 1)), power(call(name, u), rational(2 - n)))
    found = search.find(lower, x, depth + 1)
    if found is None:
        return None
    first = step(
        "reduction",
        "Integration by parts lowers the power by two.",
        add(done, pending(lower, x)),
        f=f,
        x=Symbol(x),
        g=lower,
        done=done,
    )
    return composed(first, [found], "Add the results", f, x, add(done, found.answer))
