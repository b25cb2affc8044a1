"""Limits: put the point in where that works, cancel, compare powers, or differentiate above and below."""

from dataclasses import dataclass
from math import inf
from typing import Any

from eigenway.maths.calculus.algebra import div, mul, neg, pieces, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.limit_pieces import by_terms, from_inside, pending, without_bars
from eigenway.maths.calculus.limit_values import INFINITY, MINUS, infinite, near, put_in, sign_near, squeezed, swinging
from eigenway.maths.calculus.rational import over_one, size
from eigenway.maths.calculus.terms import ONE, ZERO, E, tree_of
from eigenway.maths.calculus.tidy import checked, has, named, tidied
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Call, Expression, Negative, Power, Product, Quotient, Sum, Symbol
from eigenway.maths.show import text
from eigenway.maths.steps import Work, drain, step, worked

SIDES = ("both", "left", "right")
TURNS = 8  # of l'Hôpital's rule
NOT_FOUND = "The rules here do not find this limit."


@worked
def limit(tree: Expression, variable: str | Symbol, point: Any, side: str = "both") -> Work[Expression]:
    """Where the expression goes as the variable goes to the point (a number, an expression, or infinity)."""
    tree, name, a = checked(tree), named(variable), tidied(checked(point, "The point"))
    if side not in SIDES:
        raise ValueError(f"A limit is taken from {', '.join(SIDES)}; {side} is none of these.")
    f = tidied(tree)
    if side != "both" or infinite(a):
        f = yield from without_bars(f, name, a, side)
    found = yield from goes_to(f, name, a, side, 0)
    agree(tree, name, a, side, found)
    return found


def goes_to(f: Expression, x: str, a: Expression, side: str, turn: int) -> Work[Expression]:
    here = put_in(f, x, a)
    facts: dict[str, Any] = {"f": f, "x": Symbol(x), "a": a}
    if here is not None:
        says = "Nothing stands in the way: put ${x} = {a}$ in. The limit is ${limit}$."
        if infinite(a):
            says = "As ${x}$ goes to ${a}$, ${f}$ goes to ${limit}$."
        yield step("substitute", says, here, limit=here, **facts)
        return here
    if turn >= TURNS:
        raise ValueError(NOT_FOUND)
    if infinite(a) or swinging(f, x, a):
        for rule in (by_terms, from_inside):
            if (found := (yield from rule(f, Symbol(x), a, Piece(x, a, side, turn + 1)))) is not None:
                return found
        if (found := squeezed(f, x, a, Piece(x, a, side, turn + 1).quiet)) is not None:
            says = "${bounded}$ stays between $-1$ and $1$, and what it is multiplied by goes to 0: squeezed in between, the limit is 0."
            yield step("squeeze", says, ZERO, bounded=found, limit=ZERO, **facts)
            return ZERO
        if (swing := swinging(f, x, a)) is not None:
            raise ValueError(f"{NOT_FOUND[:-1]}: {text(swing)} swings for ever and settles nowhere.")

    for g in over_one(f)[:2]:
        if size(g) < size(f) or (isinstance(f, Sum) and g != f):
            yield step("cancel", "Write it over one denominator and cancel: ${g}$.", pending(g, x, a), g=g, **facts)
            return (yield from goes_to(g, x, a, side, turn + (size(g) >= size(f))))
    if isinstance(f, Power):
        found = yield from of_power(f, x, a, side, turn)
        if found is not None:
            return found
    if isinstance(f, Negative):
        inner = yield from goes_to(f.of, x, a, side, turn)
        return (yield from said("sign", "Put the minus sign back: ${limit}$.", neg(inner), facts))
    return (yield from of_fraction(f, x, a, side, turn))


@dataclass(frozen=True)
class Piece:
    """The limit of a piece of the expression."""

    x: str
    a: Expression
    side: str
    turn: int

    def quiet(self, f: Expression) -> Expression | None:
        """Where it goes, or None where the rules find nothing."""
        try:
            return drain(goes_to(f, self.x, self.a, self.side, self.turn))
        except ValueError:
            return None

    def told(self, f: Expression) -> Work[None]:
        """Its steps, where it takes any."""
        if put_in(f, self.x, self.a) is None:
            yield from limit.inner(f, self.x, self.a, self.side)


def said(rule: str, words: str, found: Expression, facts: dict[str, Any]) -> Work[Expression]:
    yield step(rule, words, found, limit=found, **facts)
    return found


def of_power(f: Power, x: str, a: Expression, side: str, turn: int) -> Work[Expression | None]:
    """u^v with both moving: e^(v ln u). With one of them moving: inside first."""
    facts: dict[str, Any] = {"f": f, "x": Symbol(x), "a": a}
    if has(f.exponent, x) and has(f.base, x):
        inside = mul(f.exponent, call("ln", f.base))
        words = "Write it as $e$ to the power ${inside}$, and find where that goes."
        yield step("as-exponential", words, Power(E, pending(inside, x, a)), inside=inside, **facts)
        low = yield from goes_to(inside, x, a, side, turn + 1)
        found = INFINITY if low == INFINITY else ZERO if low == MINUS else power(E, low)
        return (yield from said("raise", "So the limit is ${limit}$.", found, facts))
    if has(f.exponent, x) and f.base == E:
        low = yield from goes_to(f.exponent, x, a, side, turn + 1)
        found = INFINITY if low == INFINITY else ZERO if low == MINUS else power(E, low)
        return (yield from said("raise", "So the limit is ${limit}$.", found, facts))
    return None


def of_fraction(f: Expression, x: str, a: Expression, side: str, turn: int) -> Work[Expression]:
    top, bottom = halves(f, x, a)
    facts: dict[str, Any] = {"f": f, "x": Symbol(x), "a": a, "top": top, "bottom": bottom}
    if isinstance(bottom, Quotient) or (isinstance(f, Product) and bottom != ONE):
        says = "A product of 0 and ∞ can go anywhere: write it as a quotient, ${top}$ over ${bottom}$."
        yield step("as-quotient", says, pending(Quotient(top, bottom), x, a), **facts)
    up, down = kind(top, x, a, side), kind(bottom, x, a, side)
    if down == 0 and up not in (0, None):
        return (yield from by_sign(f, x, a, side, facts))
    if up is not None and abs(up) == inf and down is not None and abs(down) != inf:
        return (yield from by_sign(f, x, a, side, facts))
    if up is not None and abs(up) != inf and down is not None and abs(down) == inf:
        return (
            yield from said(
                "vanishes", "Above it stays bounded, below it grows without bound: the limit is ${limit}$.", ZERO, facts
            )
        )
    if bottom != ONE and up is not None and down not in (None, 0):
        of = Piece(x, a, side, turn + 1)
        high, low = of.quiet(top), of.quiet(bottom)
        if high is not None and low is not None and not infinite(high) and not infinite(low):
            facts |= {"high": high, "low": low}
            words = "Above it goes to ${high}$, below to ${low}$: divide. The limit is ${limit}$."
            return (yield from said("divide-limits", words, div(high, low), facts))
    if not ((up == 0 and down == 0) or (up is not None and down is not None and abs(up) == inf == abs(down))):
        raise ValueError(NOT_FOUND)
    if (found := by_degree(top, bottom, x, a)) is not None:
        words = "Divide above and below by the highest power: what has a power of ${x}$ left below vanishes. The limit is ${limit}$."
        return (yield from said("highest-power", words, found, facts))
    dt, db = differentiate(top, x), differentiate(bottom, x)
    g = min([div(dt, db), *over_one(div(dt, db))], key=size)
    form = "0/0" if up == 0 else "∞/∞"
    words = "Above and below give {form}: by l'Hôpital's rule differentiate both, ${dt}$ over ${db}$."
    yield step("lhopital", words, pending(g, x, a), form=form, dt=dt, db=db, g=g, **facts)
    return (yield from goes_to(g, x, a, side, turn + 1))


def halves(f: Expression, x: str, a: Expression) -> tuple[Expression, Expression]:
    """What stands above and below; of a product of 0 and infinity, the vanishing factor's inverse goes below."""
    number, powers = pieces(f)
    above, below = [rational(number)], list[Expression]()
    for base, e in powers.items():
        one = power(base, tree_of(e))
        negative = (e < 0) if not isinstance(e, Expression) else isinstance(e, Negative) and has(e, x)
        (below if negative else above).append(power(base, neg(tree_of(e))) if negative else one)
    if not below and len(above) > 2:  # 0 · ∞ without a fraction: ln goes on top, the rest below
        logs = [u for u in above if any(isinstance(n, Call) and n.name == "ln" for n in u.walk())]
        rest = [u for u in above if u not in logs]
        if logs and len(rest) > 1:
            return mul(rest[0], *logs), div(ONE, mul(*rest[1:]))
        vanishing = [u for u in above[1:] if kind(u, x, a, "right") == 0]
        others = [u for u in above if u not in vanishing]
        if vanishing and all(u == ONE or u in (Symbol(x), rational(number)) for u in others):
            return mul(rational(number), *vanishing), div(ONE, Symbol(x))
        if vanishing:
            return mul(*(u for u in above if u not in vanishing)), div(ONE, mul(*vanishing))
    return mul(*above), mul(*below) if below else ONE


def kind(f: Expression, x: str, a: Expression, side: str) -> float | None:
    """0, an infinity, or another number: what the values do very near the point."""
    exact = put_in(f, x, a)
    if exact is not None:
        try:
            return float(value(exact))
        except ValueError:
            return None
    if infinite(a) and isinstance(f, Sum):
        found = drain(by_terms(f, Symbol(x), a, Piece(x, a, side, TURNS - 2)))
        if found is not None:
            return float(value(found))
    values = near(f, x, a, side)
    if len(values) < 3:
        return None
    last, before = values[-1], values[-2]
    if abs(last) > 1e4 and abs(last) > abs(before):
        return inf if last > 0 else -inf
    if abs(last) > 3 and abs(last) > abs(before) > abs(values[-3]) and abs(last - before) > 0.5:
        return inf if last > 0 else -inf
    if abs(last) < 1e-3 and abs(last) <= abs(before):
        return 0.0
    return last if abs(last - before) < 1e-2 * max(1.0, abs(last)) else None


def by_sign(f: Expression, x: str, a: Expression, side: str, facts: dict[str, Any]) -> Work[Expression]:
    """Something over 0: infinite, with the sign that the two sides show."""
    signs = {s: sign_near(f, x, a, s) for s in (("left", "right") if side == "both" and not infinite(a) else (side,))}
    signs = {s: sign for s, sign in signs.items() if sign is not None}  # one side may lie outside the domain
    if len(set(signs.values())) != 1:
        raise ValueError(
            "From the left and from the right this goes to different infinities: there is no limit. Ask for one side."
        )
    sign = next(iter(signs.values()))
    found = INFINITY if sign == 1 else MINUS
    return (yield from said("unbounded", "It grows without bound: the limit is ${limit}$.", found, facts))


def by_degree(top: Expression, bottom: Expression, x: str, a: Expression) -> Expression | None:
    from eigenway.maths.calculus.integrals.polynomials import polynomial

    if not infinite(a):
        return None
    up, down = polynomial(top, x), polynomial(bottom, x)
    if up is None or down is None:
        return None
    gap = len(up) - len(down)
    ratio = up[-1] / down[-1]
    if gap < 0:
        return ZERO
    if gap == 0:
        return rational(ratio)
    sign = ratio if a == INFINITY or gap % 2 == 0 else -ratio
    return INFINITY if sign > 0 else MINUS


def agree(f: Expression, x: str, a: Expression, side: str, found: Expression) -> None:
    """A last look at the numbers: what the rules gave must be what the values near the point do."""
    for s in ("left", "right") if side == "both" and not infinite(a) else (side,):
        values = near(f, x, a, s)
        if len(values) < 3 or infinite(found):
            continue
        try:
            target = float(value(found))
        except ValueError:
            return
        gaps = [abs(v - target) for v in values]
        if min(gaps[-2:]) > max(0.05, 0.6 * gaps[0]) and not infinite(a):
            raise ValueError(
                "From the left and from the right this goes to different values, or to none: there is no limit."
            )
