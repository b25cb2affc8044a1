"""How long it lasts: one FSRS card per concept, and credit to what a problem exercises on the way.

FSRS itself is the `fsrs` package. It reads the clock only when a time is left out, and rolls dice only for fuzz:
here each card is built with all its values, and there is no fuzz.
"""

from datetime import timedelta
from functools import cache
from math import exp
from typing import NamedTuple

import fsrs

from eigenway.learner.attempt import EPOCH, NIGHT, Attempt, nights

RETENTION = 0.9
LONGEST = 3650  # days; a card out of reach helps nobody
CREDIT = 0.5  # w: how much of a real review an exercised concept is given
CAP = 2  # times the last explicit interval: without it a wrong graph leaves half of the concepts forgotten

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4

_W = fsrs.Scheduler().parameters
_DECAY = -_W[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1
_STRETCH = (RETENTION ** (1 / _DECAY) - 1) / _FACTOR  # days to RETENTION, per day of stability
_RATINGS = {int(rating): rating for rating in fsrs.Rating}


class Card(NamedTuple):
    stability: float
    difficulty: float
    last: float  # the last review; credit moves it
    asked: float  # the last explicit review
    interval: int  # what that review gave, in days

    @property
    def due(self) -> float:
        """When to ask again: a night early is on time, credit counts, twice the explicit interval is the end."""
        earned = self.last + _days(self.stability)
        return min(earned, self.asked + CAP * self.interval) - NIGHT


@cache
def _scheduler() -> fsrs.Scheduler:
    return fsrs.Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def _days(stability: float) -> int:
    return min(max(round(stability * _STRETCH), 1), LONGEST)


def recall(card: Card, at: float) -> float:
    """The chance that it comes back now, on FSRS's curve, by the hour."""
    return (1 + _FACTOR * max(0.0, at - card.last) / card.stability) ** _DECAY


def due(card: Card, at: float) -> bool:
    """Also when the card is dated in the future: a clock jumped, and asking is how it heals."""
    return at >= card.due or card.last > at + NIGHT


def grade(attempt: Attempt) -> int:
    if not attempt.right or attempt.hints >= 3:
        return AGAIN
    if attempt.hints or (attempt.usual and attempt.seconds > 3 * attempt.usual):
        return HARD
    return EASY if attempt.usual and 0 < attempt.seconds < attempt.usual / 3 else GOOD


def review(card: Card | None, rating: int, at: float) -> Card:
    """The card after an explicit review. FSRS looks only at whole days between two, so any first day will do."""
    if card is None:
        before, later = fsrs.Card(card_id=1, due=EPOCH), EPOCH
    else:
        before = fsrs.Card(1, fsrs.State.Review, None, card.stability, card.difficulty, EPOCH, EPOCH)
        later = EPOCH + timedelta(days=min(nights(card.last, at), LONGEST))
    then = _scheduler().review_card(before, _RATINGS[rating], later)[0]
    assert then.stability is not None and then.difficulty is not None
    return Card(then.stability, then.difficulty, at, at, (then.due - later).days)


def credit(card: Card, at: float, weight: float = CREDIT) -> Card:
    """The card of a concept that was exercised on the way to a right answer: part of a review, never a delay of one."""
    stability, difficulty, last, asked, interval = card
    if not (elapsed := nights(last, at)):
        return card
    forgotten = 1 - (1 + _FACTOR * elapsed / stability) ** _DECAY
    # FSRS's growth after a good answer; the package has it only inside a whole review (a test holds the two together)
    growth = 1 + exp(_W[8]) * (11 - difficulty) * stability ** -_W[9] * (exp(forgotten * _W[10]) - 1)
    return Card(stability * growth**weight, difficulty, last + weight * (at - last), asked, interval)
