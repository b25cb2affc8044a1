"""A tree said aloud, for screen readers and the live echo: "x squared plus 2 x"."""

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
from eigenway.maths.show.names import spoken_name

SIGNS = {"=": "equals", "!=": "is not", "<": "is less than", "<=": "is at most", ">": "is greater than"}
SIGNS.update({">=": "is at least", "~": "is distributed as", "in": "in", "not in": "not in", "≈": "is about"})
SIGNS.update(
    {
        "∝": "is proportional to",
        "->": "goes to",
        "=>": "implies",
        "<=>": "if and only if",
        "subset": "is a subset of",
    }
)
FUNCTIONS = {
    "sin": "sine",
    "cos": "cosine",
    "tan": "tangent",
    "ln": "natural log",
    "log": "log",
    "exp": "the exponential",
}
FUNCTIONS.update({"sqrt": "the square root", "abs": "the absolute value", "norm": "the norm", "det": "the determinant"})
FUNCTIONS.update({"P": "the probability", "E": "the expectation", "arcsin": "arc sine", "arccos": "arc cosine"})
FUNCTIONS.update({"arctan": "arc tangent", "gradient": "the gradient", "inverse": "the inverse", "floor": "the floor"})
FUNCTIONS.update({"ceil": "the ceiling", "Var": "the variance", "Cov": "the covariance"})
FRACTIONS = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}


def words(tree: Expression) -> str:
    if isinstance(tree, Number):
        return (tree.written or str(tree.value)).replace("...", " and so on")
    if isinstance(tree, Symbol):
        return spoken_name(tree.name)
    return _SAID[type(tree)](tree) if type(tree) in _SAID else str(tree)


def simple(tree: Expression) -> bool:
    """Said without any risk of taking its neighbours in."""
    match tree:
        case Number() | Symbol():
            return True
        case Power(base, Number() | Negative(Number())):
            return isinstance(base, Symbol | Number)
        case Call(name, (of,)):
            return name in ("factorial", "percent", "degrees", "transpose") or isinstance(of, Symbol | Number)
        case _:
            return False


def whole(tree: Expression) -> str:
    """As one thing: what is made of several is announced."""
    return words(tree) if simple(tree) else f"the quantity {words(tree)},"


def _sum(tree: Sum) -> str:
    said = words(tree.terms[0])
    for term in tree.terms[1:]:
        if isinstance(term, Negative):
            said += f" minus {_term(term.of)}"
        elif isinstance(term, Call) and term.name == "plusminus":
            said += f" plus or minus {_term(term.arguments[0])}"
        else:
            said += f" plus {_term(term)}"
    return said


def _term(tree: Expression) -> str:
    return whole(tree) if isinstance(tree, Sum | Negative) else words(tree)


def _product(tree: Product) -> str:
    said = whole(tree.factors[0])
    for before, factor in zip(tree.factors, tree.factors[1:]):
        beside = isinstance(before, Number | Symbol | Power) and not isinstance(factor, Number)
        beside = beside and simple(before) and (simple(factor) or isinstance(factor, Call))
        said += (" " if beside else " times ") + (words(factor) if beside else whole(factor))
    return said


def _quotient(tree: Quotient) -> str:
    top, bottom = tree.top, tree.bottom
    if isinstance(top, Number) and isinstance(bottom, Number) and bottom.value in FRACTIONS and 0 < top.value < 20:
        part = FRACTIONS[int(bottom.value)]
        many = part if top.value == 1 else "halves" if part == "half" else part + "s"
        return f"{'one' if top.value == 1 else words(top)} {many}"
    return f"{whole(top)} over {whole(bottom)}"


def _power(tree: Power) -> str:
    if isinstance(tree.base, Call) and tree.base.name in FUNCTIONS and tree.base.name not in ("sqrt", "abs", "norm"):
        base = f"the quantity {words(tree.base)},"
    else:
        base = whole(tree.base)
    match tree.exponent:
        case Number(value, "") if value == 2:
            return f"{base} squared"
        case Number(value, "") if value == 3:
            return f"{base} cubed"
        case Negative(Number(value, "")) if value == 1:
            return f"{base} inverse"
        case exponent:
            return f"{base} to the power {whole(exponent)}"


def _call(tree: Call) -> str:
    name, arguments = tree.name, tree.arguments
    if len(arguments) == 1:
        return _called(name, arguments[0])
    said = [words(a) for a in arguments]
    match (name, len(arguments)):
        case ("log", 2):
            return f"log base {said[1]} of {said[0] if simple(arguments[0]) else 'the quantity ' + said[0] + ','}"
        case ("root", 2):
            degree = "cube" if said[1] == "3" else f"degree {said[1]}"
            return f"the {degree} root of {said[0] if simple(arguments[0]) else 'the quantity ' + said[0] + ','}"
        case ("binomial", 2):
            return f"{said[0]} choose {said[1]}"
        case ("derivative" | "partial", n) if n > 1:
            kind = "partial derivative" if name == "partial" else "derivative"
            return f"the {kind} of {said[0]} with respect to {' and '.join(said[1:])}"
        case ("piecewise", n) if n > 1:
            pieces = [f"{value} if {when}" for value, when in zip(said[::2], said[1::2], strict=False)]
            return ", ".join([*pieces, f"{said[-1]} otherwise"] if n % 2 else pieces)
        case ("and" | "or" | "union" | "intersection" | "mod" | "ratio", _):
            return f" {'to' if name == 'ratio' else name} ".join(said)
        case _:
            return f"{FUNCTIONS.get(name) or spoken_name(name)} of {', '.join(said)}"


def _called(name: str, of: Expression) -> str:
    """Each argument is said once only: saying it twice at every level would double the time with each level."""
    if name in ("factorial", "percent", "degrees", "transpose", "star", "prime"):
        return f"{whole(of)} {name}"
    if name == "plusminus":
        return f"plus or minus {words(of)}"
    return f"{FUNCTIONS.get(name) or spoken_name(name)} of {_argument(of)}"


def _argument(tree: Expression) -> str:
    """sine of x, but sine of the quantity x squared: "sine of x squared" could be either."""
    if isinstance(tree, Number | Symbol | Given):
        return words(tree)
    return f"the quantity {words(tree)}," if isinstance(tree, Power) else whole(tree)


def _listing(tree: Listing) -> str:
    if not tree.items:
        return "the empty set" if tree.bracket == "{}" else "the empty list"
    kind = {"()": "the tuple ", "[]": "the list ", "{}": "the set of ", "": ""}[tree.bracket]
    return kind + ", ".join(map(words, tree.items))


def _matrix(tree: Matrix) -> str:
    rows = "; ".join(f"row {i}: " + ", ".join(map(words, row)) for i, row in enumerate(tree.rows, 1))
    return f"the {len(tree.rows)} by {len(tree.rows[0]) if tree.rows else 0} matrix, {rows}"


def _interval(tree: Interval) -> str:
    ends = {"[": "included", "]": "included", "(": "excluded", ")": "excluded"}
    low, high = words(tree.low), words(tree.high)
    return f"the interval from {low} {ends[tree.brackets[0]]} to {high} {ends[tree.brackets[1]]}"


def _relation(tree: Relation) -> str:
    said = words(tree.sides[0])
    for sign, side in zip(tree.signs, tree.sides[1:]):
        said += f" {SIGNS.get(sign, sign)} {words(side)}"
    return said


def _negative(tree: Negative) -> str:
    return f"minus {whole(tree.of) if isinstance(tree.of, Sum | Negative) else words(tree.of)}"


def _given(tree: Given) -> str:
    return f"{words(tree.event)} given {words(tree.condition)}"


_SAID: dict[type, Callable[..., str]] = {
    Sum: _sum,
    Negative: _negative,
    Product: _product,
    Quotient: _quotient,
    Power: _power,
    Call: _call,
    Listing: _listing,
    Matrix: _matrix,
    Interval: _interval,
    Relation: _relation,
    Given: _given,
}
