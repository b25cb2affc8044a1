"""Two equations that each give one unknown, as y = e^x and x = ln y do: the same where each put into the other gives what it started from.

No factor turns one into the other, but they hold for the same numbers: y = sqrt(x) and x = y^2 do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from eigenway.answers.decision import Decision
from eigenway.answers.rebuild import put
from eigenway.answers.told import every
from eigenway.answers.value import symbols
from eigenway.maths.expression import Expression, Relation, Symbol


def each_the_inverse(left: Relation, right: Relation, domains: Mapping[str, Any] | None, key: str) -> Decision | None:
    """None where they are no such pair."""
    from eigenway.answers.decide import decide

    for one, of_one in given_by(left):
        for two, of_two in given_by(right):
            if one == two:
                continue
            pairs = (put(of_two, one, of_one), Symbol(two)), (put(of_one, two, of_two), Symbol(one))
            decision = every(decide(back, start, domains=domains, key=key) for back, start in pairs)
            if decision.same:
                return decision
    return None


def given_by(relation: Relation) -> Iterator[tuple[str, Expression]]:
    """y and e^x in y = e^x."""
    if relation.signs != ("=",):
        return
    for name, of in (relation.sides, reversed(relation.sides)):
        if isinstance(name, Symbol) and name.name in symbols(name) - symbols(of):
            yield name.name, of
