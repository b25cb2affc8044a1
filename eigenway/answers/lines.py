"""The lines of a derivation as they were typed: numbers, arrows and words about what was done taken off."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from eigenway.answers.unreadable import Unreadable


class Line(NamedTuple):
    number: int  # as a person counts them
    text: str
    start: int  # where the text stands in what was typed
    operation: str = ""


MOST = 100
BREAK = re.compile(r"\n|\\\\|;")
LEADING = re.compile(
    r"\s*(?:(?:\d+[.)](?=\s)|<=>|=>|⇔|⇒|→|∴|\\(?:Left|Long)*[Rr]ightarrow|\\implies|\\iff|\\therefore|&)\s*)*=?\s*"
)
VERB = (
    r"(?:differentiate|take|square|substitute|put in|plug in|set|let|add|subtract|multiply|divide|simplify|expand|factor|"
    r"rearrange|collect|cancel|rewrite|swap|exponentiate|invert|transpose|negate)\w*"
)
BEFORE = re.compile(rf"\s*({VERB}\b[^:]*):", re.IGNORECASE)
AFTER = re.compile(  # possessive: what is long and odd is turned away in one walk
    rf"(?:[(\[]\s*+({VERB}\b[^()\[\]]*+(?:[(\[][^()\[\]]*+[)\]])?+[^()\[\]]*+)[)\]]"
    rf"|(?:#|//|(?<!\s)\s\s|,\s)\s*+({VERB}\b.*))\s*$",
    re.I,
)
LONGEST = 1000  # characters of a line
ALONE = re.compile(rf"\s*({VERB}\b.*?)[.:]?\s*$", re.IGNORECASE)


def lines_of(typed: str) -> Iterator[Line]:
    """The lines that hold mathematics, each with what was said to be done to reach it."""
    number, place, pending = 0, 0, ""
    for text in BREAK.split(typed):
        start, place = place, typed.find(text, place) + len(text)
        start = place - len(text)
        line = taken_apart(text, start)
        if not line.text:
            pending = line.operation or pending
            continue
        if (number := number + 1) > MOST:
            raise Unreadable(f"More than {MOST} lines: leave out those that only repeat.", start)
        yield line._replace(number=number, operation=line.operation or pending)
        pending = ""
    if not number:
        raise Unreadable("Type the lines of the derivation.", 0)


def taken_apart(text: str, start: int) -> Line:
    if len(text) > LONGEST:
        raise Unreadable(f"A line of more than {LONGEST} characters is too long: shorten it.", start)
    operation = ""
    if (found := BEFORE.match(text)) is not None:
        operation, start, text = found[1], start + found.end(), text[found.end() :]
    elif (found := AFTER.search(text)) is not None and text[: found.start()].strip():
        operation, text = found[1] or found[2], text[: found.start()]
    elif (found := ALONE.match(text)) is not None:
        return Line(0, "", start, found[1])
    lead = LEADING.match(text)
    shift = lead.end() if lead else 0
    body = text[shift:].replace("&", " ")
    return Line(0, body.strip(), start + shift + len(body) - len(body.lstrip()), operation.strip())
