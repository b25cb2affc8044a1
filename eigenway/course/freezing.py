"""A drawn problem as plain data: words, answers, slips, hints and the work with its sentences filled.

What was asked never changes: an edit of the problem reaches the next question, not an open one.
"""

from collections.abc import Sequence
from itertools import product
from typing import Any

from eigenway.answers.frozen import freeze, plain
from eigenway.course import hints
from eigenway.course.markdown import words
from eigenway.course.slips import Slip

FORMAT = 1


def frozen(generator: Any, drawn: Any, seed: int | str, band: int) -> dict[str, Any]:
    parts = drawn.asked()
    return {
        "format": FORMAT,
        "concept": generator.concept,
        "problem": generator.name,
        "title": generator.title,
        "version": generator.version,
        "band": band,
        "seed": seed,
        "words": words(drawn.words, "the words of the question") if drawn.parts else "",
        "parts": [part_data(generator, part, parts[:i]) for i, part in enumerate(parts)],
    }


def part_data(generator: Any, part: Any, before: Sequence[Any]) -> dict[str, Any]:
    work = lines(part.work)
    return {
        "words": words(part.words, "the words of the question"),
        "answer": freeze(part.answer),
        "slips": [slip_data(slip) for slip in part.slips],
        "hints": hints.ladder(generator.idea, part, work),
        "work": work,
        "follows": carried(part, before),
    }


def slip_data(slip: Slip) -> dict[str, Any]:
    full = slip.filled()
    data = {
        "name": full.name,
        "value": plain(full.value),
        "says": words(full.says, f"the sentence of the slip {full.name}"),
    }
    return {**data, "family": full.family, "repairs": full.repairs}


def lines(work: Sequence[Any]) -> list[dict[str, Any]]:
    """The work as it will be read: each sentence filled, and the LaTeX of what then stands on the page."""
    from eigenway.maths import show

    return [{"rule": w["rule"], "says": w["says"], "latex": w["after"], "depth": w["depth"]} for w in show.lines(work)]


def carried(part: Any, before: Sequence[Any]) -> list[dict[str, Any]]:
    """For each known wrong way through the earlier parts: what was answered there, and what is right here after it."""
    if part.follows is None or not before:
        return []
    ways = [[("", earlier.answer.value), *((slip.name, slip.value) for slip in earlier.slips)] for earlier in before]
    found = []
    for way in product(*ways):
        if any(name for name, _ in way):
            value = part.follows(*(value for _, value in way))
            if value is not None:
                found.append({"after": [name for name, _ in way], "value": plain(value)})
    return found
