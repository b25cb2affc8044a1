"""What people say they did to a line, done: "differentiate both sides", "take logs", "square", "substitute x = 2"."""

from __future__ import annotations

import re
from collections.abc import Callable

from eigenway.answers.follow.differentiated import differentiated, slopes_in
from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import (
    Call,
    Expression,
    Listing,
    Matrix,
    Negative,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
    integer,
)

Change = Callable[[Expression], Expression]

SAME = re.compile(r"(?:simplify|expand|factor|rearrange|collect|cancel|rewrite|swap)\w*.*", re.IGNORECASE)
DIFFERENTIATE = re.compile(
    r"(?:differentiate|take (?:the )?derivatives?)(?:(?: of)? both sides)?(?: (?:with respect to|by|in|wrt) (\w+))?",
    re.I,
)
LOGS = re.compile(r"take (?:the )?(?:natural )?(?:logs?|logarithms?|ln)(?:(?: of)? both sides)?", re.I)
EXPONENTIATE = re.compile(
    r"exponentiate(?: both sides)?|take (?:the )?exp(?:onentials?)?(?:(?: of)? both sides)?", re.I
)
SQUARE = re.compile(r"square(?: both sides)?", re.I)
ROOTS = re.compile(r"take (?:the )?square roots?(?:(?: of)? both sides)?", re.I)
INVERT = re.compile(r"(?:take (?:the )?reciprocals?|invert)(?:(?: of)? both sides)?", re.I)
TRANSPOSE = re.compile(r"(?:transpose|take (?:the )?transposes?)(?:(?: of)? both sides)?", re.I)
NEGATE = re.compile(r"negate(?: both sides)?", re.I)
PUT_IN = re.compile(r"(?:substitute|put in|plug in|set|let)\s+(.+)", re.I)
ADD = re.compile(r"add\s+(.+?)(?:\s+(?:to|on) (?:both|each) sides?)?", re.I)
SUBTRACT = re.compile(r"subtract\s+(.+?)(?:\s+(?:from|on) (?:both|each) sides?)?", re.I)
MULTIPLY = re.compile(r"multiply(?: (?:both sides|through))?\s+by\s+(.+)", re.I)
DIVIDE = re.compile(r"divide(?: (?:both sides|through))?\s+by\s+(.+)", re.I)
FLIPPING = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


def done(operation: str, to: Expression, toward: Expression) -> Expression:
    """The line that the operation leaves. `toward` tells by which symbol to differentiate where nothing is said."""
    said = operation.strip().rstrip(".")
    if SAME.fullmatch(said):
        return to
    if words := DIFFERENTIATE.fullmatch(said):
        name = words[1] or variable(to, toward)
        slopes = slopes_in(toward, to, name)
        return each_side(to, lambda side: differentiated(side, name, slopes))
    if words := PUT_IN.fullmatch(said):
        return put_in(to, read_relation(words[1], said))
    for pattern, change in PLAIN:
        if pattern.fullmatch(said):
            return each_side(to, change)
    for pattern, with_it in WITH:
        if words := pattern.fullmatch(said):
            return turned(to, with_it(read(words[1], said)), words[1], pattern)
    raise Unreadable(f"I do not know the operation “{said}”.", 0, "differentiate both sides")


def each_side(node: Expression, change: Change) -> Expression:
    return (
        Relation(node.signs, tuple(change(side) for side in node.sides)) if isinstance(node, Relation) else change(node)
    )


def turned(node: Expression, change: Change, typed: str, pattern: re.Pattern[str]) -> Expression:
    """An inequality turns round when both sides are multiplied by a negative number."""
    after = each_side(node, change)
    if isinstance(after, Relation) and pattern in (MULTIPLY, DIVIDE) and _is_negative(read(typed, typed)):
        return Relation(tuple(FLIPPING.get(sign, sign) for sign in after.signs), after.sides)
    return after


def _is_negative(node: Expression) -> bool:
    from eigenway.answers.value import exact

    value = exact(node)
    return value is not None and value < 0


def read(text: str, said: str) -> Expression:
    from eigenway.answers.grammar import read as grammar

    try:
        return grammar(text)
    except Unreadable as why:
        raise Unreadable(f"In “{said}”: {why.says}", 0) from why


def read_relation(text: str, said: str) -> Relation:
    node = read(text, said)
    if isinstance(node, Relation) and set(node.signs) == {"="} and isinstance(node.sides[0], Symbol):
        return node
    raise Unreadable(f"In “{said}”: say what is put in, such as x = 2.", 0, "substitute x = 2")


def put_in(node: Expression, given: Relation) -> Expression:
    name = given.sides[0]
    return replaced(node, name, given.sides[-1])


def replaced(node: Expression, old: Expression, new: Expression) -> Expression:
    """The tree with one thing in place of another."""
    if node == old:
        return new
    match node:
        case Sum(parts) | Product(parts):
            return type(node)(tuple(replaced(part, old, new) for part in parts))
        case Negative(of):
            return Negative(replaced(of, old, new))
        case Quotient(one, two) | Power(one, two):
            return type(node)(replaced(one, old, new), replaced(two, old, new))
        case Call(name, arguments):
            return Call(name, tuple(replaced(part, old, new) for part in arguments))
        case Relation(signs, sides):
            return Relation(signs, tuple(replaced(side, old, new) for side in sides))
        case Listing(bracket, items):
            return Listing(bracket, tuple(replaced(item, old, new) for item in items))
        case Matrix(rows):
            return Matrix(tuple(tuple(replaced(entry, old, new) for entry in row) for row in rows))
        case _:
            return node


def variable(*of: Expression) -> str:
    """The symbol that a derivative is taken by where nobody says: x, else the only one, else t."""
    from eigenway.answers.value import symbols

    names = set[str]().union(*(symbols(node) for node in of))
    for name in ("x", "t"):
        if name in names:
            return name
    if len(names) == 1:
        return next(iter(names))
    raise Unreadable("Say with respect to what you differentiate.", 0, "differentiate with respect to x")


def _ln(side: Expression) -> Expression:
    return Call("ln", (side,))


def _exp(side: Expression) -> Expression:
    return Call("exp", (side,))


def _square(side: Expression) -> Expression:
    return Power(side, integer(2))


def _root(side: Expression) -> Expression:
    return Call("sqrt", (side,))


def _one_over(side: Expression) -> Expression:
    return Quotient(integer(1), side)


def _transpose(side: Expression) -> Expression:
    return Call("transpose", (side,))


PLAIN: list[tuple[re.Pattern[str], Change]] = [
    (LOGS, _ln),
    (EXPONENTIATE, _exp),
    (SQUARE, _square),
    (ROOTS, _root),
    (INVERT, _one_over),
    (TRANSPOSE, _transpose),
    (NEGATE, Negative),
]


QUIET: list[Change] = [_ln, _exp, _square, _one_over]


def _adding(this: Expression) -> Change:
    return lambda side: Sum((side, this))


def _subtracting(this: Expression) -> Change:
    return lambda side: Sum((side, Negative(this)))


def _multiplying(this: Expression) -> Change:
    return lambda side: Product((this, side))


def _dividing(this: Expression) -> Change:
    return lambda side: Quotient(side, this)


WITH: list[tuple[re.Pattern[str], Callable[[Expression], Change]]] = [
    (ADD, _adding),
    (SUBTRACT, _subtracting),
    (MULTIPLY, _multiplying),
    (DIVIDE, _dividing),
]
