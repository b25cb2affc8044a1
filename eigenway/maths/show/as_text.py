"""A tree as one line of plain text, as a person would type it."""

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
from eigenway.maths.show.binding import ATOM, CLAIM, FACTOR, JOINED, LISTED, PRODUCT, UNION, looseness, summed
from eigenway.maths.show.names import TEX_FUNCTIONS

TEXT_SIGNS = {"subset": "⊂", "ll": "≪", "gg": "≫"}


def write(tree: Expression, place: int) -> str:
    if isinstance(tree, Number):
        return tree.written or str(tree.value)
    if isinstance(tree, Symbol):
        return tree.name
    written = _TEXT[type(tree)](tree) if type(tree) in _TEXT else str(tree)
    return f"({written})" if looseness(tree) < place else written


def _each(items: tuple[Expression, ...], place: int = CLAIM) -> str:
    return ", ".join(write(item, place) for item in items)


def _sum_text(tree: Sum) -> str:
    return summed(tree, write, "±")


def _product_text(tree: Product) -> str:
    found = ""
    for i, factor in enumerate(tree.factors):
        written = write(factor, FACTOR if i or not isinstance(factor, Quotient) else PRODUCT)
        found += written if not i else ("" if i == 1 and _beside(tree.factors[0], factor) else "*") + written
    return found


def _beside(left: Expression, right: Expression) -> bool:
    """2x rather than 2*x, where nobody can misread it."""
    first = right.base if isinstance(right, Power) else right
    if not (isinstance(left, Number) and (not left.written or left.written.replace(".", "").isdigit())):
        return False
    if isinstance(first, Call):
        return first.name in TEX_FUNCTIONS or first.name in ("sqrt", "root", "abs")
    return isinstance(first, Symbol) and first.name[0].isalpha() and first.name[:1] not in "eE"


def _quotient_text(tree: Quotient) -> str:
    return f"{write(tree.top, PRODUCT)}/{write(tree.bottom, FACTOR)}"


def _power_text(tree: Power) -> str:
    exponent = tree.exponent
    simple = isinstance(exponent, Number | Symbol) and exponent != Symbol("T")
    simple = simple and not (isinstance(exponent, Number) and exponent.written.endswith("..."))
    raised = write(exponent, ATOM) if simple else f"({write(exponent, LISTED)})"
    return f"{write(tree.base, ATOM)}^{raised}"


def _call_text(tree: Call) -> str:
    name, arguments = tree.name, tree.arguments
    if len(arguments) == 1:
        of = arguments[0]
        match name:
            case "factorial":
                return write(of, ATOM) + "!"
            case "percent":
                return write(of, ATOM) + "%"
            case "degrees":
                return write(of, ATOM) + "°"
            case "plusminus":
                return "±" + write(of, PRODUCT)
            case "transpose" if not isinstance(of, Number) and of != Symbol("e"):
                return write(of, ATOM) + "^T"
            case _:
                pass
    if len(arguments) > 1 and name in JOINED:
        sets = name == "union" and all(isinstance(a, Interval | Listing) for a in arguments)
        sign = "U" if sets else ":" if name == "ratio" else "intersect" if name == "intersection" else name
        return f" {sign} ".join(write(a, FACTOR if name == "mod" else JOINED[name] + 1) for a in arguments)
    name = "Gamma" if name == "gamma" else name
    return f"{name}({_each(arguments, LISTED if len(arguments) == 1 else CLAIM)})"


def _listing_text(tree: Listing) -> str:
    if tree.bracket == "":
        nested = any(isinstance(item, Listing) and item.bracket == "" for item in tree.items)
        return ("; " if nested else ", ").join(write(item, LISTED if nested else CLAIM) for item in tree.items)
    inside = _each(tree.items, LISTED if len(tree.items) == 1 else CLAIM)
    if tree.bracket == "()" and len(tree.items) == 1:
        inside += ","
    return tree.bracket[0] + inside + tree.bracket[1]


def _matrix_text(tree: Matrix) -> str:
    return "[" + ", ".join("[" + _each(row) + "]" for row in tree.rows) + "]"


def _interval_text(tree: Interval) -> str:
    return f"{tree.brackets[0]}{write(tree.low, CLAIM)}, {write(tree.high, CLAIM)}{tree.brackets[1]}"


def _relation_text(tree: Relation) -> str:
    found = write(tree.sides[0], UNION)
    for sign, side in zip(tree.signs, tree.sides[1:]):
        found += f" {TEXT_SIGNS.get(sign, sign)} {write(side, UNION)}"
    return found


def _given_text(tree: Given) -> str:
    return f"{write(tree.event, LISTED)} | {write(tree.condition, LISTED)}"


def _negative_text(tree: Negative) -> str:
    return "-" + write(tree.of, PRODUCT)


_TEXT: dict[type, Callable[..., str]] = {
    Sum: _sum_text,
    Negative: _negative_text,
    Product: _product_text,
    Quotient: _quotient_text,
    Power: _power_text,
    Call: _call_text,
    Listing: _listing_text,
    Matrix: _matrix_text,
    Interval: _interval_text,
    Relation: _relation_text,
    Given: _given_text,
}
