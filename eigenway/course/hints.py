"""The ladder of hints, cut from the work: what is asked, which idea, the first step with its numbers left out, the next steps, all.

No hint before the last may give the answer away: a step that holds it is left for the last rung.
"""

import re
from typing import Any

from eigenway.course.markdown import words

BLANK = "\ue000"  # stands in a hole until it is known whether the hole is inside a formula


def ladder(idea: str, part: Any, lines: list[dict[str, Any]]) -> list[str]:
    """`lines`: the work as it will be read (freezing.lines)."""
    own = [words(hint, "a hint") for hint in part.hints]
    rungs = own or [restated(part.words), *([idea] if idea else [])]
    work = list(part.work)
    if not work:
        return rungs
    secret = secrets(part)
    middle = [blanked(work[0]), *(line["says"] for line in lines[:-1])]
    rungs += [rung for rung in dict.fromkeys(middle) if not leaks(rung, secret)][:4]
    return [*dict.fromkeys(rungs), "\n".join(f"{i}. {whole(line)}" for i, line in enumerate(lines, 1))]


def restated(text: str) -> str:
    """The sentence that asks, alone: the last one that ends in a question mark, else the first order given."""
    flat = text.split("\n\n|")[0].split("\n\n1.")[0].strip() if "?" in text.split("\n\n")[0] else text
    sentences = re.split(r"(?<=[.?])\s+(?=[A-Z$])", flat.strip())
    asking = (
        [s for s in sentences if s.endswith("?")] or [s for s in sentences if re.match(ORDERS, s)] or sentences[-1:]
    )
    return f"What is asked: {asking[-1]}"


ORDERS = r"(Find|Compute|Give|Write|Solve|Differentiate|Name|Choose|Order|Evaluate|Integrate|Simplify|Prove|Show|Put|State|Complete|Derive|List)\b"


def sentence(step: Any) -> str:
    from eigenway.maths import show

    return show.sentence(step)


def whole(line: dict[str, Any]) -> str:
    return f"{line['says']} ${line['latex']}$" if line["latex"] else line["says"]


def blanked(step: Any) -> str:
    """The sentence of a step with every hole left open: what is done, not what comes out."""
    from dataclasses import replace

    open_step = replace(step, facts=dict.fromkeys(step.facts, BLANK))
    pieces = sentence(open_step).split("$")
    return "$".join(hole(piece, bool(i % 2)) for i, piece in enumerate(pieces))


def hole(piece: str, in_formula: bool) -> str:
    """An empty square inside a formula, dots outside."""
    return (
        re.sub(BLANK + "(?=[A-Za-z])", r"\\square ", piece).replace(BLANK, "\\square")
        if in_formula
        else piece.replace(BLANK, "…")
    )


def secrets(part: Any) -> set[str]:
    """The answer as it could appear in a sentence: as the author gives it, and as the work arrives at it."""
    from eigenway.maths import show

    values = [getattr(part.answer, "value", None), *(step.after for step in part.work[-1:])]
    return {squeezed(write(value)) for value in values if value is not None for write in (show.latex, show.text)}


def squeezed(text: str) -> str:
    return re.sub(r"[\s{}]|\\,|\\;", "", text)


def leaks(hint: str, secret: set[str]) -> bool:
    """Does the hint contain the answer? Only answers of three characters or more: 2 and -1 stand everywhere."""
    inside = squeezed(hint)
    near = [way for way in secret if len(way) >= 3 and way in inside]  # a pattern is made only where it may match
    return any(re.search(rf"(?<![\d.\w]){re.escape(way)}(?![\d.\w]|/\d)", inside) for way in near)
