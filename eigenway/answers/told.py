"""A decision with the sentence that a learner reads: it says what differs, and does not give the answer away."""

from collections.abc import Iterable
from dataclasses import dataclass

from eigenway.answers.decision import Decision

STRENGTH = {"identical": 0, "agrees": 1}


@dataclass(frozen=True)
class Told(Decision):
    says: str = ""


def same(how: str = "identical") -> Told:
    return Told(True, how)


def differs(says: str, witness: str = "") -> Told:
    """Proved different. The witness may name the right value; the sentence never does."""
    return Told(False, "different", witness or says[:1].lower() + says[1:].rstrip("."), says)


def unsure(witness: str = "") -> Told:
    return Told(None, "undecided", witness)


def placed(decision: Decision, place: str, says: str = "") -> Decision:
    """A part's decision, told as the whole's: "entry (2, 1): 5 against 7"."""
    if decision.same is not False:
        return decision
    witness = f"{place}: {decision.witness}" if decision.witness else f"{place} differs"
    return Told(False, "different", witness, says or f"{place[:1].upper()}{place[1:]} is not right.")


def every(decisions: Iterable[Decision]) -> Decision:
    """All must hold: the first that is different decides, else the first that is unsure, else the weakest way of knowing."""
    weakest = "identical"
    doubt: Decision | None = None
    for decision in decisions:
        if decision.same is False:
            return decision
        if decision.same is None:
            doubt = decision if doubt is None else doubt
        else:
            weakest = max(weakest, decision.how, key=lambda how: STRENGTH.get(how, 1))
    return same(weakest) if doubt is None else doubt


def some(decisions: Iterable[Decision]) -> Decision:
    """One must hold; where none does, the first that is unsure, else the first difference."""
    met: list[Decision] = []
    for decision in decisions:
        if decision.same:
            return decision
        met.append(decision)
    return next((d for d in met if d.same is None), met[0] if met else differs("Nothing is there to compare with."))
