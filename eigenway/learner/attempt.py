"""One attempt: what a learner handed in, what came of it, and all that the model needs to learn from it, frozen.

An attempt carries its own difficulty and edges, so that a later edit of the map or a busier instance never changes
what an old attempt meant, and a record read by another instance means the same there.
"""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NIGHT = 1 / 3  # eight hours: what lies further apart has a night between

RIGHT = frozenset({"right", "pass"})
MISSED = frozenset({"slip", "wrong", "fail", "gave-up"})
# Everything else (form, unreadable, undecided, a lab that died or ran out of time) is stored and not counted:
# it says something about the typing, the judge or the machine, and too little about the learner.
COUNTED = RIGHT | MISSED

# What a right answer is worth after 0, 1, 2, 3 steps of the ladder (restated, which idea, first step).
WORTH = (1.0, 0.85, 0.6, 0.35)


def days(at: datetime) -> float:
    """The learner's clock: days since 1 January 1970, UTC. The hour must say where on earth it was read."""
    if at.tzinfo is None:
        raise ValueError("A time needs its time zone: make it aware, in UTC.")
    return (at - EPOCH) / timedelta(days=1)


def nights(earlier: float, later: float) -> int:
    """Whole days of forgetting between two times; an evening and the next morning are one night apart."""
    gap = later - earlier
    return max(1, round(gap)) if gap >= NIGHT else 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """Handing in once. `concepts` names the one asked first; `hardness` is `Population.hardness` when it was asked."""

    id: str  # the page's own key: the same id is the same attempt
    at: float  # see `days`
    problem: str  # "dot-product/by-hand": the generator
    concepts: tuple[tuple[str, float], ...]  # ("dot-product", 1.0), ...: the one asked, then the others, with weights
    outcome: str  # right form slip wrong unreadable undecided gave-up, or of a lab: pass fail ...
    question: str = ""  # the frozen instance; "" when unknown: then nothing is seen as a repeat
    typed: str = ""  # what was handed in, or a digest of it
    version: str = ""  # of the problem
    learner: str = ""
    tries: int = 1  # the how manyth counted try at this question
    hints: int = 0
    seconds: float = 0.0  # 0: not known
    usual: float = 0.0  # seconds that this problem usually takes; 0: not known
    slip: str = ""  # the family of the slip that was recognised
    blames: str = ""  # the concept that the slip names
    possible: tuple[str, ...] = ()  # the families of slips that this question would have shown
    exercises: tuple[str, ...] = ()  # concepts truly practised on the way: the lesson's own list
    hardness: float = 0.0

    def __post_init__(self) -> None:
        if not self.concepts:
            raise ValueError(f"The attempt {self.id!r} names no concept.")
        if not (math.isfinite(self.at) and math.isfinite(self.hardness)):
            raise ValueError(f"The attempt {self.id!r} needs a finite time and a finite hardness.")
        if not all(math.isfinite(weight) and weight > 0 for _, weight in self.concepts):
            raise ValueError(f"The attempt {self.id!r} has a concept whose weight is not above zero.")

    @property
    def concept(self) -> str:
        """The concept that was asked."""
        return self.concepts[0][0]

    @property
    def right(self) -> bool:
        return self.outcome in RIGHT

    @property
    def counts(self) -> bool:
        return self.outcome in COUNTED

    @property
    def worth(self) -> float:
        """y: 1 for a right answer on one's own, less with help, 0 for a miss."""
        return WORTH[min(max(self.hints, 0), len(WORTH) - 1)] if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """What a placement ended with: how strong the newcomer seems in each concept, in logits (see `Placing.settle`)."""

    at: float
    strengths: dict[str, float]
