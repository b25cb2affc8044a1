"""What many points say about two sides: one where they differ is a proof; all agreeing is evidence, and told as such."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from flint import acb, ctx

from eigenway.answers.decision import Decision, agrees, different, undecided
from eigenway.answers.dice import Dice
from eigenway.answers.domains import Point
from eigenway.answers.meet import BITS, DIGITS, Meeting, closeness, finite, meet, roughly, said, short, where
from eigenway.answers.reals import rational
from eigenway.answers.separation import bits_to_zero

if TYPE_CHECKING:
    from eigenway.answers.question import Question
    from eigenway.answers.tape import Tape

ENOUGH = 12  # points that must agree
A_FEW = 2  # points that bear out what algebra has shown
DEEPEST = 1 << 15  # bits: two numbers that agree this far, and whose text could hide more, stay undecided
HIDDEN = 1100  # bits to which a look at one point always goes: a difference of 10^-300 is seen
PLACES = 6  # points whose surroundings are looked at, where one side has a value and the other has none elsewhere
DIRECTIONS = 16
JUMPS = frozenset({"sign", "floor", "ceil", "round", "mod"})
STEPS = (24, 60, 200)  # bits: how close to a place that may be a jump
BENT = frozenset({"abs", "sign", "floor", "ceil", "round", "mod", "max", "min"})


@dataclass
class Evidence:
    met: int = 0
    vague: int = 0
    apart: tuple[Point, Meeting] | None = None
    one_sided: tuple[Point, Meeting] | None = None
    places: list[Point] = field(default_factory=list[Point])  # the first points where the two met
    touching: bool = False  # they meet at single places only, as sqrt(x) and sqrt(-x) do at 0
    undefined: int = 0
    bits: int = 0  # to which the two agree at the first point
    exact: bool = False  # both values were met without any error

    def decision(self, known: bool | None, question: Question) -> Decision:
        if self.apart:
            return different(said(*self.apart), roughly(self.apart[1]))
        if known is False:
            return different("their difference is not zero at a random point modulo a prime")
        if not self.met:
            return self.without_a_meeting(question)
        if self.touching:
            return self.on_one_side()
        if known is True or (self.exact and not question.symbols):
            return Decision(True, "identical", self.beside().removeprefix("; "))
        if question.tape.height > DEEPEST:
            return undecided(f"equal to {DEEPEST // 4} digits, but numbers this long could hide a difference")
        if question.symbols and self.met < 3:
            return undecided(f"equal at the only {'point' if self.met == 1 else 'points'} where both have a value")
        return agrees(self.weight(question) + self.beside())

    def weight(self, question: Question) -> str:
        digits = self.bits * 3 // 10
        return f"equal at {self.met} points to {DIGITS} digits" if question.symbols else f"equal to {digits} digits"

    def beside(self) -> str:
        if self.one_sided is None:
            return ""
        point, meeting = self.one_sided
        side = "left" if meeting.left is not None else "right"
        return f"; equal where both are defined ({where(point)} only the {side} side is)"

    def without_a_meeting(self, question: Question) -> Decision:
        if self.one_sided and not self.vague and self.undefined >= (8 if question.symbols else 1):
            return self.on_one_side()
        return undecided("no point was found where both can be worked out")

    def on_one_side(self) -> Decision:
        assert self.one_sided is not None
        point, meeting = self.one_sided
        values = f"{short(meeting.left)} against {short(meeting.right)}"
        return different(f"{where(point)}: {values}" if point else values)


def apart(left: Fraction, right: Fraction) -> Decision:
    """Two rational numbers that are not the same."""
    ctx.prec = BITS[0]
    return different(said({}, Meeting("differ", acb(rational(left)), acb(rational(right)))))


def gather(question: Question, over_complex: bool, known: bool) -> Evidence:
    """Points are tried until one shows a difference or enough agree."""
    evidence, tape = Evidence(), question.tape
    bent = has_a_bend(tape)
    enough = A_FEW if known else 5 * ENOUGH if bent else ENOUGH
    first, question.sight = question.sight, None  # what was seen at the first point is not looked at again
    for point in question.points(marks(tape) if bent else []):
        meeting = first or meet(tape, question.ends, point, over_complex)
        first = None
        if meeting.outcome == "differ":
            evidence.apart = point, meeting
            return evidence
        note(evidence, point, meeting)
        if evidence.met >= enough:
            break
    if bent and any(cell[:1] == ("call",) and cell[1] in JUMPS for cell in tape.cells):
        look_at_jumps(evidence, question, over_complex)
        if evidence.apart:
            return evidence
    if evidence.one_sided and evidence.places and not any(d.whole for d in question.domains.values()):
        look_around(evidence, question, over_complex)
    if not known and not evidence.touching:
        look_deep(evidence, question, over_complex)
    return evidence


def first_sight(question: Question, over_complex: bool) -> Decision | None:
    """Different at the first point that would be tried; None says nothing."""
    point = next(question.points([]))  # bends or not, the first point is the same
    meeting = meet(question.tape, question.ends, point, over_complex)
    if meeting.outcome == "differ":
        return different(said(point, meeting), roughly(meeting))
    question.sight = meeting
    return None


def has_a_bend(tape: Tape) -> bool:
    """May two formulas agree on one side of a place and not on the other? Then more points are asked for."""
    return any(
        (cell[0] == "call" and cell[1] in BENT)
        or (cell[0] == "raise" and not tape.closed[cell[1]])
        or (cell[0] == "power" and cell[2].denominator > 1 and not tape.closed[cell[1]])
        for cell in tape.cells
    )


def note(evidence: Evidence, point: Point, meeting: Meeting) -> None:
    match meeting.outcome:
        case "meet":
            evidence.met += 1
            evidence.exact = without_error(meeting)
            if len(evidence.places) < PLACES:
                evidence.places.append(point)
        case "vague":
            evidence.vague += 1
        case "neither":
            evidence.undefined += 1
        case _:
            evidence.undefined += 1
            evidence.one_sided = evidence.one_sided or (point, meeting)


def without_error(meeting: Meeting) -> bool:
    left, right = meeting.left, meeting.right
    return left is not None and right is not None and finite(left) and bool((left - right).is_zero())


def look_deep(evidence: Evidence, question: Question, over_complex: bool) -> None:
    """One point far beyond what shows the two close: x and x + sin(x)/10^120 are not the same.

    Two numbers made of radicals are the same once they are closer than different ones can come.
    """
    if not evidence.places:
        return
    first = evidence.places[0]
    proof = None if question.symbols else bits_to_zero(question.tape, question.tape.less(*question.ends))
    deep = max(min(HIDDEN + 2 * question.tape.height, DEEPEST * 2), (proof or 0) + 256)
    meeting = meet(question.tape, question.ends, first, over_complex, deep)
    if meeting.outcome == "differ":
        evidence.apart = first, meeting
    elif meeting.outcome == "meet":
        evidence.bits = closeness(meeting)
        evidence.exact = evidence.exact or (proof is not None and apart_below(meeting, proof))


def look_around(evidence: Evidence, question: Question, over_complex: bool) -> None:
    """Close to a place where two formulas meet both have values on some side; else they only touch there, and differ."""
    evidence.touching = True
    for place in evidence.places:
        for point in around(place, question):
            meeting = meet(question.tape, question.ends, point, over_complex)
            if meeting.outcome == "differ":
                evidence.apart = point, meeting
            if meeting.outcome in ("meet", "differ", "vague"):
                evidence.touching = False
                return


def look_at_jumps(evidence: Evidence, question: Question, over_complex: bool) -> None:
    """floor(x) and floor(x + 10^-9) differ just below whole numbers only: the first points tried are whole."""
    beyond = (
        [evidence.one_sided[0]] if evidence.one_sided else []
    )  # at 9, whether 9/3 is a whole 3 is too close to call
    for place in (*evidence.places, *beyond):
        for close in STEPS:
            for point in around(place, question, close):
                meeting = meet(question.tape, question.ends, point, over_complex, 2 * close)
                if meeting.outcome == "differ":
                    evidence.apart = point, meeting
                    return


def around(place: Point, question: Question, close: int = STEPS[0]) -> Iterator[Point]:
    """Points beside a place, in as many directions as there are, up to a few; each symbol stays where it lives."""
    from eigenway.answers.question import exponents

    dice, held = Dice(f"around {question.seed}"), exponents(question.tape)
    every = DIRECTIONS if len(place) > 4 else 1 << len(place)
    for turn in range(every):
        pattern = dice.bits() if len(place) > 4 else turn
        beside: Point = {name: value for name, value in place.items() if name in held}
        for k, (name, value) in enumerate((n, v) for n, v in place.items() if n not in held):
            step = Fraction(2 * k + 1, 1 << close) * (1 if pattern >> k & 1 else -1)
            moved = (value[0] + step, value[1]) if isinstance(value, tuple) else value + step
            beside[name] = moved if isinstance(moved, tuple) or question.domains[name].holds(moved) else value
        yield beside


def apart_below(meeting: Meeting, bits: int) -> bool:
    """Is |left - right| below 2^-bits?"""
    assert meeting.left is not None and meeting.right is not None
    return bool(abs(meeting.left - meeting.right).abs_upper() * (1 << bits) < 1)


def marks(tape: Tape) -> list[Fraction]:
    """Numbers that occur: where a bend may be."""
    return [cell[1] for cell in tape.cells if cell[0] == "number" and abs(cell[1]) <= 10**9][:16]
