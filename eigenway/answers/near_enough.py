"""Equality to a tolerance, where a problem asks for it: decided by balls, exact at the border itself."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from eigenway.answers.balls import Ball
from eigenway.answers.decision import IDENTICAL, Decision, agrees, different, undecided
from eigenway.answers.evidence import ENOUGH
from eigenway.answers.meet import Meeting, finite, said, sharper
from eigenway.answers.reals import rational

if TYPE_CHECKING:
    from eigenway.answers.question import Question


LONG = 4000  # bits up to which a number is written out


def near_enough(question: Question, tolerance: Fraction | float | None, relative: Fraction | float | None) -> Decision:
    numbers = [question.tape.number_of(end) for end in question.ends]
    if numbers[0] is not None and numbers[1] is not None:
        return of_numbers(numbers[0], numbers[1], exact(tolerance) + exact(relative) * abs(numbers[1]))
    met = 0
    for over_complex in (False, True):
        for point in question.points([]):
            for left, right in sharper(question.tape, question.ends, point, over_complex):
                within = inside(left, right, exact(tolerance), exact(relative))
                if within is False:
                    return different(said(point, Meeting("differ", left, right)))
                if within:
                    met += 1
                    break
            if met >= (ENOUGH if question.symbols else 1):
                return agrees(f"within the tolerance at {met} points" if question.symbols else "within the tolerance")
        if met:
            break
    return undecided("no point was found where both can be worked out")


def of_numbers(left: Fraction, right: Fraction, room: Fraction) -> Decision:
    if left == right:
        return IDENTICAL
    return (
        agrees("within the tolerance")
        if abs(left - right) <= room
        else different(f"{written(left)} against {written(right)}")
    )


def written(value: Fraction) -> str:
    bits = max(value.numerator.bit_length(), value.denominator.bit_length())
    return str(value) if bits < LONG else f"a number of {bits * 3 // 10} digits"


def exact(value: Fraction | float | None) -> Fraction:
    """0.005 is five thousandths."""
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value or 0)


def inside(left: Ball | None, right: Ball | None, tolerance: Fraction, relative: Fraction) -> bool | None:
    if left is None or right is None or not (finite(left) and finite(right)):
        return None
    room = rational(tolerance) + rational(relative) * abs(right) - abs(left - right)
    return True if room >= 0 else False if room < 0 else None
