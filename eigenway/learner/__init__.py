"""What someone knows, from what they did. Pure: time comes in as `at` (days since 1970, see `days`), dice as `rng`.

state = after(state, attempt)                    what one attempt changes; `replay(attempts)` is all of them
mastery(state, map, slug, at)                    held, familiar, fading, ready, later, coming
plan(state, map, goal, minutes, at)              a session, every item with its reason
advance(state, map, slug, at)                    on, again, back or rest, after each question
begin / ask / answer / place                     placement of a newcomer
freeze / thaw, to_lines / from_lines             as plain data, as a record that can be taken away
"""

from eigenway.learner.advance import Advice, advance
from eigenway.learner.attempt import Attempt, Placed, days
from eigenway.learner.fold import Surprise, after, in_order, place, renamed, replay, surprise
from eigenway.learner.freezing import Outdated, freeze, thaw
from eigenway.learner.goal import Goal
from eigenway.learner.habits import to_repair
from eigenway.learner.map import Concept, Map
from eigenway.learner.mastery import Mastery, mastery, standing
from eigenway.learner.placement import Placing, answer, ask, begin
from eigenway.learner.plan import Item, Session, plan
from eigenway.learner.population import Population
from eigenway.learner.record import Entry, Unreadable, from_line, from_lines, to_line, to_lines
from eigenway.learner.state import Habit, Known, State

__all__ = [
    "Advice",
    "Attempt",
    "Concept",
    "Entry",
    "Goal",
    "Habit",
    "Item",
    "Known",
    "Map",
    "Mastery",
    "Outdated",
    "Placed",
    "Placing",
    "Population",
    "Session",
    "State",
    "Surprise",
    "Unreadable",
    "advance",
    "after",
    "answer",
    "ask",
    "begin",
    "days",
    "freeze",
    "from_line",
    "from_lines",
    "in_order",
    "mastery",
    "place",
    "plan",
    "renamed",
    "replay",
    "standing",
    "surprise",
    "thaw",
    "to_line",
    "to_lines",
    "to_repair",
]
