"""Names that stand for other names: an author's aliases."""

from collections.abc import Mapping

from eigenway.maths.expression import (
    Call,
    Expression,
    Given,
    Interval,
    Listing,
    Matrix,
    Negative,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
)


def renamed(tree: Expression, names: Mapping[str, str]) -> Expression:
    def go(node: Expression) -> Expression:
        at = node.at
        match node:
            case Symbol(name):
                return Symbol(names.get(name, name), at=at)
            case Sum(terms):
                return Sum(tuple(map(go, terms)), at=at)
            case Product(factors):
                return Product(tuple(map(go, factors)), at=at)
            case Negative(of):
                return Negative(go(of), at=at)
            case Quotient(top, bottom):
                return Quotient(go(top), go(bottom), at=at)
            case Power(base, exponent):
                return Power(go(base), go(exponent), at=at)
            case Call(name, arguments):
                return Call(names.get(name, name), tuple(map(go, arguments)), at=at)
            case Matrix(rows):
                return Matrix(tuple(tuple(map(go, row)) for row in rows), at=at)
            case Listing(bracket, items):
                return Listing(bracket, tuple(map(go, items)), at=at)
            case Interval(brackets, low, high):
                return Interval(brackets, go(low), go(high), at=at)
            case Relation(signs, sides):
                return Relation(signs, tuple(map(go, sides)), at=at)
            case Given(event, condition):
                return Given(go(event), go(condition), at=at)
            case _:
                return node

    return go(tree)
