"""Derivations: the learner's own chain is judged line by line; a slip is met in the line where it happens; a hint is the next line."""

from dataclasses import replace
from typing import Any


def is_derivation(answer: Any) -> bool:
    return getattr(answer, "kind", "") == "derivation"


def line_of(answer: Any) -> Any:
    """What one line of it is compared as: a slip gives a wrong line, not a wrong chain."""
    from eigenway.answers import Equation, Expression
    from eigenway.maths import expression as tree

    goal = answer.lines[-1]
    return (Equation if isinstance(goal, tree.Relation) else Expression)(goal, domains=answer.domains)


def with_slip(verdict: Any, part: Any) -> Any:
    """A wrong chain in which a line comes out as a known slip gives it."""
    if verdict.outcome != "wrong" or verdict.given is None:
        return verdict
    for line in verdict.given.lines:
        for slip in part.slips:
            if follows(part.answer, line, slip.value):
                return replace(verdict, outcome="slip", slip=slip.name, says=str(slip.says))
    return verdict


def follows(answer: Any, line: Any, value: Any) -> bool:
    one = line_of(answer)
    try:
        return bool(one.with_value(value).decide(one.with_value(line)).same)
    except (ValueError, TypeError):
        return False


def next_line(part: Any, typed: str) -> Any:
    """The line of the work after the furthest one that the learner has written; None where all are there."""
    from eigenway.answers import Unreadable

    try:
        written = {form(line) for line in part.answer.read(typed).lines} if typed.strip() else set()
    except Unreadable:
        written = set()
    lines = [line for line in part.work if line.latex]
    known = [i for i, line in enumerate(lines) if read(line.latex) in written]
    place = max(known, default=-1) + 1
    return lines[place] if place < len(lines) else None


def read(latex: str) -> str:
    from eigenway.answers.grammar import read

    return form(read(latex, "latex"))


def form(tree: Any) -> str:
    """How it is written, spaces aside: along a chain all lines are equal, only their form tells them apart."""
    from eigenway.maths import show

    return "".join(show.text(tree).split())
