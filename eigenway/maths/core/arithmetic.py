"""Working with small expression trees: putting a value in, computing exactly, keeping constants folded."""

from collections.abc import Mapping
from fractions import Fraction
from math import acos, asin, atan, cos, e, exp, factorial, log, pi, sin, sqrt, tan
from operator import add as plus
from operator import mul
from typing import Any

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
)  # fmt: skip
from eigenway.maths.surd import Surd, number, ratio, root, tidy

LARGEST_POWER = 10_000  # an exponent beyond it is refused rather than computed
CALLS = {"sin": sin, "cos": cos, "tan": tan, "asin": asin, "acos": acos, "atan": atan, "exp": exp}


def value_of(tree: Expression, known: Mapping[str, Any] | None = None) -> Any:
    """The value of a tree: exact where +, -, ·, /, whole powers and square roots lead, a decimal beyond."""
    known = known or {}

    def at(part: Expression) -> Any:
        return value_of(part, known)

    match tree:
        case Number(value=value):
            return tidy(value)
        case Symbol(name=name):
            if name in known:
                return known[name]
            if name in ("e", "pi"):
                return e if name == "e" else pi
            raise ValueError(f"The letter {name} has no value here.")
        case Negative(of=of):
            return -at(of)
        case Sum(terms=terms):
            return _added([at(term) for term in terms])
        case Product(factors=factors):
            total: Any = 1
            for factor in factors:
                total = _both(total, at(factor), mul)
            return _tidied(total)
        case Quotient(top=top, bottom=bottom):
            below = at(bottom)
            if below == 0:
                raise ValueError("A denominator is 0 here: the value is not defined.")
            return _both(at(top), below, ratio)
        case Power(base=base, exponent=exponent):
            return power(at(base), at(exponent))
        case Call(name=name, arguments=arguments):
            return called(name, [at(argument) for argument in arguments])
        case _:
            raise ValueError("Only numbers, letters, +, -, ·, /, powers and functions have a value here.")


def power(base: Any, exponent: Any) -> Any:
    if isinstance(exponent, int) and not isinstance(base, float):
        if abs(exponent) > LARGEST_POWER:
            raise ValueError(f"The exponent {exponent} is too large to compute here.")
        if base == 0 and exponent < 0:
            raise ValueError("A negative power of 0 is not defined.")
        return _tidied(Fraction(base) ** exponent if isinstance(base, int) else base**exponent)
    if exponent == Fraction(1, 2) and isinstance(base, int | Fraction) and base >= 0:
        return root(base)
    value: Any = number(base) ** number(exponent)
    if isinstance(value, complex):
        raise ValueError("A root of a negative number is not real.")
    return value


def called(name: str, values: list[Any]) -> Any:
    x = values[0]
    if name == "sqrt":
        if x < 0:
            raise ValueError("The root of a negative number is not real.")
        return root(x) if isinstance(x, int | Fraction) else sqrt(number(x))
    if name == "root":
        if x < 0 and values[1] % 2 == 1:
            return -(abs(number(x)) ** (1 / values[1]))
        return power(x, ratio(1, values[1]))
    if name == "abs":
        return abs(x)
    if name == "factorial" and isinstance(x, int) and 0 <= x <= 1000:
        return factorial(x)
    if name in ("ln", "log"):
        if x <= 0:
            raise ValueError("A logarithm needs a number above 0.")
        return 0 if x == 1 else log(number(x)) / (log(number(values[1])) if len(values) > 1 else 1)
    if name == "exp" and x == 0:
        return 1
    if name in CALLS:
        return CALLS[name](number(x))
    raise ValueError(f"The function {name} has no value here.")


def put(tree: Expression, name: str, value: Expression) -> Expression:
    """The tree with a value (itself a tree) in every place of a letter."""
    match tree:
        case Symbol(name=here):
            return value if here == name else tree
        case Negative(of=of):
            return Negative(put(of, name, value))
        case Sum(terms=terms):
            return Sum(tuple(put(t, name, value) for t in terms))
        case Product(factors=factors):
            return Product(tuple(put(f, name, value) for f in factors))
        case Quotient(top=top, bottom=bottom):
            return Quotient(put(top, name, value), put(bottom, name, value))
        case Power(base=base, exponent=exponent):
            return Power(put(base, name, value), put(exponent, name, value))
        case Call(name=called, arguments=arguments):
            return Call(called, tuple(put(a, name, value) for a in arguments))
        case _:
            return tree


def times_in(tree: Expression, name: str) -> int:
    """How often a letter stands in a tree."""
    return sum(1 for node in tree.walk() if isinstance(node, Symbol) and node.name == name)


def constant(tree: Expression) -> Any:
    """The rational value of a tree without letters, or None."""
    try:
        value = value_of(tree)
    except (ValueError, OverflowError):
        return None
    return value if isinstance(value, int | Fraction) else None


def folded(tree: Expression) -> Expression:
    """A tree whose value is rational as that number; others as they are."""
    value = constant(tree)
    return tree if value is None else rational(value)


def added(left: Expression, right: Expression) -> Expression:
    return folded(Sum((*_terms(left), *_terms(right))))


def subtracted(left: Expression, right: Expression) -> Expression:
    away = right.of if isinstance(right, Negative) else None
    return added(left, away) if away else added(left, Negative(right))


def multiplied(left: Expression, right: Expression) -> Expression:
    if constant(right) is not None and constant(left) is None:
        left, right = right, left  # one writes 5y, not y times 5
    return folded(Product((left, right)))


def divided(left: Expression, right: Expression) -> Expression:
    return folded(Quotient(left, right))


def _terms(tree: Expression) -> tuple[Expression, ...]:
    return tree.terms if isinstance(tree, Sum) else (tree,)


def _added(values: list[Any]) -> Any:
    total: Any = 0
    for value in values:
        total = _both(total, value, plus)
    return _tidied(total)


def _both(x: Any, y: Any, f: Any) -> Any:
    """Exactly where that is possible; two different roots, or a decimal, make it a decimal."""
    try:
        return f(x, y) if not isinstance(x, float) and not isinstance(y, float) else f(number(x), number(y))
    except ValueError:
        if isinstance(x, Surd) or isinstance(y, Surd):
            return f(number(x), number(y))
        raise


def _tidied(value: Any) -> Any:
    return tidy(value) if isinstance(value, Fraction) else value
