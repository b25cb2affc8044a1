"""The head of a lesson: TOML between two lines of +++."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from eigenway.course.fault import Amiss

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WANTED: dict[str, tuple[type, Any, str]] = {
    "title": (str, None, "a text in quotes"),
    "needs": (list, None, 'a list of slugs, as needs = ["vector-arithmetic"]; [] where nothing comes first'),
    "minutes": (int, 10, "a whole number"),
    "exercises": (list, [], "a list of slugs: the concepts that its problems truly practise on the way"),
    "was": (list, [], "a list of the slugs that this concept had before"),
}


@dataclass(frozen=True)
class Head:
    title: str
    needs: tuple[str, ...]
    minutes: int = 10
    exercises: tuple[str, ...] = ()  # a right answer here is credited to these when reviews are planned
    was: tuple[str, ...] = ()


def split(text: str) -> tuple[Head, str, int]:
    """The head, the Markdown below it, and the line on which that starts."""
    lines = text.split("\n")
    if lines[0].strip() != "+++":
        raise Amiss(
            "A lesson starts with its head: a line +++, then title = ... and needs = [...], then a line +++.", 1
        )
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "+++"), 0)
    if not end:
        raise Amiss("The head of the lesson is not closed: put a line +++ below it.", 1)
    return read("\n".join(lines[1:end])), "\n".join(lines[end + 1 :]), end + 2


def read(toml: str) -> Head:
    try:
        held = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as why:
        place = re.search(r"at line (\d+)", str(why))
        raise Amiss(f"The head is not TOML: {why}.", 1 + int(place.group(1)) if place else 1) from None
    for name in held:
        if name not in WANTED:
            raise Amiss(f"The head knows {', '.join(WANTED)}; there is no {name!r}.", 1)
    values = {name: value(held, *wanted, name=name) for name, wanted in WANTED.items()}
    return Head(**values)


def value(held: dict[str, Any], kind: type, default: Any, hint: str, *, name: str) -> Any:
    given = held.get(name, default)
    if given is None:
        raise Amiss(f"The head has no {name}: write {name} = ..., {hint}.", 1)
    if not isinstance(given, kind) or (isinstance(given, bool) and kind is int) or (kind is str and not given.strip()):
        raise Amiss(f"{name} must be {hint}.", 1)
    if kind is list:
        for slug in given:
            if not isinstance(slug, str) or not SLUG.fullmatch(slug):
                raise Amiss(f"{name} holds {slug!r}, which is no slug (small letters, digits and dashes).", 1)
        return tuple(given)
    return given
