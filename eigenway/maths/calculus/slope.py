"""Derivatives without steps, for large trees: every piece is differentiated once, and the result shares its pieces.

Only what costs nothing is tidied (0, 1, numbers); `tidied` does the rest where it is wanted.
"""

from collections.abc import Sequence
from fractions import Fraction

from eigenway.maths.calculus.derivatives import SLOPES
from eigenway.maths.calculus.functions import canonical
from eigenway.maths.calculus.terms import ONE, TWO, ZERO, E, value_of
from eigenway.maths.expression import (
    Call,
    Expression,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    rational,
)

Memo = dict[int, Expression]


def slopes(tree: Expression, names: Sequence[str]) -> tuple[Expression, ...]:
    """The partial derivatives by each name."""
    return Slopes().all(tree, names)


class Slopes:
    """Derivatives that remember: of each piece by each name, and the outer derivative of each function."""

    def __init__(self) -> None:
        self.by_name: dict[str, Memo] = {}
        self.kept: list[Expression] = []  # a memo by id holds only while its tree lives
        self.outer: Memo = {}

    def all(self, tree: Expression, names: Sequence[str]) -> tuple[Expression, ...]:
        self.kept.append(tree)
        return tuple(self.of(tree, name, self.by_name.setdefault(name, {})) for name in names)

    def of(self, u: Expression, name: str, memo: Memo) -> Expression:
        if isinstance(u, Symbol):
            return ONE if u.name == name else ZERO
        if isinstance(u, Number):
            return ZERO
        known = memo.get(id(u))
        if known is None:
            known = memo[id(u)] = self.compute(u, name, memo)
            self.kept.append(u)
        return known

    def compute(self, u: Expression, name: str, memo: Memo) -> Expression:
        if isinstance(u, Sum):
            return plus([self.of(term, name, memo) for term in u.terms])
        if isinstance(u, Product):
            return self.product(u, name, memo)
        if isinstance(u, Negative):
            return minus(self.of(u.of, name, memo))
        if isinstance(u, Power):
            return self.power(u, name, memo)
        if isinstance(u, Quotient):
            dt, db = self.of(u.top, name, memo), self.of(u.bottom, name, memo)
            if db is ZERO:
                return ZERO if dt is ZERO else Quotient(dt, u.bottom)
            down = minus(product([u.top, db]))
            return Quotient(plus([product([dt, u.bottom]), down]), Power(u.bottom, TWO))
        if isinstance(u, Call):
            return self.call(u, name, memo)
        raise ValueError(f"{type(u).__name__} has no derivative here: give a sum, product, power or function.")

    def product(self, u: Product, name: str, memo: Memo) -> Expression:
        terms: list[Expression] = []
        for i, factor in enumerate(u.factors):
            if (slope := self.of(factor, name, memo)) is not ZERO:
                terms.append(product([*u.factors[:i], slope, *u.factors[i + 1 :]]))
        return plus(terms)

    def power(self, u: Power, name: str, memo: Memo) -> Expression:
        db, de = self.of(u.base, name, memo), self.of(u.exponent, name, memo)
        terms: list[Expression] = []
        if db is not ZERO:
            n = value_of(u.exponent)
            lower = Sum((u.exponent, Negative(ONE))) if n is None else rational(n - 1)
            down = u.base if n == 2 else Power(u.base, lower)
            terms.append(product([u.exponent, down, db]))
        if de is not ZERO:
            terms.append(product([u, *([] if u.base == E else [Call("ln", (u.base,))]), de]))
        return plus(terms)

    def call(self, u: Call, name: str, memo: Memo) -> Expression:
        known, arguments = canonical(u.name, u.arguments)
        if known in ("sqrt", "root"):
            degree = (value_of(arguments[1]) or Fraction(1)) if known == "root" else Fraction(2)
            return self.of(Power(arguments[0], rational(1 / degree)), name, memo)
        if known == "log":
            return self.of(Quotient(Call("ln", arguments[:1]), Call("ln", arguments[1:])), name, memo)
        slope = self.of(arguments[0], name, memo)
        if slope is ZERO:
            return ZERO
        if known == "exp":
            return product([u, slope])
        outer = self.outer.get(id(u))
        if outer is None:
            outer = self.outer[id(u)] = outside(known, u, arguments[0])
            self.kept.append(u)
        return product([outer, slope])


def outside(known: str, u: Call, inner: Expression) -> Expression:
    if known == "tanh":  # written with the call itself, so that both share it
        return Sum((ONE, Negative(Power(u, TWO))))
    if known == "sigmoid":
        return Product((u, Sum((ONE, Negative(u)))))
    if known not in SLOPES:
        raise ValueError(f"The derivative of {u.name} is not known here; write it with functions that are.")
    return SLOPES[known](inner)


def plus(terms: list[Expression]) -> Expression:
    kept = [term for term in terms if term is not ZERO]
    return ZERO if not kept else kept[0] if len(kept) == 1 else Sum(tuple(kept))


def minus(u: Expression) -> Expression:
    return ZERO if u is ZERO else u.of if isinstance(u, Negative) else Negative(u)


def product(factors: list[Expression]) -> Expression:
    """A product without ones, its signs and nested products taken out."""
    kept: list[Expression] = []
    sign = False
    for factor in factors:
        if isinstance(factor, Negative):
            sign, factor = not sign, factor.of
        if factor is ZERO:
            return ZERO
        if isinstance(factor, Product):
            kept.extend(factor.factors)
        elif factor is not ONE:
            kept.append(factor)
    made = ONE if not kept else kept[0] if len(kept) == 1 else Product(tuple(kept))
    return Negative(made) if sign else made
