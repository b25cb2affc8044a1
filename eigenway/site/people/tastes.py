"""What a learner may choose, and what a form may say of it. Anything else is left as it was."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

CHOICES = {
    "theme": ("Light or dark", [("", "as the machine has it"), ("light", "light"), ("dark", "dark")]),
    "size": ("Size of the text", [("", "as usual"), ("large", "larger"), ("huge", "largest")]),
    "mode": ("How answers are typed", [("", "text line"), ("box", "maths box")]),
    "numbers": ("How you write one and a half", [("", "1.5"), ("comma", "1,5")]),
    "still": ("Motion", [("", "as the machine has it"), ("1", "none")]),
}


def cleaned(form: Mapping[str, str], course: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        name: form[name] for name, (_, options) in CHOICES.items() if form.get(name) in dict(options)
    }
    for name, low, high in (("weekly", 10, 2000), ("minutes", 5, 120)):
        if (number := form.get(name, "")).isascii() and number.isdigit() and low <= int(number) <= high:
            said[name] = int(number)
    if "goal" in form:
        said["goal"] = goal(form["goal"], form.get("by", ""), course)
    return said


def goal(chosen: str, by: str, course: Any) -> dict[str, Any]:
    towards, _, slug = chosen.partition(":")
    known = {
        "track": {track.slug for track in course.tracks},
        "module": {module.slug for module in course.modules},
        "concept": set(course.concepts),
    }
    if slug not in known.get(towards, set()):
        return {}
    day = days(by)
    return {"towards": towards, "slug": slug, **({"by": day, "date": by} if day is not None else {})}


def days(by: str) -> float | None:
    """The evening of an exam's date, as the model counts: days since 1970."""
    try:
        return float((date.fromisoformat(by) - datetime(1970, 1, 1).date()).days) + 1 if by else None
    except ValueError:
        return None
