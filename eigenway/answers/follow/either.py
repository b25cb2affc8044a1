"""Lines that offer several cases: (x - 1)(x + 2) = 0, then "x = 1 or x = -2". Each case is an equation; together they are one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eigenway.answers.decision import Decision, undecided
from eigenway.maths.expression import Call, Expression, Listing, Negative, Product, Relation, Sum, integer


def of_several(previous: Expression, line: Expression, domains: Mapping[str, Any] | None, key: str) -> Decision:
    """The product of all differences is zero exactly where one of the cases holds."""
    from eigenway.answers.follow.implied import implied

    before, after = one_equation(previous), one_equation(line)
    if before is None or after is None:
        return undecided("these lines cannot be compared: give one equation, or several with 'or'")
    return implied(before, after, domains, key)


def one_equation(node: Expression) -> Relation | None:
    if isinstance(node, Relation):
        return node
    cases = cases_of(node)
    if not cases or any(case.signs != ("=",) for case in cases):
        return None
    factors = tuple(Sum((case.sides[0], Negative(case.sides[1]))) for case in cases)
    return Relation(("=",), (factors[0] if len(factors) == 1 else Product(factors), integer(0)))


def cases_of(node: Expression) -> list[Relation]:
    parts = node.parts if isinstance(node, Listing) or (isinstance(node, Call) and node.name == "or") else ()
    found: list[Relation] = []
    for part in parts:
        if isinstance(part, Relation):
            found.append(part)
        elif nested := cases_of(part):
            found.extend(nested)
        else:
            return []
    return found
