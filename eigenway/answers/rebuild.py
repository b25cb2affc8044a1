"""A tree with some of its parts exchanged for others."""

from collections.abc import Callable

from eigenway.answers.value import Tree
from eigenway.maths import expression as tree


def changed(node: Tree, choose: Callable[[Tree], Tree | None]) -> Tree:
    """`choose` gives what stands in the place of a node, or None to look inside it."""

    def inner(part: Tree) -> Tree:
        return changed(part, choose)

    if (other := choose(node)) is not None:
        return other
    match node:
        case tree.Sum(parts):
            return tree.Sum(tuple(map(inner, parts)))
        case tree.Product(parts):
            return tree.Product(tuple(map(inner, parts)))
        case tree.Negative(of):
            return tree.Negative(inner(of))
        case tree.Quotient(top, bottom):
            return tree.Quotient(inner(top), inner(bottom))
        case tree.Power(base, exponent):
            return tree.Power(inner(base), inner(exponent))
        case tree.Call(function, parts):
            return tree.Call(function, tuple(map(inner, parts)))
        case tree.Listing(bracket, items):
            return tree.Listing(bracket, tuple(map(inner, items)))
        case tree.Matrix(rows):
            return tree.Matrix(tuple(tuple(map(inner, row)) for row in rows))
        case tree.Relation(signs, sides):
            return tree.Relation(signs, tuple(map(inner, sides)))
        case tree.Interval(brackets, low, high):
            return tree.Interval(brackets, inner(low), inner(high))
        case _:
            return node


def put(node: Tree, name: str, value: Tree) -> Tree:
    """The tree with another tree in the place of a symbol."""
    return changed(node, lambda part: value if isinstance(part, tree.Symbol) and part.name == name else None)


def exchanged(node: Tree, old: Tree, new: Tree) -> Tree:
    """The tree with another one wherever `old` stands in it."""
    return changed(node, lambda part: new if part == old else None)
