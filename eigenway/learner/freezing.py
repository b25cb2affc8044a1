"""A state as plain data, as JSON keeps it, and back. A state of another version of the model is not read but rebuilt."""

from collections.abc import Mapping
from typing import Any

from eigenway.learner.memory import Card
from eigenway.learner.state import Habit, Known, State, Tally, Visit

VERSION = 1  # raised whenever a replay would give something else


class Outdated(ValueError):
    """The frozen state is of another version: `replay` the attempts."""


def freeze(state: State) -> dict[str, Any]:
    """Plain data; `json.dumps` of it at 156 concepts is about 45 kB."""
    return {
        "version": VERSION,
        "theta": state.theta,
        "n": state.n,
        "at": state.at,
        "concepts": {slug: _row(known) for slug, known in state.concepts.items()},
        "habits": {family: list(habit) for family, habit in state.habits.items()},
        "placed": dict(state.placed),
        "recent": {question: list(marks) for question, marks in state.recent.items()},
        "today": list(state.today),
        "tally": list(state.tally),
    }


def thaw(plain: Mapping[str, Any]) -> State:
    """The state again. Raises `Outdated` when it was frozen by another version of the model."""
    if plain.get("version") != VERSION:
        raise Outdated("This state was made by another version of the model; build it again from the attempts.")
    return State(
        theta=float(plain["theta"]),
        n=int(plain["n"]),
        at=float(plain["at"]),
        concepts={slug: _known(row) for slug, row in plain["concepts"].items()},
        habits={family: Habit(*row) for family, row in plain["habits"].items()},
        placed={slug: float(offset) for slug, offset in plain["placed"].items()},
        recent={question: tuple(marks) for question, marks in plain["recent"].items()},
        today=(int(plain["today"][0]), int(plain["today"][1])),
        tally=Tally(*plain["tally"]),
    )


def _row(known: Known) -> list[Any]:
    *numbers, problems, visit, card = known
    return [*numbers, list(problems), [visit.asked, visit.streak, list(visit.blamed)], card and list(card)]


def _known(row: list[Any]) -> Known:
    at, met, m, n, S, F, information, firsts, night, problems, (asked, streak, blamed), card = row
    visit = Visit(asked, streak, tuple(blamed))
    return Known(at, met, m, n, S, F, information, firsts, night, tuple(problems), visit, Card(*card) if card else None)
