"""Do two inequalities hold for the same numbers?

First up to a positive factor; then, in one variable, by exact root isolation: between two neighbouring roots and at each
root both hold or neither does. In several variables a point where only one holds is a proof; else they agree at points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flint import ctx

from eigenway.answers.balls import Ball, run
from eigenway.answers.conditions import Cases, flat, known
from eigenway.answers.decision import IDENTICAL, Decision, agrees, different, undecided
from eigenway.answers.domains import Point
from eigenway.answers.evidence import ENOUGH, marks
from eigenway.answers.meet import value_or_none, where
from eigenway.answers.question import Question

if TYPE_CHECKING:
    from eigenway.answers.relations import Claim, Pair

NONE_HOLDS = "neither can be worked out"


def same_solutions(pair: Pair, ours: Cases, theirs: Cases) -> Decision:
    if (
        len(ours) == len(theirs) == 1
        and len(ours[0]) == len(theirs[0])
        and (decision := up_to_a_factor(pair, ours[0], theirs[0])) is not None
    ):
        return decision
    from eigenway.answers.line import on_the_line

    exact = on_the_line(pair, ours, theirs)
    return at_points(pair, ours, theirs) if exact is None else exact


def up_to_a_factor(pair: Pair, ours: list[Claim], theirs: list[Claim]) -> Decision | None:
    """The same where each claim is a positive multiple of one of the others; None where that is not to be seen."""
    waiting, weakest = list(theirs), IDENTICAL
    for one in ours:
        for two in waiting:
            if one.sign == two.sign and (decision := multiple(pair, one, two)) is not None:
                waiting.remove(two)
                weakest = decision if decision.how == "agrees" else weakest
                break
        else:
            return None
    return weakest


def multiple(pair: Pair, one: Claim, two: Claim) -> Decision | None:
    from eigenway.answers.relations import constant, in_one_ratio

    if one.apart == two.apart:
        return IDENTICAL
    decision = in_one_ratio(pair, one.apart, two.apart)
    return decision if decision.same and constant(pair, one.apart, two.apart) == 1 else None


def at_points(pair: Pair, ours: Cases, theirs: Cases) -> Decision:
    """Many points, none of which satisfies only one side."""
    met, first = 0, len(flat(ours))
    every = [*flat(ours), *flat(theirs)]
    cells = tuple(claim.apart for claim in every)
    question = Question(pair.tape, (max(cells), max(cells)), pair.domains, pair.key)
    ctx.prec = 256
    for point in question.points(marks(pair.tape)):
        values = [value_or_none(value) for value in run(pair.tape, cells, point, False)]
        truths = [holds(claim.sign, value) for claim, value in zip(every, values)]
        left, right = known(ours, truths[:first]), known(theirs, truths[first:])
        if left is None or right is None:
            continue
        if left is not right:
            return different(only_one(point, left))
        met += 1
    if met < ENOUGH:
        return undecided("too few points were found where both can be worked out")
    if strictness(ours) != strictness(theirs):
        return different("on the border, where both sides are equal, only one of them holds")
    return agrees(f"both hold or neither does at {met} points")


def strictness(cases: Cases) -> set[bool]:
    """Do borders belong to what is said?"""
    return {claim.sign == "<=" for claim in flat(cases)}


def only_one(point: Point, left: bool) -> str:
    return f"{where(point)} only the {'left' if left else 'right'} one holds"


def all_hold(claims: list[Claim], values: list[Ball | None]) -> bool | None:
    """Do all claims hold at a point?"""
    return known([claims], [holds(claim.sign, value) for claim, value in zip(claims, values)])


def holds(sign: str, apart: Ball | None) -> bool | None:
    """What has no value at a point does not hold there."""
    if apart is None:
        return False
    if apart.is_zero():
        return sign in ("=", "<=")
    if apart.contains(0):
        return None
    return apart < 0 if sign in ("<", "<=") else sign == "!="
