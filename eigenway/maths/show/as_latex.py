"""A tree as LaTeX, as a book would set it."""

from collections.abc import Callable

from eigenway.maths.expression import (
    Call,
    Expression,
    Given,
    Interval,
    Listing,
    Matrix,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
)
from eigenway.maths.show.binding import ATOM, CLAIM, FACTOR, LISTED, NEGATIVE, PRODUCT, UNION, looseness, summed
from eigenway.maths.show.calls import BIG, call_latex
from eigenway.maths.show.names import TEX_FUNCTIONS, function_name, latex_name

TEX_SIGNS = {
    "!=": "\\neq",
    "<=": "\\leq",
    ">=": "\\geq",
    "~": "\\sim",
    "in": "\\in",
    "not in": "\\notin",
    "≈": "\\approx",
}
TEX_SIGNS.update(
    {
        "∝": "\\propto",
        "->": "\\to",
        "=>": "\\implies",
        "<=>": "\\iff",
        "subset": "\\subset",
        "ll": "\\ll",
        "gg": "\\gg",
    }
)
RAISED = frozenset(["sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth"])
"""Functions whose square is written sin^2 x."""


def write(tree: Expression, place: int) -> str:
    if isinstance(tree, Number):
        return _number_latex(tree)
    if isinstance(tree, Symbol):
        return latex_name(tree.name)
    written = _LATEX[type(tree)](tree) if type(tree) in _LATEX else str(tree)
    loose = FACTOR if isinstance(tree, Quotient) else looseness(tree)
    if isinstance(tree, Call) and tree.name in BIG:
        loose = NEGATIVE
    return f"\\left({written}\\right)" if loose < place else written


def _number_latex(tree: Number) -> str:
    written = tree.written or str(tree.value)
    if written.endswith(")..."):
        return written.replace("(", "\\overline{").replace(")...", "}")
    return written.replace("...", "\\ldots")


def _product_latex(tree: Product) -> str:
    found = ""
    for i, factor in enumerate(tree.factors):
        written = write(factor, FACTOR)
        found += written if not i else (" " if _touch(tree.factors[i - 1], factor) else " \\cdot ") + written
    return found


def _touch(left: Expression, right: Expression) -> bool:
    """May two factors stand side by side? Not where a bracket would make a call, or two numbers would meet."""
    first = right.base if isinstance(right, Power) else right
    before = left.base if isinstance(left, Power) else left
    if Symbol("d") in (before, first) or not isinstance(before, Number | Symbol | Quotient | Call):
        return False
    if isinstance(before, Call) and before.name in BIG:
        return False
    if isinstance(before, Number) and before.written and not before.written.replace(".", "").isdigit():
        return False
    if isinstance(first, Call):
        return first.name in TEX_FUNCTIONS or (first.name == "sqrt" and len(first.arguments) == 1)
    return isinstance(first, Symbol) and first.name[0].isalpha() and not isinstance(left, Power)


def _quotient_latex(tree: Quotient) -> str:
    return f"\\frac{{{write(tree.top, LISTED)}}}{{{write(tree.bottom, LISTED)}}}"


def _power_latex(tree: Power) -> str:
    base, exponent = tree.base, tree.exponent
    raised = f"\\left({write(exponent, LISTED)}\\right)" if exponent == Symbol("T") else write(exponent, LISTED)
    if isinstance(base, Call) and base.name in RAISED and len(base.arguments) == 1 and isinstance(exponent, Number):
        return f"{function_name(base.name)}^{{{raised}}}\\left({write(base.arguments[0], LISTED)}\\right)"
    bracketed = isinstance(base, Quotient) or (isinstance(base, Call) and base.name not in ("abs", "sqrt", "norm"))
    below = f"\\left({write(base, LISTED)}\\right)" if bracketed else write(base, ATOM)
    return f"{below}^{{{raised}}}"


def _items_latex(items: tuple[Expression, ...]) -> str:
    return ", ".join(write(item, LISTED if len(items) == 1 else CLAIM) for item in items)


def _listing_latex(tree: Listing) -> str:
    if tree.bracket == "":
        nested = any(isinstance(item, Listing) and item.bracket == "" for item in tree.items)
        return ("; " if nested else ", ").join(write(item, LISTED if nested else CLAIM) for item in tree.items)
    if tree.bracket == "{}" and not tree.items:
        return "\\varnothing"
    comma = "," if tree.bracket == "()" and len(tree.items) == 1 else ""
    opening, closing = ("\\{", "\\}") if tree.bracket == "{}" else tree.bracket
    return f"\\left{opening}{_items_latex(tree.items)}{comma}\\right{closing}"


def _matrix_latex(tree: Matrix) -> str:
    rows = (" & ".join(write(entry, CLAIM) for entry in row) for row in tree.rows)
    return "\\begin{bmatrix} " + " \\\\ ".join(rows) + " \\end{bmatrix}"


def _interval_latex(tree: Interval) -> str:
    return f"\\left{tree.brackets[0]}{_items_latex((tree.low, tree.high))}\\right{tree.brackets[1]}"


def _relation_latex(tree: Relation) -> str:
    found = write(tree.sides[0], UNION)
    for sign, side in zip(tree.signs, tree.sides[1:]):
        found += f" {TEX_SIGNS.get(sign, sign)} {write(side, UNION)}"
    return found


def _sum_latex(tree: Sum) -> str:
    return summed(tree, write, "\\pm")


def _negative_latex(tree: Negative) -> str:
    return "-" + write(tree.of, PRODUCT)


def _given_latex(tree: Given) -> str:
    return f"{write(tree.event, LISTED)} \\mid {write(tree.condition, LISTED)}"


_LATEX: dict[type, Callable[..., str]] = {
    Sum: _sum_latex,
    Negative: _negative_latex,
    Product: _product_latex,
    Quotient: _quotient_latex,
    Power: _power_latex,
    Call: call_latex,
    Listing: _listing_latex,
    Matrix: _matrix_latex,
    Interval: _interval_latex,
    Relation: _relation_latex,
    Given: _given_latex,
}
