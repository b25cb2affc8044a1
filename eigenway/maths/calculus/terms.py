"""What a tidy term is made of, read and written: rational numbers, exponents, powers of different bases."""

from collections.abc import Iterable
from fractions import Fraction

from eigenway.maths.calculus.order import in_product_order
from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Symbol, rational

Exponent = Fraction | Expression
Powers = dict[Expression, Exponent]
ZERO, ONE, TWO = Number(Fraction(0)), Number(Fraction(1)), Number(Fraction(2))
E, PI = Symbol("e"), Symbol("pi")
F1 = Fraction(1)
HALF = Fraction(1, 2)


def value_of(tree: Expression) -> Fraction | None:
    """The rational number that a tree writes, or None."""
    if isinstance(tree, Number):
        return tree.value
    if isinstance(tree, Negative):
        inner = value_of(tree.of)
        return None if inner is None else -inner
    if isinstance(tree, Quotient):
        top, bottom = value_of(tree.top), value_of(tree.bottom)
        return None if top is None or not bottom else top / bottom
    return None


def tree_of(exponent: Exponent) -> Expression:
    return rational(exponent) if isinstance(exponent, Fraction) else exponent


def exponent_of(tree: Expression) -> Exponent:
    number = value_of(tree)
    return tree if number is None else number


def goes_below(base: Expression, exponent: Exponent) -> bool:
    if isinstance(exponent, Fraction):
        return exponent < 0 and not (base == E and exponent < -1)
    return False


def one_power(base: Expression, exponent: Exponent) -> Expression:
    if exponent == 1:
        return base
    if exponent == HALF:
        return Call("sqrt", (base,))
    return Power(base, tree_of(exponent))


def product(number: int, factors: Iterable[Expression]) -> Expression:
    ordered = in_product_order(factors)
    if number != 1 or not ordered:
        ordered = [Number(Fraction(number)), *ordered]
    return ordered[0] if len(ordered) == 1 else Product(tuple(ordered))
