"""Two sides on one tape, with the domains of their symbols: what every decision about them starts from.

Decided by algebra where it can be; else by evidence at points. Runs under the lock of `decide`.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from itertools import islice
from typing import Any

from eigenway.answers.cells import Cell
from eigenway.answers.decision import IDENTICAL, Decision
from eigenway.answers.dice import Dice, fingerprint
from eigenway.answers.domains import Domain, Point, domains_of, points
from eigenway.answers.evidence import first_sight, gather
from eigenway.answers.field import equal
from eigenway.answers.kernels import hashes_to_zero
from eigenway.answers.meet import Meeting
from eigenway.answers.tape import Tape

TRIES = 120  # points that are tried to find enough where both sides have a value
LIGHT = 186  # bits: no number this short is a multiple of three primes of 62 bits
WHOLE_ONLY = frozenset({"factorial"})
ENTIRE = frozenset(["exp", "sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth"])
"""Functions with one value everywhere, poles apart."""


class Question:
    """Two sides on one tape, with the domains of their symbols."""

    def __init__(self, tape: Tape, ends: tuple[int, int], domains: Mapping[str, Any] | None, key: str):
        self.tape, self.ends, self.key = tape, ends, key
        self.symbols = self.tape.symbols
        self.domains = domains_of(self.symbols, domains, whole_symbols(self.tape))
        self.sight: Meeting | None = None  # what was met at the first point, until it is asked for

    @classmethod
    def about(cls, tape: Tape, ends: tuple[int, int], domains: Mapping[str, Any] | None, key: str) -> "Question":
        """Two cells of a tape on which more is written."""
        return cls(*tape.cut(ends), domains, key)

    @cached_property
    def seed(self) -> str:
        """Drawn from the tape before anything more is written on it: `decide` asks for it first."""
        return f"{self.key} {fingerprint(list(self.tape.known), self.ends)}"

    def decide(self) -> Decision:
        if self.ends[0] == self.ends[1]:
            return IDENTICAL
        _ = self.seed
        if not self.tape.rational() and (apart := self.at_first_sight()) is not None:
            return apart
        known = self.exactly()
        light = self.tape.weight[self.ends[0]] + self.tape.weight[self.ends[1]] < LIGHT
        if known is True and ((light and self.tape.rational()) or self.met_without_branches()):
            return IDENTICAL
        return self.at_points(known)

    def met_without_branches(self) -> bool:
        """What algebra has shown, one point bears out, where no root, logarithm or bend makes it a matter of domains."""
        met = self.sight is not None and self.sight.outcome == "meet"
        return met and all(has_one_value(cell) for cell in self.tape.cells)

    def exactly(self) -> bool | None:
        """Decided by algebra alone: True, False (rational functions only), or None."""
        if self.tape.rational():
            return equal(self.tape, self.ends, self.key, self.seed)
        return hashes_to_zero(self.tape, self.ends, self.domains, self.key, self.seed) or None

    def at_first_sight(self) -> Decision | None:
        """Most wrong answers differ at the first point: that settles it, and algebra need not be asked."""
        return first_sight(self, needs_complex(self.tape, self.domains))

    def at_points(self, known: bool | None) -> Decision:
        """Points decide; where the two are known to be identical, a few must bear it out."""
        complex_first = needs_complex(self.tape, self.domains)
        evidence = gather(self, complex_first, known is True)
        if not evidence.met and not evidence.apart and not complex_first and evidence.one_sided is None:
            evidence = gather(self, True, known is True)  # nothing is defined over the reals: principal values
        return evidence.decision(known, self)

    def points(self, marks: list[Fraction]) -> Iterator[Point]:
        if not self.symbols:
            nowhere: Point = {}  # closed numbers have one point, without coordinates
            return iter([nowhere])
        return islice(points(self.domains, Dice(self.seed), marks), TRIES)


def has_one_value(cell: Cell) -> bool:
    if cell[0] == "call":
        return cell[1] in ENTIRE
    return cell[0] != "raise" and (cell[0] != "power" or cell[2].denominator == 1)


def needs_complex(tape: Tape, domains: Mapping[str, Domain]) -> bool:
    return ("constant", "i") in tape.known or any(d.complex for d in domains.values())


def whole_symbols(tape: Tape) -> frozenset[str]:
    """Symbols that stand inside a factorial: whole numbers, unless something else is said."""
    return symbols_in(
        tape, [part for cell in tape.cells if cell[0] == "call" and cell[1] in WHOLE_ONLY for part in cell[2:]]
    )


def exponents(tape: Tape) -> frozenset[str]:
    """Symbols in exponents: (-1)^n has a value for whole numbers only."""
    return symbols_in(tape, [cell[2] for cell in tape.cells if cell[0] == "raise"])


def symbols_in(tape: Tape, waiting: list[int]) -> frozenset[str]:
    """The symbols of sums and products."""
    found: set[str] = set()
    seen: set[int] = set()
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        cell = tape.cells[at]
        if cell[0] == "symbol":
            found.add(cell[1])
        elif cell[0] in ("sum", "product"):
            waiting.extend(cell[1:])
    return frozenset(found)
