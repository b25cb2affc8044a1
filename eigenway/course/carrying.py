"""Error carried forward: a wrong part a is taken as given in part b, and said so."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from eigenway.answers.frozen import full

SAYS = (
    "With your answer to the part before taken as given, this is right. Go back to that part: it is where the error is."
)


def judged(question: Any, index: int, typed: str, syntax: str, before: Sequence[str]) -> Any:
    part = question.parts[index]
    verdict = part.judge(typed, syntax)
    if verdict.outcome not in ("wrong", "slip") or not part.data["follows"]:
        return verdict
    after = [way_through(question.parts[i], text, syntax) for i, text in enumerate(before[:index])]
    for way in part.data["follows"]:
        if way["after"][: len(after)] == after and len(after) == index:
            forward = part.judge(typed, syntax, answer=part.answer.with_value(full(way["value"])))
            if forward.outcome in ("right", "form"):
                return replace(forward, says=SAYS)
    return verdict


def way_through(part: Any, typed: str, syntax: str) -> str | None:
    """The slip that was made there; "" where it was right, None where the error has no name."""
    verdict = part.judge(typed, syntax)
    if verdict.outcome in ("right", "form"):
        return ""
    return verdict.slip if verdict.outcome == "slip" else None
