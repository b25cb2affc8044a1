"""The form of an answer, judged on the tree as it was typed: nothing is simplified before looking.

Each form is a function that says what is wanted, or "" where nothing is amiss. A right value in another form costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from eigenway.answers.simplest import simplified
from eigenway.answers.value import Tree
from eigenway.answers.written import bare, factors_of, lowest_terms, mantissa, positive_whole, unit, whole_factor
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


def significant(node: Tree, wanted: int) -> str:
    """So many significant figures, counted as they are written: 0.050 has two, 1.50 three, 1500 from two to four."""
    says = f"Give {wanted} significant figure{'s' if wanted > 1 else ''}."
    inside = bare(node)
    if isinstance(inside, tree.Call) and inside.name == "percent":
        inside = inside.arguments[0]  # 66.7% has three
    if (number := mantissa(inside)) is None:
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


def coefficients(node: Tree) -> str:
    """One term for each power: expanded, like terms together."""
    if says := expanded(node):
        return says
    seen = [key for term in terms(node) if (key := unit(term))[1]]
    return "Take the terms with the same power together." if len(seen) != len(set(seen)) else ""


def terms(node: Tree) -> tuple[Tree, ...]:
    return node.terms if isinstance(node, tree.Sum) else (node,)


def factored(node: Tree) -> str:
    """A product of factors, none of which can be taken apart over the rationals."""
    from eigenway.answers.polynomials import splits

    for factor in factors_of(bare(node)):
        if whole_content(factor) > 1 or splits(factor):
            return "Factor it completely."
    return ""


def whole_content(node: Tree) -> int:
    return whole_factor(node) if isinstance(node, tree.Sum) else 1


FORMS: dict[str, Callable[[Tree], str]] = {
    "simplified": simplified,
    "expanded": expanded,
    "factored": factored,
    "lowest-terms": lowest_terms,
    "single-fraction": single_fraction,
    "decimal": decimal,
    "coefficients": coefficients,
}
