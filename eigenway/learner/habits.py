"""The slips that a learner keeps making, and when one is repaired: avoided three times where it was possible."""

from collections.abc import Mapping

from eigenway.learner.attempt import Attempt
from eigenway.learner.state import Habit, State


def noticed(habits: Mapping[str, Habit], attempt: Attempt, first: bool) -> Mapping[str, Habit]:
    """The habits after this attempt. A right second try avoids nothing: the verdict had just named the slip."""
    if not attempt.slip and not (habits and attempt.possible):
        return habits
    habits = dict(habits)
    if attempt.slip:
        old = habits.get(attempt.slip)
        where = attempt.blames or attempt.concept
        habits[attempt.slip] = Habit(where, old.times + 1 if old else 1, attempt.at, 0, attempt.problem)
    elif first and attempt.right:
        for family in attempt.possible:
            if (old := habits.get(family)) and not old.repaired:
                habits[family] = old._replace(avoided=old.avoided + 1)
    return habits


def to_repair(state: State) -> list[tuple[str, Habit]]:
    """Open slips, the most stubborn first, then the latest."""
    found = [(family, habit) for family, habit in state.habits.items() if not habit.repaired]
    return sorted(found, key=lambda pair: (-pair[1].times, -pair[1].last, pair[0]))
