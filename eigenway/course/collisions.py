"""Does a slip give the right answer in this draw, or do two slips agree? Then the draw teaches nothing and is thrown again."""

from fractions import Fraction
from itertools import combinations
from typing import Any

from eigenway.answers.alike import fraction
from eigenway.course.derivations import is_derivation, line_of
from eigenway.course.problem import Problem


def meets(drawn: Problem) -> str:
    """A sentence's end that says what met what; "" where all answers differ."""
    for part in drawn.asked():
        answer = line_of(part.answer) if is_derivation(part.answer) else part.answer
        for slip in part.slips:
            if as_good(answer, slip.value):
                return f"the slip {slip.name} gives the right answer"
        for one, two in combinations(part.slips, 2):
            if as_good(answer, one.value, two.value):
                return f"the slips {one.name} and {two.name} agree"
    return ""


def plainly(answer: Any, one: Any, two: Any) -> bool | None:
    """Two exact numbers need no deciding; None where they are not that. A third of the time of a draw went there."""
    exact = isinstance(one, int | Fraction) and isinstance(two, int | Fraction)
    if not exact or answer.kind != "number" or answer.relative is not None or answer.figures is not None:
        return None
    return abs(one - two) <= (fraction(answer.tolerance) or 0)


def as_good(answer: Any, value: Any, beside: Any = None) -> bool:
    """Would the value be accepted where the answer (or `beside`) is asked? Decided by the answer's own kind."""
    from eigenway.answers import Unreadable

    known = plainly(answer, answer.value if beside is None else beside, value)
    if known is not None:
        return known
    try:
        given = answer.with_value(value)
        wanted = answer if beside is None else answer.with_value(beside)
        return wanted.decide(given).same is not False
    except (Unreadable, ValueError, TypeError):
        return False  # a slip of another shape or kind meets nothing; the laws look at whether it can be recognised
