"""A tree as written, brought into tidy form: the same value, like terms together, nothing expanded."""

from collections.abc import Callable
from fractions import Fraction
from math import isfinite

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, written
from eigenway.maths.calculus.calls import call
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
from eigenway.maths.show.numbers import as_decimal, terminates

LARGEST = 20_000  # nodes: beyond, a learner's expression is a mistake
PENDING = {"derivative", "partial", "integral", "limit"}  # work not yet done stands on the page as a call


def tidied(tree: Expression) -> Expression:
    """Like terms, powers and numbers put together, from the leaves up."""
    done: dict[int, Expression] = {}
    return _tidied(tree, done)


def _tidied(tree: Expression, done: dict[int, Expression]) -> Expression:
    known = done.get(id(tree))
    if known is not None:
        return known
    parts = [_tidied(part, done) for part in tree.parts]
    made = built(tree, parts)
    done[id(tree)] = made
    if len(done) > LARGEST:
        raise ValueError(f"This expression has more than {LARGEST:,} pieces: too large to work on.")
    return made


def built(tree: Expression, parts: list[Expression]) -> Expression:
    """The same kind of node from tidy parts."""
    if isinstance(tree, Number):
        return rational(tree.value)
    if isinstance(tree, Symbol):
        return Symbol(OTHER_SYMBOLS.get(tree.name, tree.name))
    for kind, build in BUILD.items():
        if isinstance(tree, kind):
            return build(*parts)
    if isinstance(tree, Call):
        return Call(tree.name, tuple(parts)) if tree.name in PENDING else call(tree.name, *parts)
    raise ValueError(
        f"{type(tree).__name__} is no expression that calculus works on: give a sum, product, power or function."
    )


BUILD: dict[type[Expression], Callable[..., Expression]] = {
    Sum: add, Product: mul, Negative: neg, Quotient: div, Power: power,
}  # fmt: skip
OTHER_SYMBOLS = {"π": "pi", "∞": "infinity", "oo": "infinity"}


def symbols(tree: Expression) -> list[str]:
    """The letters of a tree that stand for numbers not yet known, in the order of the alphabet."""
    return sorted({node.name for node in tree.walk() if isinstance(node, Symbol)} - {"pi", "e", "i", "infinity"})


def has(tree: Expression, name: str) -> bool:
    return any(isinstance(node, Symbol) and node.name == name for node in tree.walk())


def named(variable: str | Symbol) -> str:
    return variable.name if isinstance(variable, Symbol) else str(variable)


def checked(tree: object, what: str = "The expression") -> Expression:
    """The tree itself, or a sentence that says what was given in its place."""
    if isinstance(tree, int | Fraction) and not isinstance(tree, bool):
        return rational(tree)
    if isinstance(tree, float) and isfinite(tree):
        return rational(Fraction(repr(tree)))
    if not isinstance(tree, Expression):
        raise ValueError(
            f"{what} must be an expression tree; a {type(tree).__name__} is none. Read it first from its text."
        )
    return tree


def replaced(tree: Expression, name: str, by: Expression) -> Expression:
    """The tree with a letter replaced, and tidied."""
    return tidied(put(tree, name, by))


def put(tree: Expression, name: str, by: Expression) -> Expression:
    if isinstance(tree, Symbol):
        return by if tree.name == name else tree
    return rebuilt(tree, tuple(put(part, name, by) for part in tree.parts))


def rebuilt(tree: Expression, parts: tuple[Expression, ...]) -> Expression:
    """The same kind of node over other parts, as they stand."""
    if not parts:
        return tree
    if isinstance(tree, Sum):
        return Sum(parts)
    if isinstance(tree, Product):
        return Product(parts)
    if isinstance(tree, Negative):
        return Negative(parts[0])
    if isinstance(tree, Quotient):
        return Quotient(parts[0], parts[1])
    if isinstance(tree, Power):
        return Power(parts[0], parts[1])
    if isinstance(tree, Call):
        return Call(tree.name, parts)
    raise ValueError(
        f"{type(tree).__name__} is no expression that calculus works on: give a sum, product, power or function."
    )


def has_decimals(tree: Expression) -> bool:
    return any(isinstance(node, Number) and "." in node.written for node in tree.walk())


def in_decimals(tree: Expression) -> Expression:
    """The tidy tree with 13x/25 written as 0.52x, where the decimals end."""
    if isinstance(tree, Sum):
        return Sum(tuple(map(in_decimals, tree.terms)))
    if isinstance(tree, Negative):
        return Negative(in_decimals(tree.of))
    number, powers = pieces(tree)
    if number.denominator == 1 or not terminates(number):
        return tree
    shown = Number(number, as_decimal(number))
    rest = written(Fraction(1), powers)
    if rest == rational(1):
        return shown
    return Product((shown, *(rest.factors if isinstance(rest, Product) else (rest,))))
