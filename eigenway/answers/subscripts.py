"""A number in the place of an index: in x_i, x_ij and x_{i+1} as well as where the letter stands alone."""

import re

from eigenway.answers.rebuild import changed
from eigenway.answers.value import BINDING, Tree
from eigenway.maths import expression as tree

SHIFTED = re.compile(r"\{(?P<name>[^{}+-]+)(?P<by>[+-]\d+)\}")


def in_place_of(node: Tree, name: str, value: int | str) -> Tree:
    """`value` is a whole number, or another name. An index of the same name further in is another thing."""

    def choose(part: Tree) -> Tree | None:
        match part:
            case tree.Symbol(n) if n == name:
                return tree.Symbol(value) if isinstance(value, str) else tree.integer(value)
            case tree.Symbol(n) if "_" in n and name in n:
                return tree.Symbol(relabelled(n, name, value))
            case tree.Call(sign, (of, tree.Symbol(n), *ends)) if sign in BINDING and n == name:
                return tree.Call(sign, (of, tree.Symbol(n), *(in_place_of(end, name, value) for end in ends)))
            case _:
                return None

    return changed(node, choose)


def relabelled(symbol: str, name: str, value: int | str) -> str:
    """x_i, x_ij, x_hat_i: only what stands last is a subscript; a longer one, such as max, is a word."""
    stem, _, label = symbol.rpartition("_")
    if label == name:
        return f"{stem}_{value}"
    if found := SHIFTED.fullmatch(label):
        if found["name"] != name:
            return symbol
        return f"{stem}_{{{value}{found['by']}}}" if isinstance(value, str) else f"{stem}_{value + int(found['by'])}"
    parts = re.findall(r"\(.*?\)|.", label)
    if name not in parts or sum(part.isalpha() for part in parts) > 2:
        return symbol
    shown = str(value) if len(str(value)) == 1 else f"({value})"
    return f"{stem}_" + "".join(shown if part == name else part for part in parts)
