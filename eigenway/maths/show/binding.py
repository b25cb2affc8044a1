"""How tightly things hold together, which says where brackets go; the same in plain text and in LaTeX."""

from collections.abc import Callable

from eigenway.maths.expression import (
    Call,
    Expression,
    Given,
    Listing,
    Negative,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
)

# how tightly a thing holds together: what is looser than its place is put in brackets
LISTED, CLAIM, RELATION, UNION, SUM, NEGATIVE, PRODUCT, FACTOR, ATOM = range(9)
JOINED = {"and": CLAIM, "or": CLAIM, "union": UNION, "intersection": UNION, "mod": PRODUCT, "ratio": RELATION}


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


def summed(tree: Sum, write: Callable[[Expression, int], str], pm: str) -> str:
    found = write(tree.terms[0], NEGATIVE)
    for term in tree.terms[1:]:
        if isinstance(term, Negative):
            found += " - " + write(term.of, PRODUCT)
        elif isinstance(term, Call) and term.name == "plusminus" and len(term.arguments) == 1:
            found += f" {pm} " + write(term.arguments[0], PRODUCT)
        else:
            found += " + " + write(term, PRODUCT)
    return found
