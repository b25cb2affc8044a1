"""Trees as quotients of polynomials over what they are built of (x, sin x, e^x, √x ...): to cancel, expand and factor.

python-flint does the arithmetic; a tree comes in tidy and goes out tidy.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd, lcm
from typing import Any

from eigenway.maths.calculus.algebra import add, div, mul, pieces, power, written
from eigenway.maths.calculus.order import factor_key
from eigenway.maths.calculus.terms import F1, ONE, ZERO, Exponent, exponent_of
from eigenway.maths.expression import Call, Expression, Number, Sum, rational

MOST_TERMS = 400  # an expansion with more is no simplification
MOST_DEGREE = 60
LONGEST = 120  # nodes of a tree for which a shorter form is looked for


class TooLarge(Exception):
    """The polynomial would have too many terms to be of use."""


@dataclass
class Atoms:
    """What a tree is built of: each base with the smallest unit of its exponents (x^(1/2) where a root occurs)."""

    units: dict[tuple[Expression, Expression | None], Fraction] = field(default_factory=dict[Any, Fraction])

    def note(self, base: Expression, exponent: Exponent) -> None:
        key, k = self.split(base, exponent)
        old = self.units.get(key, k)
        self.units[key] = Fraction(
            gcd(old.numerator * k.denominator, k.numerator * old.denominator), old.denominator * k.denominator
        )

    @staticmethod
    def split(base: Expression, exponent: Exponent) -> tuple[tuple[Expression, Expression | None], Fraction]:
        """x^(3/2) is 3/2 of (x, None); e^(2x) is 2 of (e, x)."""
        if isinstance(exponent, Fraction):
            return (base, None), abs(exponent) if exponent else F1
        number, powers = pieces(exponent)
        return (base, written(F1, powers)), abs(number)


def collect(tree: Expression, atoms: Atoms) -> None:
    if isinstance(tree, Sum):
        for term in tree.terms:
            collect(term, atoms)
        return
    for base, exponent in pieces(tree)[1].items():
        if isinstance(base, Sum) and isinstance(exponent, Fraction) and exponent.denominator == 1:
            collect(base, atoms)
        elif isinstance(exponent, Sum):  # e^(x + 1) is e^x times e
            for term in exponent.terms:
                atoms.note(base, exponent_of(term))
        else:
            atoms.note(base, exponent)


class Fractions:
    """Turns trees into quotients of polynomials over their atoms, and back."""

    def __init__(self, *trees: Expression):
        from flint import Ordering, fmpq_mpoly_ctx

        atoms = Atoms()
        for tree in trees:
            collect(tree, atoms)
        self.units = {
            key: (unit if key[1] is not None or unit.denominator > 1 else F1)
            for key, unit in sorted(atoms.units.items(), key=lambda item: factor_key(item[0][0]))
        }
        self.keys = list(self.units)
        self.ring: Any = fmpq_mpoly_ctx.get([f"a{i}" for i in range(max(1, len(self.keys)))], Ordering.deglex)
        self.gens: Any = self.ring.gens()

    def read(self, tree: Expression) -> tuple[Any, Any]:
        """Numerator and denominator."""
        if isinstance(tree, Sum):
            top, bottom = self.ring.constant(0), self.ring.constant(1)
            for term in tree.terms:
                a, b = self.read(term)
                top, bottom = (top + a, bottom) if b == bottom else (top * b + a * bottom, bottom * b)
                top, bottom = self.lowest(top, bottom)
            return top, bottom
        from flint import fmpq

        number, powers = pieces(tree)
        top = self.ring.constant(fmpq(number.numerator, number.denominator))
        bottom = self.ring.constant(1)
        for base, exponent in powers.items():
            a, b = self.one(base, exponent)
            top, bottom = top * a, bottom * b
        return self.lowest(top, bottom)

    def one(self, base: Expression, exponent: Exponent) -> tuple[Any, Any]:
        one = self.ring.constant(1)
        if isinstance(base, Sum) and isinstance(exponent, Fraction) and exponent.denominator == 1:
            if abs(exponent) * len(base.terms) > MOST_DEGREE:
                raise TooLarge
            a, b = self.read(base)
            n = int(exponent)
            return (a**n, b**n) if n > 0 else (b**-n, a**-n)
        top, bottom = one, one
        for part in exponent.terms if isinstance(exponent, Sum) else (exponent,):
            part = part if isinstance(part, Fraction) else exponent_of(part)
            key, _ = Atoms.split(base, part)
            k = part if isinstance(part, Fraction) else pieces(part)[0]
            n = k / self.units[key]
            if abs(n) > MOST_DEGREE:
                raise TooLarge
            gen = self.gens[self.keys.index(key)]
            top, bottom = (top * gen ** int(n), bottom) if n > 0 else (top, bottom * gen ** int(-n))
        return top, bottom

    def lowest(self, top: Any, bottom: Any) -> tuple[Any, Any]:
        if len(top) > MOST_TERMS or len(bottom) > MOST_TERMS:
            raise TooLarge
        if bottom == 1:
            return top, bottom
        common = top.gcd(bottom)
        return (top / common, bottom / common) if common != 1 else (top, bottom)

    def reduced(self, top: Any) -> Any:
        """sin² + cos² = 1, wherever both occur: the sine's square is taken out."""
        for i, (base, _) in enumerate(self.keys):
            if isinstance(base, Call) and base.name == "sin":
                other = (Call("cos", base.arguments), None)
                if other in self.keys and self.units[other] == 1 and self.units[self.keys[i]] == 1:
                    c = self.gens[self.keys.index(other)]
                    top = divmod(top, self.gens[i] ** 2 + c**2 - 1)[1] if top != 0 else top
        return top

    def tree(self, polynomial: Any) -> Expression:
        """A polynomial in the atoms, multiplied out."""
        return add(*(self.term(exponents, k) for exponents, k in polynomial.terms())) if polynomial != 0 else ZERO

    def term(self, exponents: tuple[int, ...], k: Any) -> Expression:
        number = rational(Fraction(int(k.p), int(k.q)))
        return mul(number, *(self.atom(i, int(n)) for i, n in enumerate(exponents) if n))

    def atom(self, i: int, n: int) -> Expression:
        (base, inner), unit = self.keys[i], self.units[self.keys[i]]
        if inner is None:
            return power(base, rational(unit * n))
        return power(base, mul(rational(unit * n), inner))

    def factored(self, polynomial: Any) -> Expression:
        k, factors = polynomial.factor()
        number = rational(Fraction(int(k.p), int(k.q)))
        return mul(number, *(power(self.tree(f), rational(int(n))) for f, n in factors))


def expanded(tree: Expression) -> Expression:
    """All products multiplied out, and over one denominator where there is one."""
    try:
        ring = Fractions(tree)
        top, bottom = ring.read(tree)
    except TooLarge:
        return tree
    above = ring.tree(top)
    return above if bottom == 1 else div(above, ring.factored(bottom))


def over_one(tree: Expression, trig: bool = True) -> list[Expression]:
    """The same value over one denominator, in lowest terms: multiplied out above, and as a product."""
    try:
        ring = Fractions(tree)
        top, bottom = ring.read(tree)
        if trig:
            top, bottom = ring.lowest(ring.reduced(top), ring.reduced(bottom))
    except TooLarge:
        return []
    if top == 0:
        return [ZERO]
    top, bottom = cleared(top, bottom)
    below = ONE if bottom == 1 else ring.factored(bottom)
    return [div(ring.tree(top), below), div(ring.factored(top), below)]


def cleared(top: Any, bottom: Any) -> tuple[Any, Any]:
    """Whole coefficients below, with the content moved up."""
    from flint import fmpq

    ks = [Fraction(int(k.p), int(k.q)) for k in bottom.coeffs()]
    content = Fraction(gcd(*(k.numerator for k in ks)), lcm(*(k.denominator for k in ks)))
    if ks[0] < 0:
        content = -content
    k = fmpq(content.denominator, content.numerator)
    return top * k, bottom * k


def is_zero(tree: Expression) -> bool:
    """Is the tree 0 by polynomial algebra and sin² + cos² = 1? (False may also mean: not seen.)"""
    try:
        ring = Fractions(tree)
        return bool(ring.reduced(ring.read(tree)[0]) == 0)
    except TooLarge:
        return False


def size(tree: Expression) -> int:
    """How long it is to write: its nodes, and the digits of its numbers."""
    return sum(len(str(node.value)) if isinstance(node, Number) else 1 for node in tree.walk())


def shorter(tree: Expression) -> Expression:
    """A form that is clearly shorter, where there is one; else the tree as it is."""
    length = size(tree)
    if length > LONGEST:
        return tree
    best = min([tree, *over_one(tree)], key=size)
    return best if size(best) <= 0.8 * length else tree
