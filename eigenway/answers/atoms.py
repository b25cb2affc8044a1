"""Cells taken apart: into factors with rational exponents, and into terms with rational coefficients."""

from fractions import Fraction
from math import gcd

from eigenway.answers.cells import parts_of
from eigenway.answers.tape import Tape

Term = tuple[Fraction, tuple[int, ...]]  # coefficient and the other factors
SMALL_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47)


def terms(tape: Tape, at: int, times: Fraction = Fraction(1), depth: int = 0) -> list[Term]:
    """A cell as a sum: 2(x + pi) has the terms 2 x and 2 pi."""
    cell = tape.cells[at]
    op: str = cell[0]
    if op == "number":
        return [(times * cell[1], ())]
    if op == "sum" and depth < 20:
        return [term for part in parts_of(cell) for term in terms(tape, part, times, depth + 1)]
    if op == "product":
        numbers = [part for part in parts_of(cell) if tape.cells[part][0] == "number"]
        others = [part for part in parts_of(cell) if tape.cells[part][0] != "number"]
        for part in numbers:
            times *= tape.cells[part][1]
        if len(others) == 1:
            return terms(tape, others[0], times, depth + 1)
        return [(times, tuple(sorted(others)))]
    return [(times, (at,))]


def atoms(tape: Tape, at: int) -> tuple[Fraction, dict[int, Fraction]]:
    """A cell as a number times powers of cells that are no products; all up to sign where roots are taken."""
    number, found = Fraction(1), dict[int, Fraction]()
    waiting = [(at, Fraction(1))]
    while waiting:
        part, exponent = waiting.pop()
        cell = tape.cells[part]
        op: str = cell[0]
        if op == "number" and exponent.denominator == 1 and abs(exponent) < 1000 and cell[1]:
            number *= cell[1] ** int(exponent)
        elif op == "product":
            waiting.extend((inner, exponent) for inner in parts_of(cell))
        elif op == "power":
            waiting.append((cell[1], exponent * cell[2]))
        else:
            found[part] = found.get(part, Fraction(0)) + exponent
    return number, {part: exponent for part, exponent in found.items() if exponent}


def content(tape: Tape, at: int) -> Fraction:
    """What all terms of a sum have in common: 6x + 4 is 2 (3x + 2)."""
    cell = tape.cells[at]
    if cell[0] != "sum":
        return Fraction(1)
    above, below = 0, 1
    for part in parts_of(cell):
        inner = tape.cells[part]
        factors = parts_of(inner) if inner[0] == "product" else (part,)
        number = next((tape.cells[k][1] for k in factors if tape.cells[k][0] == "number"), Fraction(1))
        above, below = gcd(above, number.numerator), below * number.denominator // gcd(below, number.denominator)
    return Fraction(above or 1, below)


def prime_powers(value: Fraction) -> dict[int, int]:
    """A positive number as powers of primes; what is left over after the small primes counts as one."""
    found: dict[int, int] = {}
    for sign, rest in ((1, value.numerator), (-1, value.denominator)):
        for prime in SMALL_PRIMES:
            while rest % prime == 0:
                rest //= prime
                found[prime] = found.get(prime, 0) + sign
        if rest > 1:
            found[rest] = found.get(rest, 0) + sign
    return {base: exponent for base, exponent in found.items() if exponent}
