"""Is there anything left that can be worked out in one's head? 2 + 3, x + x, 2/4, √4, 0 + x, 1 · x."""

from fractions import Fraction

from eigenway.answers.value import Tree, exact
from eigenway.answers.written import bare, factors_of, lowest_terms, mantissa, positive_whole, unit
from eigenway.maths import expression as tree


def simplified(node: Tree) -> str:
    """Nothing that can still be worked out in one's head: 2 + 3, x + x, 2/4, √4, 0 + x, 1 · x."""
    if says := lowest_terms(node):
        return says
    for part in node.walk():
        if arithmetic_left(part) or repeated(part):
            return "It can still be simplified."
    return ""


def arithmetic_left(node: Tree) -> bool:
    """Two numbers stand side by side, a 0 is added, or a 1 multiplied."""
    match node:
        case tree.Sum(terms):
            return sum(1 for term in terms if exact(term) is not None) > 1 or any(exact(term) == 0 for term in terms)
        case tree.Product(factors):
            numbers = [bare(f) for f in factors if exact(f) is not None]
            return (len(numbers) > 1 and mantissa(node) is None) or any(exact(n) in (0, 1) for n in numbers)
        case tree.Quotient(top, bottom):
            return (
                exact(bottom) == 1
                or exact(top) == 0
                or isinstance(bare(top), tree.Quotient)
                or isinstance(bottom, tree.Quotient)
            )
        case tree.Power(base, exponent):
            return (exact(base) is not None and positive_whole(exponent) and not ten(base)) or exact(exponent) in (0, 1)
        case tree.Call("sqrt", (of,)):
            return (value := exact(of)) is not None and has_square(value)
        case tree.Call(_, (of,)):
            return (
                node.name in ("factorial", "abs", "ln", "exp", "sin", "cos")
                and exact(of) in (0, 1)
                and not exact_one(node)
            )
        case tree.Negative(of):
            return isinstance(of, tree.Negative)
        case _:
            return False


def exact_one(node: tree.Call) -> bool:
    """sin 1 and e¹ stay as they are; sin 0, ln 1, 1! do not."""
    return node.name in ("sin", "cos", "exp") and exact(node.arguments[0]) == 1


def ten(node: Tree) -> bool:
    return exact(node) == 10


def has_square(value: Fraction) -> bool:
    from eigenway.maths.surd import square_part

    return value in (0, 1) or square_part(value.numerator)[0] > 1 or square_part(value.denominator)[0] > 1


def repeated(node: Tree) -> bool:
    """x + 2x and x · x: like terms or like factors side by side."""
    match node:
        case tree.Sum(terms):
            units = [unit(term)[0] for term in terms if exact(term) is None]
            return len(units) != len(set(units))
        case tree.Product(factors):
            bases = [str(f.base if isinstance(f, tree.Power) else f) for f in map(bare, factors) if exact(f) is None]
            return len(bases) != len(set(bases))
        case tree.Quotient(top, bottom):
            above = {str(f) for f in factors_of(bare(top))}
            return bool(above & {str(f) for f in factors_of(bare(bottom))})
        case _:
            return False
