"""A side differentiated. Symbols whose derivative appears in the next line (y', dy/dx) depend on the variable; others do not."""

from collections.abc import Mapping

from eigenway.answers.unreadable import Unreadable
from eigenway.maths.expression import Call, Expression, Product, Relation, Sum, Symbol


def differentiated(side: Expression, name: str, slopes: Mapping[str, Expression]) -> Expression:
    """By the chain rule: the slope along the variable, and along each symbol that moves with it."""
    terms = [_slope(side, name)]
    terms += [Product((_slope(side, moving), slope)) for moving, slope in slopes.items()]
    return terms[0] if len(terms) == 1 else Sum(tuple(terms))


def _slope(side: Expression, name: str) -> Expression:
    from eigenway.maths.calculus.differentiate import differentiate

    try:
        return differentiate(side, name)
    except (ValueError, TypeError) as why:
        raise Unreadable(f"This side cannot be differentiated: {why}", 0) from why


def slopes_in(line: Expression, previous: Expression, name: str) -> dict[str, Expression]:
    """What the line after calls the derivatives of the symbols of the line before."""
    found: dict[str, Expression] = {}
    for node in line.walk():
        match node:
            case Symbol(dashed) if dashed.endswith("'") and dashed[:-1] != name:
                found[dashed[:-1]] = node
            case Call("derivative" | "partial", (Symbol(of), Symbol(by), *_)) if by == name and of != name:
                found[of] = node
            case _:
                pass
    if isinstance(previous, Relation) and isinstance(line, Relation):  # f = ..., then f' = ...
        found.update(_by_place(previous, line))
    return found


def _by_place(previous: Relation, line: Relation) -> dict[str, Expression]:
    return {
        side.name: after
        for side, after in zip(previous.sides, line.sides)
        if isinstance(side, Symbol) and isinstance(after, Call) and after.name == f"{side.name}'"
    }
