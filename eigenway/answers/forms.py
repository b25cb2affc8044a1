"""The form of an answer, judged on the tree as it was typed: nothing is simplified before looking.

Each form is a function that says what is wanted, or "" where nothing is amiss. A right value in another form costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING

from eigenway.answers.value import Tree, exact, symbols
from eigenway.maths import expression as tree

if TYPE_CHECKING:
    from eigenway.answers.answer import Answer

CONTAINERS = (tree.Listing, tree.Matrix, tree.Interval, tree.Relation)


def amiss(answer: Answer, given: Answer) -> str:
    """What is wanted of the form, the first thing only; "" where the form is right."""
    if answer.form and answer.form not in FORMS:
        raise ValueError(f"there is no form {answer.form!r}; there are {', '.join(sorted(FORMS))}")
    tests = [FORMS[answer.form]] if answer.form else []
    if answer.figures is not None:
        wanted = answer.figures
        tests.append(lambda node: significant(node, wanted))
    return next((says for node in scalars(given.tree) for test in tests if (says := test(node))), "")


def scalars(node: Tree) -> Iterator[Tree]:
    """The numbers and expressions in a list or a table, each to be judged alone."""
    if isinstance(node, CONTAINERS):
        for part in node.parts:
            yield from scalars(part)
    else:
        yield node


# fractions


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


def single_fraction(node: Tree) -> str:
    """One fraction bar at most, and nothing added to it."""
    inside = bare(node)
    bars = [part for part in inside.walk() if isinstance(part, tree.Quotient) or negative_power(part)]
    if not bars or (len(bars) == 1 and bars[0] is inside):
        return ""
    return "Write it as one single fraction."


def negative_power(node: Tree) -> bool:
    return isinstance(node, tree.Power) and isinstance(node.exponent, tree.Negative)


# decimals


def decimal(node: Tree) -> str:
    inside = bare(node)
    power_of_ten = isinstance(inside, tree.Product) and len(inside.factors) == 2 and mantissa(inside) is not None
    return "" if isinstance(inside, tree.Number) or power_of_ten else "Write it as a decimal."


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


def significant(node: Tree, wanted: int) -> str:
    """So many significant figures, counted as they are written: 0.050 has two, 1.50 three, 1500 from two to four."""
    says = f"Give {wanted} significant figure{'s' if wanted > 1 else ''}."
    if (number := mantissa(bare(node))) is None:
        return says
    least, most = figures(number)
    return "" if least <= wanted <= most else says


def figures(number: tree.Number) -> tuple[int, int]:
    written = number.written or str(number.value.numerator)
    digits = written.lower().partition("e")[0].replace(",", "").replace("_", "").replace(" ", "")
    counted = digits.replace(".", "").lstrip("0") or "0"
    return (len(counted) if "." in digits else len(counted.rstrip("0")) or 1, len(counted))


# sums and products


def expanded(node: Tree) -> str:
    """No product or whole power of a sum is left standing, and like terms are taken together."""
    for part in node.walk():
        if isinstance(part, tree.Product) and any(isinstance(bare(f), tree.Sum) for f in part.factors):
            return "Multiply the brackets out."
        if isinstance(part, tree.Power) and isinstance(bare(part.base), tree.Sum) and positive_whole(part.exponent):
            return "Multiply the brackets out."
        if isinstance(part, tree.Negative) and isinstance(part.of, tree.Sum):
            return "Multiply the brackets out."
    return ""


def positive_whole(node: Tree) -> bool:
    return (value := exact(node)) is not None and value > 1 and value.denominator == 1


def coefficients(node: Tree) -> str:
    """One term for each power: expanded, like terms together."""
    if says := expanded(node):
        return says
    seen = [key for term in terms(node) if (key := unit(term))[1]]
    return "Take the terms with the same power together." if len(seen) != len(set(seen)) else ""


def terms(node: Tree) -> tuple[Tree, ...]:
    return node.terms if isinstance(node, tree.Sum) else (node,)


def unit(term: Tree) -> tuple[tuple[str, ...], bool]:
    """What is left of a term without its number: the same for 2x and 5x."""
    from eigenway.maths import show

    inside = bare(term)
    if isinstance(inside, tree.Quotient) and exact(inside.bottom) is not None:
        inside = inside.top
    factors = inside.factors if isinstance(inside, tree.Product) else (inside,)
    left = sorted(show.text(factor) for factor in factors if exact(factor) is None)
    return tuple(left), True


def factored(node: Tree) -> str:
    """A product of factors, none of which can be taken apart over the rationals."""
    from eigenway.answers.polynomials import splits

    for factor in factors_of(bare(node)):
        if whole_content(factor) > 1 or splits(factor):
            return "Factor it completely."
    return ""


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


def whole_content(node: Tree) -> int:
    return whole_factor(node) if isinstance(node, tree.Sum) else 1


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


FORMS: dict[str, Callable[[Tree], str]] = {
    "simplified": simplified,
    "expanded": expanded,
    "factored": factored,
    "lowest-terms": lowest_terms,
    "single-fraction": single_fraction,
    "decimal": decimal,
    "coefficients": coefficients,
}
