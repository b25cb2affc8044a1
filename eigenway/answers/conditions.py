"""Conditions joined by "and" and "or": x < 1 or x > 3, x > 0 and x <= 1. They are the same when they hold for the same numbers.

Each is taken as cases, of which one holds, of claims, which all hold. In one variable that is decided on the line, exactly;
else at points, where one that satisfies only one side is a proof.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain, product
from typing import TYPE_CHECKING, Any

from eigenway.answers.decision import Decision, undecided
from eigenway.maths.expression import Call, Expression, Listing, Relation

if TYPE_CHECKING:
    from eigenway.answers.relations import Claim, Pair

Cases = list[list["Claim"]]
MOST = 32  # cases


def joined(node: Expression) -> bool:
    """Relations with "and" or "or" between them, and nothing else."""
    return isinstance(node, Call) and node.name in ("and", "or") and all(map(condition, node.arguments))


def condition(node: Expression) -> bool:
    return isinstance(node, Relation) or joined(node)


def both_parts(node: Expression) -> Expression:
    """`x > 0, x < 1` is read as two things that both hold."""
    if isinstance(node, Listing) and not node.bracket and len(node.items) > 1 and all(map(condition, node.items)):
        return Call("and", node.items, at=node.at)
    return node


def same_conditions(left: Expression, right: Expression, domains: Mapping[str, Any] | None, key: str) -> Decision:
    from eigenway.answers.inequalities import same_solutions
    from eigenway.answers.relations import Pair
    from eigenway.answers.tape import Tape

    pair = Pair(Tape(), domains, key)
    ours, theirs = cases(pair, left), cases(pair, right)
    if ours is None or theirs is None or max(len(ours), len(theirs)) > MOST:
        return undecided("these conditions cannot be compared")
    return same_solutions(pair, ours, theirs)


def cases(pair: Pair, node: Expression) -> Cases | None:
    from eigenway.answers.relations import claims

    if isinstance(node, Relation):
        return None if (found := claims(pair.tape, node)) is None else [found]
    parts = [cases(pair, part) for part in node.parts]
    sides = [part for part in parts if part is not None]
    if len(sides) < len(parts):
        return None
    if isinstance(node, Call) and node.name == "or":
        return list(chain.from_iterable(sides))
    if len(sides) > 5:
        return None
    return [list(chain.from_iterable(chosen)) for chosen in product(*sides)]


def flat(found: Cases) -> list[Claim]:
    return list(chain.from_iterable(found))


def any_holds(found: Cases, truth: Callable[[Claim], bool]) -> bool:
    return any(all(map(truth, case)) for case in found)


def known(found: Cases, truths: Sequence[bool | None]) -> bool | None:
    """Does one of the cases hold, where some claims could not be decided?"""
    left, unsure = iter(truths), False
    for case in found:
        answers = [next(left) for _ in case]
        if all(answer is True for answer in answers):
            return True
        unsure = unsure or (False not in answers)
    return None if unsure else False
