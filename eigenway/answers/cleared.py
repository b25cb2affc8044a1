"""Clearing denominators on a tape: a cell as a product of whole powers of other cells.

What stands below the line of the whole is what a person multiplies both sides of an equation by.
"""

from collections.abc import Mapping
from fractions import Fraction

from eigenway.answers.tape import Tape

Factors = dict[int, int]  # cell -> exponent, never 0


def numerator(tape: Tape, at: int) -> int:
    """The cell without its denominators."""
    return assembled(tape, {base: exponent for base, exponent in factors(tape, at, {}).items() if exponent > 0})


def denominator(tape: Tape, at: int) -> int:
    return assembled(tape, {base: -exponent for base, exponent in factors(tape, at, {}).items() if exponent < 0})


def assembled(tape: Tape, of: Mapping[int, int]) -> int:
    return tape.product([tape.power(base, Fraction(exponent)) for base, exponent in of.items()])


def factors(tape: Tape, upto: int, known: dict[int, Factors]) -> Factors:
    """Cells come after their parts, so that one walk forward does it, however deep the tree."""
    for at in range(upto + 1):
        if at not in known:
            known[at] = _factors(tape, at, known)
    return known[upto]


def _factors(tape: Tape, at: int, known: dict[int, Factors]) -> Factors:
    cell = tape.cells[at]
    op: str = cell[0]
    if op == "product":
        return merged([known[part] for part in cell[1:]])
    if op == "power" and cell[2].denominator == 1:
        return {base: exponent * cell[2].numerator for base, exponent in known[cell[1]].items()}
    if op == "sum":
        return _of_sum(tape, [known[part] for part in cell[1:]], at)
    return {at: 1}


def merged(many: list[Factors]) -> Factors:
    total: Factors = {}
    for one in many:
        for base, exponent in one.items():
            total[base] = total.get(base, 0) + exponent
    return {base: exponent for base, exponent in total.items() if exponent}


def _of_sum(tape: Tape, terms: list[Factors], at: int) -> Factors:
    """a/b + c = (a + bc)/b: the lowest exponent of each cell below the line goes before the bracket."""
    below: Factors = {}
    for term in terms:
        for base, exponent in term.items():
            if exponent < below.get(base, 0):
                below[base] = exponent
    if not below:
        return {at: 1}
    up = {base: -exponent for base, exponent in below.items()}
    inside = tape.sum([assembled(tape, merged([term, up])) for term in terms])
    return merged([{inside: 1}, below])
