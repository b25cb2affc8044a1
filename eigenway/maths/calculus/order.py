"""The order in which one writes: terms by falling degree, factors from numbers to functions."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Sum, Symbol

CONSTANTS = {"pi", "e", "i"}


def in_order(terms: Iterable[Expression]) -> list[Expression]:
    """By falling degree; turned round where that would begin with a minus and the other end would not."""
    ordered = sorted(terms, key=term_key)
    if len(ordered) > 1 and isinstance(ordered[0], Negative):
        if len(ordered) <= 3 and not isinstance(ordered[-1], Negative):
            return ordered[::-1]
        first = next((i for i, term in enumerate(ordered) if not isinstance(term, Negative)), 0)
        ordered.insert(0, ordered.pop(first))
    return ordered


def in_product_order(factors: Iterable[Expression]) -> list[Expression]:
    listed = list(factors)
    return sorted(listed, key=factor_key) if len(listed) > 1 else listed


def term_key(term: Expression) -> Any:
    return (-degree(term), is_function(term), spelled(term))


def factor_key(factor: Expression) -> Any:
    base = factor.base if isinstance(factor, Power) else factor
    if isinstance(base, Number):
        rank = 0
    elif isinstance(base, Symbol):
        rank = 1 if base.name in CONSTANTS and factor is base else 4 if base.name == "e" else 2
    elif isinstance(base, Call):
        rank = 1 if base.name == "sqrt" and isinstance(base.arguments[0], Number) else 5
        rank = 3 if rank == 5 and base.name in {"sqrt", "root"} else rank
    else:  # a sum: before functions, but behind them where it holds some itself: σ(x)(1 - σ(x))
        rank = 6 if any(isinstance(node, Call) for node in base.walk()) else 3
    return rank, spelled(factor)


def degree(tree: Expression) -> Fraction:
    """The total degree of a term in its symbols; what is not a power of a symbol counts nothing."""
    if isinstance(tree, Symbol):
        return Fraction(tree.name not in CONSTANTS)
    if isinstance(tree, Negative):
        return degree(tree.of)
    if isinstance(tree, Product):
        return sum((degree(factor) for factor in tree.factors), Fraction(0))
    if isinstance(tree, Quotient):
        return degree(tree.top) - degree(tree.bottom)
    if isinstance(tree, Power):
        exponent = number_in(tree.exponent)
        return degree(tree.base) * exponent if exponent is not None else Fraction(0)
    if isinstance(tree, Sum):
        return max(map(degree, tree.terms))
    if isinstance(tree, Call) and tree.name == "sqrt":
        return degree(tree.arguments[0]) / 2
    return Fraction(0)


def number_in(tree: Expression) -> Fraction | None:
    if isinstance(tree, Number):
        return tree.value
    if isinstance(tree, Negative) and isinstance(tree.of, Number):
        return -tree.of.value
    if isinstance(tree, Quotient) and isinstance(tree.top, Number) and isinstance(tree.bottom, Number):
        return tree.top.value / tree.bottom.value
    return None


def is_function(tree: Expression) -> bool:
    return any(
        isinstance(node, Call) or (isinstance(node, Power) and number_in(node.exponent) is None) for node in tree.walk()
    )


def spelled(tree: Expression) -> str:
    """A tree as a short text, for sorting: the same tree, the same text; a minus sign comes last."""
    if isinstance(tree, Symbol):
        return tree.name
    if isinstance(tree, Number):
        return str(tree.value)
    if isinstance(tree, Negative):
        return spelled(tree.of) + "~"
    mark = tree.name if isinstance(tree, Call) else SHORT.get(type(tree), "?")
    if isinstance(tree, Power):
        return f"{spelled(tree.base)}^{spelled(tree.exponent)}"
    return f"{mark}({','.join(map(spelled, tree.parts))})"


SHORT: dict[type, str] = {Sum: "{+", Product: "*", Quotient: "/"}
