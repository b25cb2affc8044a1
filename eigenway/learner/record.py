"""A learner's record as JSON lines, one thing a line: what `eigenway export` writes and `import` reads.

{"is": "record", "version": 1} comes first, then any number of
{"is": "attempt", "id": ..., "at": days since 1970, "problem": ..., ...}   every field of `Attempt`,
{"is": "placing", "at": ..., "strengths": {concept: logits}}               what a placement ended with, and
{"is": "state", ...}                                                       a view, written for who reads it; rebuilt on import.
Keys are sorted and numbers written so that they read back exactly: the same record is the same bytes.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeAlias

from eigenway.learner.attempt import Attempt, Placed
from eigenway.learner.freezing import Outdated, freeze, thaw
from eigenway.learner.state import State

VERSION = 1
HEAD = {"is": "record", "version": VERSION}


class Unreadable(ValueError):
    """A line that is no line of a record: says which, and why."""


Entry: TypeAlias = Attempt | Placed | State


def to_line(entry: Entry) -> str:
    """One line, without its end."""
    if isinstance(entry, Attempt):
        # A field at its default is left out: a line says what there is to say.
        plain = {f.name: getattr(entry, f.name) for f in fields(entry) if _differs(f.default, getattr(entry, f.name))}
        return _json({"is": "attempt", **plain})
    if isinstance(entry, Placed):
        return _json({"is": "placing", "at": entry.at, "strengths": entry.strengths})
    return _json({"is": "state", **freeze(entry)})


def from_line(line: str) -> Entry | None:
    """The entry again; None for the head and for a line of a kind that a later version may add."""
    try:
        plain = json.loads(line)
        kind = plain.pop("is")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable("This line is not one of a learner's record.") from None
    try:
        if kind == "attempt":
            return _attempt(plain)
        if kind == "placing":
            return Placed(float(plain["at"]), {str(slug): float(logits) for slug, logits in plain["strengths"].items()})
        if kind == "state":
            return thaw(plain)
    except Outdated:
        return None  # only a view: the attempts say it again
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as why:
        raise Unreadable(f"This line says it is a {kind}, but cannot be read as one: {why}.") from None
    if kind == "record" and plain.get("version", 0) > VERSION:
        raise Unreadable("This record was written by a later version of Eigenway: update this one first.")
    return None


def to_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """The whole file, line by line."""
    yield _json(HEAD)
    for entry in entries:
        yield to_line(entry)


def from_lines(lines: Iterable[str]) -> Iterator[Entry]:
    """All entries; an unreadable line stops with its number, before anything of it is stored."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                entry = from_line(line)
            except Unreadable as why:
                raise Unreadable(f"Line {number}: {why}") from None
            if entry is not None:
                yield entry


def _attempt(plain: Mapping[str, Any]) -> Attempt:
    names = {f.name for f in fields(Attempt)}
    known = {name: value for name, value in plain.items() if name in names}
    known["concepts"] = tuple((str(slug), float(weight)) for slug, weight in known["concepts"])
    for name in ("possible", "exercises"):
        known[name] = tuple(map(str, known.get(name, ())))
    return Attempt(**known)


def _differs(default: object, value: object) -> bool:
    return default is MISSING or default != value


def _json(plain: Mapping[str, Any]) -> str:
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
