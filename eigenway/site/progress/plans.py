"""What comes next for a learner: their goal, their minutes, and the plan that follows."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from eigenway import learner as model
from eigenway.site.progress import crowd, knowing

MINUTES = 15.0  # of a session, unless told
WEEKLY = 90.0


def goal_of(learner: Any) -> model.Goal:
    told = learner.tastes.get("goal", {})
    return model.Goal(
        told.get("towards", ""), told.get("slug", ""), told.get("by"), float(learner.tastes.get("weekly", WEEKLY))
    )


def planned(learner: Any, minutes: float, at: datetime, skip: Collection[tuple[str, str]] = ()) -> model.Session:
    """Today's session. Labs that passed are not offered again."""
    passed = set(learner.attempts.filter(outcome="pass").values_list("concept", flat=True))
    state, others = knowing.know(learner), crowd.of_concepts()
    return model.plan(
        state, knowing.the_map(), goal_of(learner), minutes, model.days(at), others, skip=skip, done=passed
    )


def week(learner: Any, at: datetime) -> list[dict[str, Any]]:
    """Minutes of work on each day of this week, Monday first."""
    monday = (at - timedelta(days=at.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
    spent = [0.0] * 7
    for when, seconds in learner.attempts.filter(at__gte=monday, at__lt=monday + timedelta(days=7)).values_list(
        "at", "seconds"
    ):
        spent[(when - monday).days] += seconds / 60
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return [
        {"name": name, "minutes": round(m), "today": i == at.weekday(), "ahead": i > at.weekday()}
        for i, (name, m) in enumerate(zip(names, spent, strict=True))
    ]


def calendar(learner: Any, at: datetime, weeks: int = 12) -> list[tuple[str, list[dict[str, Any]]]]:
    """A row for each weekday, a column for each of the last weeks."""
    first = (at - timedelta(days=at.weekday() + 7 * (weeks - 1))).date()
    spent: dict[Any, float] = {}
    for when, seconds in learner.attempts.filter(at__gte=at - timedelta(weeks=weeks + 1)).values_list("at", "seconds"):
        day = when.astimezone(at.tzinfo).date()
        spent[day] = spent.get(day, 0.0) + seconds / 60
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    cell = [[first + timedelta(days=7 * week + day) for week in range(weeks)] for day in range(7)]
    return [
        (
            name,
            [
                {
                    "says": f"{d.day} {d:%B}: {round(spent.get(d, 0))} minutes",
                    "share": f"{min(1, spent.get(d, 0) / 30):.2f}",
                }
                for d in row
            ],
        )
        for name, row in zip(names, cell, strict=True)
    ]
