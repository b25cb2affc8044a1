"""Does a line of a derivation follow from the line before it?

It does when it says the same, when a declared operation leads there ("differentiate both sides"), or when it holds
wherever the line before holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eigenway.answers.decision import IDENTICAL, Decision, undecided
from eigenway.maths.expression import Call, Expression, Listing, Relation


def follows(
    previous: Expression,
    line: Expression,
    operation: str | None = None,
    *,
    domains: Mapping[str, Any] | None = None,
    key: str = "",
) -> Decision:
    """`operation` says what was done, as a person says it: "take logs", "substitute x = 2", "add 3 to both sides"."""
    if operation:
        from eigenway.answers.follow.operations import done

        previous = done(operation, previous, line)
    return _follows(previous, line, domains, key)


def _follows(previous: Expression, line: Expression, domains: Mapping[str, Any] | None, key: str) -> Decision:
    from eigenway.answers.decide import decide

    if isinstance(line, Listing) or isinstance(previous, Listing) or _is_or(line) or _is_or(previous):
        from eigenway.answers.follow.either import of_several

        return of_several(previous, line, domains, key)
    if isinstance(previous, Relation) and isinstance(line, Relation):
        return _relation_follows(previous, line, domains, key)
    if isinstance(line, Relation):
        return _holds_always(line, domains, key)
    if isinstance(previous, Relation):  # "y = (x + 1)^2", then "= x^2 + 2x + 1"
        return decide(line, previous.sides[-1], domains=domains, key=key)
    return decide(line, previous, domains=domains, key=key)


def _is_or(node: Expression) -> bool:
    return isinstance(node, Call) and node.name == "or"


def _holds_always(line: Relation, domains: Mapping[str, Any] | None, key: str) -> Decision:
    """A relation after an expression must be true by itself."""
    from eigenway.answers.decide import decide

    if set(line.signs) != {"="}:
        return undecided("a relation does not follow from an expression")
    for left, right in zip(line.sides, line.sides[1:]):
        decision = decide(left, right, domains=domains, key=key)
        if decision.same is not True:
            return decision
    return IDENTICAL


def _relation_follows(previous: Relation, line: Relation, domains: Mapping[str, Any] | None, key: str) -> Decision:
    from eigenway.answers.decide import decide_relation, has_index, shaped
    from eigenway.answers.follow.implied import implied

    same = decide_relation(line, previous, domains=domains, key=key)
    if same.same:
        return same
    if shaped(domains):
        from eigenway.answers.shaped.equations import implied as solved_and_put_in

        if len(previous.sides) == len(line.sides) == 2:
            before, after = previous.sides, line.sides
            return solved_and_put_in((before[0], before[1]), (after[0], after[1]), domains, key)
        return undecided("chains of matrix equations are not followed: write one equation a line")
    decision = implied(previous, line, domains, key)
    if decision.same is None and (quietly := by_a_common_operation(previous, line, domains, key)) is not None:
        return quietly
    if decision.same is False and (has_index(previous) or has_index(line)):
        return undecided("sums on both sides are not solved for: give a line that is the same equation")
    return same if decision.same is None and same.same is None else decision


def by_a_common_operation(
    previous: Relation, line: Relation, domains: Mapping[str, Any] | None, key: str
) -> Decision | None:
    """What people do without saying so: logarithms, exponentials, squares and reciprocals of both sides."""
    from eigenway.answers.decide import decide_relation
    from eigenway.answers.follow.operations import QUIET, each_side

    if set(previous.signs) | set(line.signs) != {"="}:
        return None
    for change in QUIET:
        changed = each_side(previous, change)
        assert isinstance(changed, Relation)
        decision = decide_relation(line, changed, domains=domains, key=key)
        if decision.same:
            return decision
    return None


__all__ = ["follows"]
