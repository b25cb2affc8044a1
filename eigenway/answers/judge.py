"""The judge: the answer first, then its form, then the slips of this question, then those that people make everywhere.

It knows no kind: a slip is recognised by the very decision that recognises the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from eigenway.answers.decision import Decision
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.verdict import Slip, Verdict

if TYPE_CHECKING:
    from eigenway.answers.answer import Answer

UNDECIDED = "We could neither show this equal nor different. It has not been counted against you."
FAILED = "This could not be judged; it has not been counted against you."


def judge(
    typed: str,
    answer: Answer,
    slips: Sequence[Slip] = (),
    *,
    syntax: str = "auto",
    key: str = "",
    prove: Callable[..., Any] | None = None,
) -> Verdict:
    """The verdict on what was typed. Never an exception, never "wrong" for what could not be read.

    `key` names the question, so that the same answer to it gives the same verdict; `prove` is a second opinion that may
    raise "agrees" to "identical".
    """
    try:
        return _judge(typed, answer.keyed(key, prove), slips, syntax)
    except Exception as why:  # the promise to every caller: what we cannot judge is never anybody's error
        return Verdict("undecided", Decision(None, "undecided", f"{type(why).__name__}: {why}"), says=FAILED)


def _judge(typed: str, answer: Answer, slips: Sequence[Slip], syntax: str) -> Verdict:
    try:
        _ = answer.tree
    except Unreadable as why:
        return Verdict("undecided", Decision(None, "undecided", f"the expected answer: {why.says}"), says=FAILED)
    try:
        given = answer.read(typed, syntax)
    except Unreadable as why:
        return Verdict("unreadable", says=why.says, at=why.place, repair=why.repair)
    decision = answer.decide(given)
    if decision.same:
        amiss = answer.form_amiss(given)
        return Verdict("form" if amiss else "right", decision, says=amiss or answer.remark(decision), given=given)
    if decision.same is None:
        return Verdict("undecided", decision, says=UNDECIDED, given=given)
    if (slip := recognised(answer, given, slips, decision)) is not None:
        return Verdict("slip", decision, slip=slip.name, says=slip.says, given=given)
    return Verdict("wrong", decision, says=answer.tells(decision, given), given=given)


def recognised(answer: Answer, given: Answer, slips: Iterable[Slip], decision: Decision) -> Slip | None:
    """The first slip of this question that gives what was typed; else a general one that fits exactly."""
    for slip in slips:
        try:
            if answer.with_value(slip.value).decide(given).same:
                return slip
        except (ValueError, TypeError, ZeroDivisionError):
            continue  # a slip of another shape or kind is not what was typed
    from eigenway.answers.generic_slips import generic_slip

    return generic_slip(answer, given, decision)
