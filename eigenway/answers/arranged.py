"""Two trees that differ only in the order of terms and factors, and in how signs and fractions are spelled."""

from collections.abc import Sequence
from typing import Any

from eigenway.answers.value import Tree, exact
from eigenway.maths import expression as tree

Key = tuple[Any, ...]


def alike_as_written(one: Tree, two: Tree) -> bool:
    return key(one) == key(two)


def key(node: Tree) -> Key:
    """The same for x + 1 and 1 + x, for 2x and x * 2, for -(x/2) and (-x)/2, for x = 2 and 2 = x."""
    if (value := exact(node)) is not None:
        return ("number", str(value))
    match node:
        case tree.Sum(terms):
            return ("sum", *ordered([part for term in terms for part in flat("sum", key(term))]))
        case tree.Negative() | tree.Product() | tree.Quotient():
            return product(factors(node))
        case tree.Relation(signs, (left, right)) if signs in (("=",), ("!=",)):
            return (*signs, *ordered([key(left), key(right)]))
        case tree.Listing("{}", items):
            return ("set", *ordered([key(item) for item in items]))
        case _ if node.parts:
            name = getattr(node, "name", "") or getattr(node, "signs", "") or getattr(node, "bracket", "")
            return (type(node).__name__, name, *map(key, node.parts))
        case _:
            return (repr(node),)


def factors(node: Tree) -> list[Key]:
    match node:
        case tree.Negative(of):
            return [("number", "-1"), *factors(of)]
        case tree.Product(parts):
            return [held for part in parts for held in factors(part)]
        case tree.Quotient(top, bottom):
            return [*factors(top), *(("over", held) for held in factors(bottom))]
        case _:
            return [key(node)]


def product(found: Sequence[Key]) -> Key:
    left = [held for held in found if held != ("number", "-1")]
    turned = (len(found) - len(left)) % 2
    signed = [*left, ("number", "-1")] if turned else left
    return signed[0] if len(signed) == 1 else ("product", *ordered(signed))


def flat(name: str, held: Key) -> Sequence[Key]:
    return held[1:] if held[0] == name else (held,)


def ordered(keys: Sequence[Key]) -> list[Key]:
    return sorted(keys, key=repr)
