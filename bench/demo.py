"""`make demo`: three weeks of a learner, lived through the real actions: planned, asked, answered, missed, hinted, given up, mended.

The days are simulated, nothing else is: every row is written by what writes it when a person learns.
"""

import os
import random
import sys
from datetime import datetime, timedelta
from pathlib import Path

from bench.running import ROOT

DAYS = 21
MINUTES = 15
FREE = {3, 9, 10, 16}  # days on which nothing was done: life
FOLDER = ROOT / "artefacts" / "demo"


def main() -> int:
    os.environ.setdefault("EIGENWAY_DATA", str(FOLDER))
    folder = Path(os.environ["EIGENWAY_DATA"]).expanduser().resolve()
    from eigenway.cli.prepare import prepare

    prepare()
    from django.utils.timezone import localtime

    from eigenway.site.people.middleware import the_learner

    learner = the_learner()
    if learner.attempts.exists():
        print(f"{folder} holds a learner's work already; set EIGENWAY_DATA to an empty folder.", file=sys.stderr)
        return 2
    live(learner, localtime())
    start = f"EIGENWAY_DATA={os.path.relpath(folder)} .venv/bin/python -m eigenway start"
    print(f"Three weeks, {learner.attempts.count()} answers. Look at them: {start}")
    return 0


def live(learner, today: datetime) -> None:
    """Evening after evening until yesterday; the same seed lives the same life."""
    dice = random.Random(7)
    learner.tastes = {"began": True, "weekly": 90, "minutes": MINUTES}
    learner.save(update_fields=["tastes"])
    for day in range(DAYS):
        if day not in FREE:
            at = (today - timedelta(days=DAYS - day)).replace(hour=19, minute=dice.randrange(60), second=0)
            evening(learner, at, day, dice)


def evening(learner, at: datetime, day: int, dice: random.Random) -> None:
    """One session, from its card to its end; a lab is put aside, for a lab is not answered by dice."""
    from eigenway.site.practice import sitting as sittings

    sitting = sittings.start(learner, MINUTES, at)
    for _ in range(30):
        place = sittings.current(sitting)
        if place is None:
            return
        asked = None if sitting.items[place]["kind"] == "lab" else sittings.question(sitting, place, at)
        if asked is None:
            sittings.skip(sitting, at)
        else:
            at = work(asked, at, skill=min(0.45 + 0.02 * day, 0.85), dice=dice)
            sittings.settle(asked, at)
        sitting.refresh_from_db()


def work(asked, at: datetime, skill: float, dice: random.Random) -> datetime:
    """Answer one question until it is right or given up; gives the time at which that is."""
    from eigenway.site.practice import actions

    for number in range(4):
        at += timedelta(seconds=dice.randint(25, 110))
        typed = right(asked) if dice.random() < skill + 0.2 * number else amiss(asked, dice)
        actions.answer(asked, typed, key=f"{dice.getrandbits(128):032x}", at=at)
        if asked.done:
            return at
        if number == 1:
            actions.open_hint(asked)
    actions.give_up(asked, key=f"{dice.getrandbits(128):032x}", at=at + timedelta(seconds=20))
    return at + timedelta(seconds=20)


def right(asked) -> str:
    return part(asked).answer.typed()


def amiss(asked, dice: random.Random) -> str:
    """A named slip where the problem has one, sometimes something that cannot be read, else a plain miss."""
    asks = part(asked)
    if dice.random() < 0.1:
        return "(1, 2"
    if asks.slips and dice.random() < 0.8:
        return asks.answer.with_value(dice.choice(asks.slips).value).typed()
    return "12345"


def part(asked):
    """What is being asked now, with its answer and its slips, as nobody on the page sees them."""
    from eigenway.course import thaw
    from eigenway.site.practice import actions

    return thaw(asked.frozen).parts[actions.part_of(asked)]


if __name__ == "__main__":
    sys.exit(main())
