"""A tree printed: as LaTeX, and as the plain text that a person would type. Both read back as the same tree."""

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
from eigenway.maths.show.names import latex_name
from eigenway.maths.show.spoken import words

__all__ = ["latex", "text", "words"]

# how tightly a thing holds together: what is looser than its place is put in brackets
LISTED, CLAIM, RELATION, UNION, SUM, NEGATIVE, PRODUCT, FACTOR, ATOM = range(9)
JOINED = {"and": CLAIM, "or": CLAIM, "union": UNION, "intersection": UNION, "mod": PRODUCT, "ratio": RELATION}
BIG = {"sum": "\\sum", "product": "\\prod", "limit": "\\lim", "integral": "\\int"}
TEX_SIGNS = {
    "!=": "\\neq",
    "<=": "\\leq",
    ">=": "\\geq",
    "~": "\\sim",
    "in": "\\in",
    "not in": "\\notin",
    "≈": "\\approx",
}
TEX_SIGNS |= {
    "∝": "\\propto",
    "->": "\\to",
    "=>": "\\implies",
    "<=>": "\\iff",
    "subset": "\\subset",
    "ll": "\\ll",
    "gg": "\\gg",
}
TEXT_SIGNS = {"subset": "⊂", "ll": "≪", "gg": "≫"}
TEX_FUNCTIONS = frozenset(
    [
        "sin",
        "cos",
        "tan",
        "sec",
        "csc",
        "cot",
        "sinh",
        "cosh",
        "tanh",
        "coth",
        "arcsin",
        "arccos",
        "arctan",
        "ln",
        "log",
        "exp",
        "det",
        "gcd",
        "min",
        "max",
        "arg",
        "dim",
    ]
)
RAISED = frozenset(["sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth"])
"""Functions whose square is written sin^2 x."""


def text(tree: Expression) -> str:
    """One line of plain text."""
    return _text(tree, LISTED)


def latex(tree: Expression) -> str:
    """LaTeX without dollar signs."""
    return _latex(tree, LISTED)


def looseness(tree: Expression) -> int:
    match tree:
        case Sum():
            return SUM
        case Negative() | Call("plusminus", (_,)):
            return NEGATIVE
        case Product() | Quotient():
            return PRODUCT
        case Power():
            return FACTOR
        case Relation():
            return RELATION
        case Given() | Listing(""):
            return LISTED
        case Call(name, arguments) if len(arguments) > 1:
            return JOINED.get(name, ATOM)
        case _:
            return ATOM


# plain text


def _text(tree: Expression, place: int) -> str:
    if isinstance(tree, Number):
        return tree.written or str(tree.value)
    if isinstance(tree, Symbol):
        return tree.name
    written = _TEXT[type(tree)](tree) if type(tree) in _TEXT else str(tree)
    return f"({written})" if looseness(tree) < place else written


def _each(items: tuple[Expression, ...], place: int = CLAIM) -> str:
    return ", ".join(_text(item, place) for item in items)


def _sum_text(tree: Sum) -> str:
    return _summed(tree, _text, "±")


def _summed(tree: Sum, write: Callable[[Expression, int], str], pm: str) -> str:
    found = write(tree.terms[0], NEGATIVE)
    for term in tree.terms[1:]:
        if isinstance(term, Negative):
            found += " - " + write(term.of, PRODUCT)
        elif isinstance(term, Call) and term.name == "plusminus" and len(term.arguments) == 1:
            found += f" {pm} " + write(term.arguments[0], PRODUCT)
        else:
            found += " + " + write(term, PRODUCT)
    return found


def _product_text(tree: Product) -> str:
    found = ""
    for i, factor in enumerate(tree.factors):
        written = _text(factor, FACTOR if i or not isinstance(factor, Quotient) else PRODUCT)
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
    return f"{_text(tree.top, PRODUCT)}/{_text(tree.bottom, FACTOR)}"


def _power_text(tree: Power) -> str:
    exponent = tree.exponent
    simple = isinstance(exponent, Number | Symbol) and exponent != Symbol("T")
    simple = simple and not (isinstance(exponent, Number) and exponent.written.endswith("..."))
    raised = _text(exponent, ATOM) if simple else f"({_text(exponent, LISTED)})"
    return f"{_text(tree.base, ATOM)}^{raised}"


def _call_text(tree: Call) -> str:
    name, arguments = tree.name, tree.arguments
    if len(arguments) == 1:
        of = arguments[0]
        match name:
            case "factorial":
                return _text(of, ATOM) + "!"
            case "percent":
                return _text(of, ATOM) + "%"
            case "degrees":
                return _text(of, ATOM) + "°"
            case "plusminus":
                return "±" + _text(of, PRODUCT)
            case "transpose" if not isinstance(of, Number) and of != Symbol("e"):
                return _text(of, ATOM) + "^T"
            case _:
                pass
    if len(arguments) > 1 and name in JOINED:
        sets = name == "union" and all(isinstance(a, Interval | Listing) for a in arguments)
        sign = "U" if sets else ":" if name == "ratio" else "intersect" if name == "intersection" else name
        return f" {sign} ".join(_text(a, FACTOR if name == "mod" else JOINED[name] + 1) for a in arguments)
    name = "Gamma" if name == "gamma" else name
    return f"{name}({_each(arguments, LISTED if len(arguments) == 1 else CLAIM)})"


def _listing_text(tree: Listing) -> str:
    if tree.bracket == "":
        nested = any(isinstance(item, Listing) and item.bracket == "" for item in tree.items)
        return ("; " if nested else ", ").join(_text(item, LISTED if nested else CLAIM) for item in tree.items)
    inside = _each(tree.items, LISTED if len(tree.items) == 1 else CLAIM)
    if tree.bracket == "()" and len(tree.items) == 1:
        inside += ","
    return tree.bracket[0] + inside + tree.bracket[1]


def _matrix_text(tree: Matrix) -> str:
    return "[" + ", ".join("[" + _each(row) + "]" for row in tree.rows) + "]"


def _interval_text(tree: Interval) -> str:
    return f"{tree.brackets[0]}{_text(tree.low, CLAIM)}, {_text(tree.high, CLAIM)}{tree.brackets[1]}"


def _relation_text(tree: Relation) -> str:
    found = _text(tree.sides[0], UNION)
    for sign, side in zip(tree.signs, tree.sides[1:]):
        found += f" {TEXT_SIGNS.get(sign, sign)} {_text(side, UNION)}"
    return found


def _given_text(tree: Given) -> str:
    return f"{_text(tree.event, LISTED)} | {_text(tree.condition, LISTED)}"


_TEXT: dict[type, Callable[..., str]] = {
    Sum: _sum_text,
    Negative: lambda tree: "-" + _text(tree.of, PRODUCT),
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


# LaTeX


def _latex(tree: Expression, place: int) -> str:
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
        written = _latex(factor, FACTOR)
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
    return f"\\frac{{{_latex(tree.top, LISTED)}}}{{{_latex(tree.bottom, LISTED)}}}"


def _power_latex(tree: Power) -> str:
    base, exponent = tree.base, tree.exponent
    raised = f"\\left({_latex(exponent, LISTED)}\\right)" if exponent == Symbol("T") else _latex(exponent, LISTED)
    if isinstance(base, Call) and base.name in RAISED and len(base.arguments) == 1 and isinstance(exponent, Number):
        return f"{_function_name(base.name)}^{{{raised}}}\\left({_latex(base.arguments[0], LISTED)}\\right)"
    bracketed = isinstance(base, Quotient) or (isinstance(base, Call) and base.name not in ("abs", "sqrt", "norm"))
    below = f"\\left({_latex(base, LISTED)}\\right)" if bracketed else _latex(base, ATOM)
    return f"{below}^{{{raised}}}"


def _function_name(name: str) -> str:
    if name in TEX_FUNCTIONS:
        return "\\" + name
    if name == "gamma":
        return "\\Gamma"
    bare = name.partition("_")[0].rstrip("'")
    return latex_name(name) if len(bare) == 1 or latex_name(bare).startswith("\\") else f"\\operatorname{{{name}}}"


def _call_latex(tree: Call) -> str:
    from eigenway.maths.show.calls import call_latex

    return call_latex(tree)


def _items_latex(items: tuple[Expression, ...]) -> str:
    return ", ".join(_latex(item, LISTED if len(items) == 1 else CLAIM) for item in items)


def _listing_latex(tree: Listing) -> str:
    if tree.bracket == "":
        nested = any(isinstance(item, Listing) and item.bracket == "" for item in tree.items)
        return ("; " if nested else ", ").join(_latex(item, LISTED if nested else CLAIM) for item in tree.items)
    if tree.bracket == "{}" and not tree.items:
        return "\\varnothing"
    comma = "," if tree.bracket == "()" and len(tree.items) == 1 else ""
    opening, closing = ("\\{", "\\}") if tree.bracket == "{}" else tree.bracket
    return f"\\left{opening}{_items_latex(tree.items)}{comma}\\right{closing}"


def _matrix_latex(tree: Matrix) -> str:
    rows = (" & ".join(_latex(entry, CLAIM) for entry in row) for row in tree.rows)
    return "\\begin{bmatrix} " + " \\\\ ".join(rows) + " \\end{bmatrix}"


def _interval_latex(tree: Interval) -> str:
    return f"\\left{tree.brackets[0]}{_items_latex((tree.low, tree.high))}\\right{tree.brackets[1]}"


def _relation_latex(tree: Relation) -> str:
    found = _latex(tree.sides[0], UNION)
    for sign, side in zip(tree.signs, tree.sides[1:]):
        found += f" {TEX_SIGNS.get(sign, sign)} {_latex(side, UNION)}"
    return found


_LATEX: dict[type, Callable[..., str]] = {
    Sum: lambda tree: _summed(tree, _latex, "\\pm"),
    Negative: lambda tree: "-" + _latex(tree.of, PRODUCT),
    Product: _product_latex,
    Quotient: _quotient_latex,
    Power: _power_latex,
    Call: _call_latex,
    Listing: _listing_latex,
    Matrix: _matrix_latex,
    Interval: _interval_latex,
    Relation: _relation_latex,
    Given: lambda tree: f"{_latex(tree.event, LISTED)} \\mid {_latex(tree.condition, LISTED)}",
}
