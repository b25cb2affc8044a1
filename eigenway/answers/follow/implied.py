"""Does one relation hold wherever another holds? By solving the first and putting that in, or by exact solution sets."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from eigenway.answers.cells import below
from eigenway.answers.decide import FLINT
from eigenway.answers.decision import IDENTICAL, Decision, agrees, different, undecided
from eigenway.answers.domains import REAL, domain
from eigenway.answers.line import Line
from eigenway.answers.question import Question
from eigenway.answers.relations import Claim, claims
from eigenway.answers.tape import Tape
from eigenway.maths.expression import Relation

SLICES = 12


def implied(previous: Relation, line: Relation, domains: Mapping[str, Any] | None, key: str) -> Decision:
    tape = Tape()
    before, after = claims(tape, previous), claims(tape, line)
    if before is None or after is None:
        return undecided("one of these lines is no equation or inequality")
    with FLINT:
        return _implied(tape, before, after, domains, key)


def _implied(
    tape: Tape, before: list[Claim], after: list[Claim], domains: Mapping[str, Any] | None, key: str
) -> Decision:
    exact = on_the_line(tape, before, after, domains)
    if exact is not None:
        return exact
    if all(claim.sign == "=" for claim in (*before, *after)) and len(before) == 1:
        found = by_solving(tape, before[0].apart, [claim.apart for claim in after], domains, key)
        if found is not None:
            return found
        from eigenway.answers.reduced import divides

        if all(divides(tape, before[0].apart, claim.apart) for claim in after):
            return IDENTICAL
        return in_slices(tape, before, after, domains, key)
    return at_points(tape, before, after, domains, key)


def on_the_line(
    tape: Tape, before: list[Claim], after: list[Claim], domains: Mapping[str, Any] | None
) -> Decision | None:
    """In one variable, exactly: at every root and between them."""
    line = Line.of(tape, tuple(claim.apart for claim in (*before, *after)))
    if line is None:
        return None
    where = domain((domains or {}).get(line.name, REAL))
    for place in line.places():
        if place.at is not None and not where.holds(place.at):
            continue
        if all(line.holds(claim, place) for claim in before) and not all(line.holds(claim, place) for claim in after):
            return different(f"at {line.name} = {place.said()} the line before holds and this one does not")
    return IDENTICAL


def by_solving(
    tape: Tape, before: int, after: list[int], domains: Mapping[str, Any] | None, key: str
) -> Decision | None:
    """Where a symbol stands linearly, a s + b = 0 gives s = -b/a; with that put in, the line after must hold."""
    for name in solvable(tape, before):
        b = put_in(tape, before, name, tape.number(0))
        a = tape.less(put_in(tape, before, name, tape.number(1)), b)
        line = tape.sum([tape.product([a, tape.symbol(name)]), b])
        if not Question.about(tape, (before, line), domains, key).decide().same:
            continue
        if Question.about(tape, (a, tape.number(0)), domains, key).decide().same is not False:
            continue
        solution = tape.product([tape.number(-1), b, tape.over_one(a)])
        return with_that(tape, after, name, solution, domains, key)
    return None


def solvable(tape: Tape, at: int) -> list[str]:
    """The symbols of a cell, those that stand in the fewest places first."""
    only, (end, _) = tape.cut((at, at))
    places = dict.fromkeys(only.symbols, 0)
    for cell in only.cells[: end + 1]:
        for part in below(cell):
            if only.cells[part][0] == "symbol":
                places[only.cells[part][1]] += 1
    return sorted(places, key=lambda name: (places[name], name))


def in_slices(
    tape: Tape, before: list[Claim], after: list[Claim], domains: Mapping[str, Any] | None, key: str
) -> Decision:
    """Numbers for all symbols but one, and then exactly along the line that is left. A miss on one of them is a proof."""
    cells = [claim.apart for claim in (*before, *after)]
    question = Question.about(tape, (tape.sum(cells), cells[0]), domains, key)
    for turn, point in enumerate(question.points([])):
        names = sorted(point)
        free = names[turn % len(names)] if names else ""
        if any(isinstance(value, tuple) for value in point.values()):
            break
        numbers = {name: tape.number(value) for name, value in point.items() if name != free}  # pyright: ignore[reportArgumentType]
        ours, theirs = (
            [Claim(c.sign, tape.copied(c.apart, str, numbers)) for c in claims] for claims in (before, after)
        )
        found = on_the_line(tape, ours, theirs, domains)
        if found is None:
            break
        if found.same is False:
            others = ", ".join(f"{name} = {value}" for name, value in point.items() if name != free)
            return different(f"with {others}, {found.witness}")
        if turn + 1 == SLICES:
            return agrees(f"holds along {SLICES} lines on which the line before does")
    return undecided("the line before could not be solved for anything")


def put_in(tape: Tape, at: int, name: str, value: int) -> int:
    """The cell with a symbol replaced by another cell."""
    return tape.copied(at, lambda other: other, {name: value})


def with_that(
    tape: Tape, after: list[int], name: str, solution: int, domains: Mapping[str, Any] | None, key: str
) -> Decision:
    weakest = IDENTICAL
    for at in after:
        decision = Question.about(tape, (put_in(tape, at, name, solution), tape.number(0)), domains, key).decide()
        if decision.same is False:
            return different(f"where the line before holds, left minus right of this one is not 0: {decision.witness}")
        if decision.same is None:
            return decision
        weakest = decision if decision.how == "agrees" else weakest
    return weakest


def at_points(
    tape: Tape, before: list[Claim], after: list[Claim], domains: Mapping[str, Any] | None, key: str
) -> Decision:
    """Inequalities in several variables: a point where only the line before holds is a proof."""
    from flint import ctx

    from eigenway.answers.balls import run
    from eigenway.answers.inequalities import all_hold
    from eigenway.answers.meet import value_or_none, where

    cells = tuple(claim.apart for claim in (*before, *after))
    met = 0
    ctx.prec = 256
    for point in Question.about(tape, (max(cells), max(cells)), domains, key).points([Fraction(1)]):
        values = [value_or_none(value) for value in run(tape, cells, point, False)]
        if not all_hold(before, values[: len(before)]):
            continue
        if all_hold(after, values[len(before) :]) is False:
            return different(f"{where(point)} the line before holds and this one does not")
        met += 1
    return agrees(f"holds at {met} points where the line before does") if met >= 6 else undecided("too few points")
