"""The dot product, term by term."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import decimals, same_length, tidied, vector
from eigenway.maths.show import latex, paren
from eigenway.maths.show.pieces import negative
from eigenway.maths.steps import Step, Work, step, worked


@worked
def dot(u: Sequence[Any], v: Sequence[Any]) -> Work[Any]:
    """u · v: multiply the entries in pairs, add up."""
    u, v = vector(u, "the first vector"), vector(v, "the second vector")
    same_length(u, v, "A dot product")
    yield from decimals(u, v)
    terms = tuple(tidied(x * y) for x, y in zip(u, v))
    yield step("multiply", "Multiply the entries in pairs: {pairs}.", terms, u=u, v=v, pairs=in_pairs(u, v))
    total = tidied(sum(terms))
    yield said_sum(terms, total, "the products")
    return total


def said_sum(terms: Sequence[Any], total: Any, what: str) -> Step:
    says = (
        f"Add {what}: ${{sum}} = {{total}}$."
        if len(terms) > 1
        else "There is only one to add, so the sum is ${total}$."
    )
    return step("add", says, total, terms=tuple(terms), sum=added(terms), total=total)


def in_pairs(u: Sequence[Any], v: Sequence[Any]) -> str:
    shown = [f"${paren(x)} \\cdot {paren(y)} = {latex(tidied(x * y))}$" for x, y in list(zip(u, v))[:8]]
    return ", ".join(shown) + (", and so on" if len(u) > 8 else "")


def added(terms: Sequence[Any]) -> str:
    """3 - 2 + 0 from (3, -2, 0): a sum as one writes it."""
    shown = terms if len(terms) <= 8 else (*terms[:6], terms[-1])
    pieces = [latex(shown[0])]
    for term in shown[1:]:
        pieces.append(f"- {latex(-term)}" if negative(term) else f"+ {latex(term)}")
    if len(terms) > 8:
        pieces.insert(-1, "+ \\ldots")
    return " ".join(pieces)
