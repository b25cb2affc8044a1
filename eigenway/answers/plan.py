"""What is known of two sides before a random point is drawn: which symbols are positive, whose roots are taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from eigenway.answers.cells import KNOWN, Cell, below
from eigenway.answers.domains import Domain
from eigenway.answers.tape import Tape

DEEPEST = 100
BENT = frozenset({"abs", "ln", "max", "min", "floor", "ceil", "round", "mod", "Re", "Im", "conj", "arg", "sign"})


class OutOfReach(ArithmeticError):
    """Nothing can be said by hashing."""


class Plan(NamedTuple):
    """What is known of the two sides before a point is drawn."""

    tape: Tape
    positive: frozenset[str]  # symbols that are positive wherever both sides are defined
    under_roots: frozenset[int]  # cells that are

    @classmethod
    def of(cls, tape: Tape, ends: tuple[int, int], domains: Mapping[str, Domain]) -> Plan | None:
        """None where no rule applies: over the complex numbers logarithms and roots have branches."""
        cells = tape.only(ends)
        over_complex = ("constant", "i") in tape.known or any(d.complex for d in domains.values())
        if ("constant", "infinity") in tape.known or too_deep(cells):
            return None
        rooted, positive = set[int](), {name for name, d in domains.items() if d.positive and not d.complex}
        for cell in cells.values():
            if cell[0] not in ("power", "raise", "call"):
                continue
            if over_complex and many_valued(cell):
                return None
            rooted.update(must_be_positive(cell))
            if any(tape.cells[at] == ("constant", "pi") for at in raised_to_parts(cell)):
                positive.add("pi")
        positive |= {tape.cells[at][1] for at in rooted if tape.cells[at][0] == "symbol"}
        return cls(tape, frozenset(positive), frozenset(rooted))


def too_deep(cells: Mapping[int, Cell]) -> bool:
    if len(cells) <= DEEPEST:
        return False
    depth: dict[int, int] = {}
    for at, cell in cells.items():
        depth[at] = 1 + max((depth[part] for part in below(cell)), default=0)
    return max(depth.values(), default=0) > DEEPEST


def many_valued(cell: Cell) -> bool:
    if cell[0] == "call":
        return cell[1] in BENT or cell[1].startswith("arc") or cell[1] not in KNOWN
    return cell[0] == "raise" or (cell[0] == "power" and cell[2].denominator > 1)


def raised_to_parts(cell: Cell) -> tuple[int, ...]:
    """What is raised to something that is no whole number, or stands in a logarithm."""
    if (cell[0] == "power" and cell[2].denominator > 1) or cell[0] == "raise":
        return (cell[1],)
    return (cell[2],) if cell[:2] == ("call", "ln") else ()


def must_be_positive(cell: Cell) -> tuple[int, ...]:
    """What stands under an even root or in a logarithm."""
    if cell[0] == "power" and cell[2].denominator % 2 == 0:
        return (cell[1],)
    return (cell[2],) if cell[:2] == ("call", "ln") else ()
