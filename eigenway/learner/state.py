"""What is known of one learner: a view of the attempts, small, and thrown away without loss.

Named tuples: a state is rebuilt at every attempt, and they are made four times as fast as frozen dataclasses.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from eigenway.learner.memory import Card

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Visit(NamedTuple):
    """One sitting at one concept: what two-in-a-row is counted in."""

    asked: int = 0
    streak: int = 0  # right at the first try and without help, one after the other
    blamed: tuple[str, ...] = ()  # the concepts that this sitting's slips named


class Known(NamedTuple):
    """What is known of one concept."""

    at: float  # the last attempt
    met: float  # the first one
    m: float = 0.0  # what the last days added: decays
    n: int = 0  # counted attempts
    S: float = 0.0  # worth of the successes: stays
    F: float = 0.0  # of the failures
    information: float = 0.0  # sum of p (1 - p): how much the attempts told
    firsts: int = 0  # first tries without help
    night: bool = False  # one of them right, a night after the concept was met
    problems: tuple[str, ...] = ()  # the generators seen at first tries, up to eight
    visit: Visit = Visit()
    card: Card | None = None


class Habit(NamedTuple):
    """A slip that this learner made: it follows from problem to problem until it is repaired."""

    concept: str  # where to repair it: what the slip names, or else what was asked
    times: int = 0
    last: float = 0.0
    avoided: int = 0  # first tries right since, where it was possible
    problem: str = ""  # the generator that showed it last

    @property
    def repaired(self) -> bool:
        return self.avoided >= 3


class Tally(NamedTuple):
    """What was done with the attempts: nothing is dropped silently."""

    counted: int = 0
    uncounted: int = 0  # form, unreadable, undecided, a machine's failure
    repeated: int = 0  # the same words for the same question
    late: int = 0  # dated before the one that came before it: `replay` puts them in order


class State(NamedTuple):
    theta: float = 0.0
    n: int = 0
    at: float = 0.0  # the last attempt
    concepts: Mapping[str, Known] = NOTHING
    habits: Mapping[str, Habit] = NOTHING
    placed: Mapping[str, float] = NOTHING  # logit offsets that placement gave
    recent: Mapping[str, tuple[int, ...]] = NOTHING  # question -> marks of what was handed in
    today: tuple[int, int] = (0, 0)  # the day, and the reviews done in it
    tally: Tally = Tally()

    @property
    def stale(self) -> bool:
        """Attempts came out of order: a replay of all of them would differ a little."""
        return self.tally.late > 0
