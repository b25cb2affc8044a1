"""What a tree shows as it was written: signs, factors, the number before a decimal's power of ten, fractions."""

from collections.abc import Iterator
from fractions import Fraction
from math import gcd

from eigenway.answers.value import Tree, exact, symbols
from eigenway.maths import expression as tree


def bare(node: Tree) -> Tree:
    return bare(node.of) if isinstance(node, tree.Negative) else node


def whole_factor(node: Tree) -> int:
    """The whole number that multiplies a term: 6 in 6x, 2 in 2x + 4, 1 in sin x."""
    node = bare(node)
    if isinstance(node, tree.Number):
        return node.value.numerator if node.value.denominator == 1 else 1
    if isinstance(node, tree.Product):
        answer = 1
        for factor in node.factors:
            answer *= whole_factor(factor)
        return answer
    if isinstance(node, tree.Sum):
        return gcd(*(whole_factor(term) for term in node.terms))
    return 1


def positive_whole(node: Tree) -> bool:
    return (value := exact(node)) is not None and value > 1 and value.denominator == 1


def mantissa(node: Tree) -> tree.Number | None:
    """1.5 in 1.5 · 10^3."""
    match node:
        case tree.Number():
            return node
        case tree.Product(
            (tree.Number() as first, tree.Power(tree.Number(value=Fraction(numerator=10, denominator=1))))
        ):
            return first
        case _:
            return None


def unit(term: Tree) -> tuple[tuple[str, ...], bool]:
    """What is left of a term without its number: the same for 2x and 5x."""
    from eigenway.maths import show

    inside = bare(term)
    if isinstance(inside, tree.Quotient) and exact(inside.bottom) is not None:
        inside = inside.top
    factors = inside.factors if isinstance(inside, tree.Product) else (inside,)
    left = sorted(show.text(factor) for factor in factors if exact(factor) is None)
    return tuple(left), True


def factors_of(node: Tree) -> Iterator[Tree]:
    """The factors as they stand; of a power, its base."""
    match node:
        case tree.Product(factors):
            for factor in factors:
                yield from factors_of(bare(factor))
        case tree.Quotient(top, bottom):
            yield from factors_of(bare(top))
            yield from factors_of(bare(bottom))
        case tree.Power(base, exponent) if positive_whole(exponent):
            yield from factors_of(bare(base))
        case _:
            if symbols(node):
                yield node


def lowest_terms(node: Tree) -> str:
    """1/2, not 2/4; 3, not 6/2; and no decimal, where a fraction is asked for, is turned away for being one."""
    for part in node.walk():
        if isinstance(part, tree.Quotient) and not reduced(part):
            return "Write the fraction in lowest terms."
        if isinstance(part, tree.Product) and crossing(part):
            return "Write the fraction in lowest terms."
    return ""


def reduced(node: tree.Quotient) -> bool:
    top, bottom = whole_factor(node.top), whole_factor(node.bottom)
    return gcd(top, bottom) == 1 and not (bottom == 1 and isinstance(bare(node.bottom), tree.Number))


def crossing(node: tree.Product) -> bool:
    """2 · 3/4 and 2/4 · x: a whole number beside a fraction that it shares a factor with."""
    wholes = [whole_factor(f) for f in node.factors if not isinstance(f, tree.Quotient)]
    bottoms = [whole_factor(f.bottom) for f in node.factors if isinstance(f, tree.Quotient)]
    return any(gcd(w, b) > 1 for w in wholes for b in bottoms)
