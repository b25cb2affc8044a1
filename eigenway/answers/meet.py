"""Do two cells of a tape have the same value at a point? Ball arithmetic, sharpened until it can be said.

Everything here runs under the lock of `decide`, since flint's precision belongs to the whole process.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite
from typing import Any

from flint import arb, ctx

from eigenway.answers.balls import Ball, run
from eigenway.answers.domains import Point
from eigenway.answers.tape import Tape

BITS = (128, 512, 2048, 8192)
DIGITS = 24
CLOSE = 1 << 80  # two values must agree to one part in this: 24 digits


@dataclass(frozen=True)
class Meeting:
    outcome: str  # "differ", "meet", "vague", "left only", "right only", "neither"
    left: Ball | None = None
    right: Ball | None = None


def meet(tape: Tape, ends: tuple[int, int], point: Point, over_complex: bool, deep: int = 0) -> Meeting:
    """`deep` asks for that many bits beyond what shows the two close."""
    meeting = Meeting("neither")
    for bits in BITS:
        ctx.prec = max(bits, deep)
        left, right = run(tape, ends, point, over_complex)
        meeting = judged(left, right)
        if meeting.outcome in ("differ", "meet") or (meeting.outcome != "vague" and bits == BITS[1]):
            return meeting
        if meeting.outcome != "vague" and point:  # where there are other points, try those
            return meeting
    return meeting


def judged(left: Ball | None, right: Ball | None) -> Meeting:
    if left is None or right is None or not (finite(left) and finite(right)):
        left, right = value_or_none(left), value_or_none(right)
        if left is None or right is None:
            return Meeting("neither" if left is right else "right only" if left is None else "left only", left, right)
        return endless(left, right)
    apart = left - right
    if not apart.contains(0):
        return Meeting("differ", left, right)
    size = max(abs(left).abs_upper(), abs(right).abs_upper())
    near = abs(apart).abs_upper()
    touching = left.contains(0) and right.contains(0)
    if near.is_zero() or near * CLOSE <= size or (touching and near * CLOSE <= 1):
        return Meeting("meet", left, right)
    return Meeting("vague", left, right)


def closeness(meeting: Meeting) -> int:
    """The bits to which two values that meet are known to agree."""
    assert meeting.left is not None and meeting.right is not None
    size = max(abs(meeting.left).abs_upper(), abs(meeting.right).abs_upper())
    near = abs(meeting.left - meeting.right).abs_upper()
    if near.is_zero() or not size.is_finite():
        return ctx.prec
    return max(0, int(str((size / near).log().lower().floor().unique_fmpz() or 0)) * 1000 // 694)


def value_or_none(value: Ball | None) -> Ball | None:
    if value is None or value.real.is_nan() or value.imag.is_nan():
        return None
    return value


def finite(value: Ball) -> bool:
    return bool(value.is_finite())


def endless(left: Ball, right: Ball) -> Meeting:
    """Infinity is the same as itself; a ball without bounds says nothing."""
    known = [value if finite(value) or value.real.is_exact() else None for value in (left, right)]
    if None in known:
        return Meeting("vague", left, right)
    same = left.real == right.real and left.imag == right.imag
    return Meeting("meet" if same else "differ", left, right)


def roughly(meeting: Meeting) -> tuple[complex, complex] | None:
    """The two values as floats; None where one has none."""
    left, right = meeting.left, meeting.right
    if left is None or right is None or not (finite(left) and finite(right)):
        return None
    one, two = as_float(left), as_float(right)
    return (one, two) if isfinite(abs(one)) and isfinite(abs(two)) else None


def as_float(value: Ball) -> complex:
    return float(value.mid()) if isinstance(value, arb) else complex(value.mid())


# words


def said(point: Point, meeting: Meeting) -> str:
    """ "at x = 2, y = 1/3: 5 against 7"; for closed numbers "5 against 7"."""
    values = f"{short(meeting.left)} against {short(meeting.right)}"
    if meeting.left is not None and short(meeting.left) == short(meeting.right):
        values = f"they differ by {short(meeting.left - meeting.right)}"
    return f"{where(point)}: {values}" if point else values


def where(point: Point) -> str:
    return "at " + ", ".join(f"{name} = {written(value)}" for name, value in point.items())


def written(value: Any) -> str:
    if isinstance(value, Fraction):
        return str(value)
    real, imaginary = value
    return f"{real} + {imaginary}i" if imaginary >= 0 else f"{real} - {-imaginary}i"


def short(value: Ball | None) -> str:
    """A value as one reads it: seven digits, whole numbers as such."""
    if value is None:
        return "no value"
    if value.imag.is_zero():
        return short_real(value.real)
    sign = "-" if value.imag < 0 else "+"
    return f"{short_real(value.real)} {sign} {short_real(abs(value.imag))}i"


def short_real(value: Ball) -> str:
    if not value.is_finite():
        return "infinity" if value > 0 else "-infinity" if value < 0 else "no value"
    if value.is_exact() and value.is_integer() and abs(value) < 10**12:
        return str(int(value.unique_fmpz()))
    text = value.mid().str(7, radius=False)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def sharper(
    tape: Tape, ends: tuple[int, int], point: Point, over_complex: bool
) -> Iterator[tuple[Ball | None, Ball | None]]:
    """The two values at a point, with more and more bits."""
    for bits in BITS:
        ctx.prec = bits
        left, right = run(tape, ends, point, over_complex)
        yield value_or_none(left), value_or_none(right)
