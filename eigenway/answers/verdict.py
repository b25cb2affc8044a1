"""The judge's last word on what was typed, and the slips that it may name."""

from dataclasses import dataclass, field
from typing import Any

from eigenway.answers.decision import Decision

OUTCOMES = ("right", "form", "slip", "wrong", "unreadable", "undecided")
COUNTING = frozenset({"right", "slip", "wrong"})


@dataclass(frozen=True)
class Slip:
    """A known wrong method: the answer it gives in this very instance, and the sentence that helps."""

    name: str
    value: Any
    says: str = ""


@dataclass(frozen=True)
class Verdict:
    outcome: str
    decision: Decision | None = None
    slip: str = ""
    says: str = ""
    at: int | None = None  # where in the typed text the trouble is: the caret
    repair: str = ""  # one text that would have been read
    given: Any = field(default=None, compare=False, repr=False)  # the answer as it was read

    @property
    def counts(self) -> bool:
        """Does it count as a try? What was not understood, or only lacks the form, costs nothing."""
        return self.outcome in COUNTING

    @property
    def how(self) -> str:
        return self.outcome if self.decision is None else self.decision.how

    @property
    def witness(self) -> str:
        return "" if self.decision is None else self.decision.witness

    @property
    def reading(self) -> str:
        """What was read, as one would type it: the same for all ways of writing it down."""
        return "" if self.given is None else self.given.typed()

    @property
    def reading_latex(self) -> str:
        return "" if self.given is None else self.given.latex()

    @property
    def reading_words(self) -> str:
        return "" if self.given is None else self.given.words()
