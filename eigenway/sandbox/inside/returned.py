"""What came back, in the learner's words, where a check could not go on with it."""

import re
from typing import Any

import words
from compare import named

SEVERAL = re.compile(r"values to unpack \(expected (\d+)|cannot unpack")


def unusable(name: str, found: Any, error: BaseException) -> str:
    """Nobody's code has raised this but the check's own, which took for granted what `name` returns."""
    begins = f"{name} returned {parts(found)}, and the check cannot go on with that"
    if several := SEVERAL.search(str(error)):
        return (
            f"{begins}: {several[1] or 'several'} results are wanted; write them behind `return`, with commas between."
        )
    says = f"{type(error).__name__}: {words.plainer(words.cut(error, 200))}"
    return f"{begins}: is it of the type and the shape that the task asks for? ({says}.)"


def parts(found: Any) -> str:
    """What it is, and what is in it."""
    if type(found) in (tuple, list) and 0 < len(found) <= 4:
        return f"{named(found)} of {len(found)} ({', '.join(named(part) for part in found)})"
    if type(found) in (tuple, list, dict):
        return f"{named(found)} of {len(found)}"
    return named(found)
