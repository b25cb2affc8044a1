"""Slips that recur, named once: the learner model follows them from problem to problem.

`Slip("sign", -x, "...")` in a problem takes family and repaired concept from here; without its own sentence it takes this one's.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Shared:
    family: str
    says: str  # holes {like_this} are filled by the slip's own words
    repairs: str = ""  # the concept that mends it; "" is the concept in which it happened


def _shared(family: str, says: str, repairs: str = "") -> Shared:
    return Shared(family, says, repairs)


SHARED = {
    "sign": _shared("sign", "The size is right, the sign is not. Put your answer back into the question: what comes out?"),
    "lost-signs": _shared("sign", "You worked with sizes alone: minus times plus must lower the result. Which products here are negative?"),
    "upside-down": _shared("inverse", "You have the reciprocal: the roles of the two are exchanged. Which one divides which?"),
    "swapped": _shared("order", "The right values, each in the other's place. Which belongs to which?"),
    "transposed": _shared("transpose", "You read rows where columns are meant: this belongs to the transpose. Which way does the product run?", "matrix-multiplication"),
    "row-for-column": _shared("transpose", "You took a row where a column is meant. Which index names the row?", "matrix-multiplication"),
    "read-the-diagonal": _shared("shortcut", "These are the entries on the diagonal. Are all entries on one side of it 0?", "determinant-and-trace"),
    "largest-entry": _shared("shortcut", "You took the largest entry. Does one entry alone decide?", "determinant-and-trace"),
    "determinant": _shared("shortcut", "You used the determinant, which measures area. What does it say about one direction?", "determinant-and-trace"),
    "eliminated-first": _shared("row-operations", "Row operations keep the solutions of a system. Do they keep what is asked here?", "linear-systems"),
    "forgot-to-halve": _shared("factor-of-two", "Your result is twice too large. Where does a division by 2 belong?"),
    "forgot-chain-factor": _shared("chain", "The outer derivative is right. By what must it still be multiplied?", "chain-rule"),
    "n-instead-of-n-1": _shared("degrees-of-freedom", "You divided by $n$. The mean was computed from the same data: how many deviations are free?", "descriptive-statistics"),
    "degrees": _shared("units", "You used degrees where radians are meant. How many radians is a half-turn?"),
    "log-base": _shared("units", "You used another base of the logarithm. Which base does the question name?", "exponentials-and-logarithms"),
    "complement": _shared("complement", "That is the probability of the opposite. Which of the two is asked?", "events-and-probability"),
    "base-rate": _shared("conditioning", "You left out how common each case is. How many of each kind are there before anything is seen?", "conditional-probability"),
    "inverse-conditional": _shared("conditioning", "You turned the condition round. Which of the two is known, and which is asked?", "conditional-probability"),
    "unnormalised": _shared("normalisation", "Your values do not add up to 1. By what must each be divided?"),
    "prior": _shared("conditioning", "That is the value before anything was seen. What does the evidence change?"),
    "odds-as-probability": _shared("odds", "These are odds, one against the other. Which share of both together is it?", "conditional-probability"),
    "stopped-early": _shared("unfinished", "This is right after the first step. What is still to be done?"),
    "difference-for-ratio": _shared("ratio", "You subtracted. Is a difference asked, or a factor?"),
    "off-by-one": _shared("counting", "You are one off. Count the first few by hand: which end is counted twice, or not at all?"),
    "blamed-a-symptom": _shared("reading", "This follows from what stands above it. Does the line above hold?"),
    "blamed-a-sound-line": _shared("reading", "This line holds. Check what comes after it: which line does not follow?"),
}  # fmt: skip


@dataclass(frozen=True)
class Slip:
    """A wrong method as it comes out in this instance: its name, the answer that it gives, the sentence that helps."""

    name: str
    value: Any
    says: str = ""
    family: str = ""
    repairs: str = ""
    holes: tuple[tuple[str, Any], ...] = ()

    def filled(self) -> "Slip":
        """With family, sentence and repaired concept taken from the shared slip of this name, where there is one."""
        shared = SHARED.get(self.name, Shared(self.name, ""))
        says = self.says or shared.says
        for hole, value in self.holes:
            says = says.replace("{" + hole + "}", str(value))
        return Slip(self.name, self.value, says, self.family or shared.family, self.repairs or shared.repairs)


def __getattr__(name: str) -> Any:
    """`slips.sign(value)`, `slips.n_instead_of_n_1(value, n=7)`: a shared slip as a function."""
    known = name.replace("_", "-")
    if name.startswith("__") or known not in SHARED:
        raise AttributeError(f"there is no shared slip {known!r}; course/slips.py lists them")

    def make(value: Any, says: str = "", **holes: Any) -> Slip:
        return Slip(known, value, says, holes=tuple(holes.items()))

    return make
