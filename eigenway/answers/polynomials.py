"""Polynomials over the rationals, by FLINT: which coefficient differs, and whether a factor can be taken apart."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb
from typing import Any

from eigenway.answers.value import Tree, exact
from eigenway.maths import expression as tree

HIGHEST = 64  # the degree up to which a power of a sum is multiplied out here
MOST_TERMS = 4000
LARGEST_FACTOR = 300  # terms of a polynomial that is searched for factors


def names(node: Tree) -> tuple[str, ...]:
    return tuple(sorted({part.name for part in node.walk() if isinstance(part, tree.Symbol)}))


def polynomial(node: Tree, variables: Sequence[str]) -> Any:
    """The FLINT polynomial that a tree stands for; None where it is none (a root, a function, a division by x)."""
    import flint

    context: Any = flint.fmpq_mpoly_ctx.get([f"x{i}" for i in range(len(variables) or 1)], "lex")
    return _polynomial(node, context, dict(zip(variables, context.gens(), strict=False)))


def _polynomial(node: Tree, context: Any, generators: dict[str, Any]) -> Any:
    def inner(part: Tree) -> Any:
        return _polynomial(part, context, generators)

    match node:
        case tree.Number(value):
            return context.constant(rational(value))
        case tree.Symbol(name):
            return generators.get(name)
        case tree.Negative(of):
            return None if (held := inner(of)) is None else -held
        case tree.Sum(parts) | tree.Product(parts):
            held = [inner(part) for part in parts]
            if any(part is None for part in held):
                return None
            answer = held[0]
            for part in held[1:]:
                if isinstance(node, tree.Product) and len(answer) * len(part) > MOST_TERMS:
                    return None
                answer = answer + part if isinstance(node, tree.Sum) else answer * part
            return answer
        case tree.Quotient(top, bottom):
            above, below = inner(top), exact(bottom)
            return None if above is None or not below else above * rational(1 / below)
        case tree.Power(base, exponent):
            power, held = exact(exponent), inner(base)
            if held is None or power is None or power.denominator != 1 or not 0 <= power <= HIGHEST:
                return None
            return None if comb(len(held) + int(power), int(power)) > MOST_TERMS else held ** int(power)
        case _:
            return None


def rational(value: Fraction) -> Any:
    import flint

    return flint.fmpq(value.numerator, value.denominator)


def splits(node: Tree) -> bool:
    """Can this factor be written as a product of two that both hold a symbol?"""
    if (held := polynomial(node, names(node))) is None or len(held) > LARGEST_FACTOR:
        return False
    _, parts = held.factor()
    return sum(int(often) for _, often in parts) > 1


def coefficients(node: Tree, variable: str) -> dict[int, Any] | None:
    """The coefficient of each power of the variable, itself a polynomial in the other symbols."""
    others = [name for name in names(node) if name != variable]
    if (held := polynomial(node, [variable, *others])) is None:
        return None
    found: dict[int, dict[tuple[int, ...], Any]] = {}
    for powers, value in held.to_dict().items():
        found.setdefault(int(powers[0]), {})[tuple(map(int, powers[1 : 1 + len(others)]))] = value
    return {power: named(parts, others) for power, parts in found.items()}


def named(parts: dict[tuple[int, ...], Any], others: Sequence[str]) -> dict[frozenset[tuple[str, int]], Any]:
    """Without the order of the symbols, so that two polynomials in different symbols can be compared."""
    return {
        frozenset((name, n) for name, n in zip(others, powers, strict=True) if n): value
        for powers, value in parts.items()
    }
