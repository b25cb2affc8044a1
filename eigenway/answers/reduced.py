"""Polynomials in lowest terms: common factors of top and bottom are found exactly, where the polynomials are small."""

from fractions import Fraction
from typing import Any

from flint import Ordering, fmpq, fmpq_mpoly_ctx

from eigenway.answers.cleared import numerator
from eigenway.answers.tape import Tape

SMALL = 400  # weight of a cell that is multiplied out


def in_lowest_terms(tape: Tape, tops: tuple[int, int], bottoms: tuple[int, int]) -> tuple[int, int] | None:
    """The two numerators without what they share with their denominators; None where that is out of reach."""
    if not tape.rational() or all(tape.closed[at] for at in bottoms):
        return None
    if any(tape.weight[at] > SMALL for at in (*tops, *bottoms)):
        return None
    names = [cell[1] for cell in tape.cells if cell[0] in ("symbol", "constant")]
    ring = fmpq_mpoly_ctx.get(names, Ordering.lex)
    left, right = (_cancelled(tape, ring, top, bottom) for top, bottom in zip(tops, bottoms))
    return _written(tape, names, left), _written(tape, names, right)


def _cancelled(tape: Tape, ring: Any, top: int, bottom: int) -> Any:
    above, below = polynomial(tape, top, ring), polynomial(tape, bottom, ring)
    common = above.gcd(below)
    while not common.is_constant():
        above = above / common
        common = above.gcd(common)
    return above


def polynomial(tape: Tape, upto: int, ring: Any) -> Any:
    """A cell without quotients, multiplied out."""
    generators = dict(zip(ring.names(), ring.gens()))
    values: list[Any] = []
    for cell in tape.cells[: upto + 1]:
        values.append(_multiplied_out(cell, values, generators, ring))
    return values[upto]


def _multiplied_out(cell: Any, values: list[Any], generators: dict[str, Any], ring: Any) -> Any:
    op: str = cell[0]
    if op == "number":
        return ring.constant(fmpq(cell[1].numerator, cell[1].denominator))
    if op in ("symbol", "constant"):
        return generators[cell[1]]
    if op == "power":
        return values[cell[1]] ** cell[2].numerator if cell[2] > 0 and values[cell[1]] is not None else None
    parts = [values[part] for part in cell[1:]]
    if any(part is None for part in parts):
        return None  # a quotient, which the cell asked for does not use
    total = parts[0]
    for part in parts[1:]:
        total = total + part if op == "sum" else total * part
    return total


def _written(tape: Tape, names: list[str], polynomial: Any) -> int:
    terms: list[int] = []
    for exponents, coefficient in polynomial.terms():
        factors = [tape.number(Fraction(int(coefficient.p), int(coefficient.q)))]
        factors += [tape.power(tape.symbol(n), Fraction(int(k))) for n, k in zip(names, exponents) if k]
        terms.append(tape.product(factors))
    return tape.sum(terms)


def divides(tape: Tape, before: int, after: int) -> bool:
    """Is the second polynomial zero wherever the first is, because each factor of the first divides it?"""
    if not tape.rational() or tape.weight[before] > SMALL or tape.weight[after] > SMALL:
        return False
    names = [cell[1] for cell in tape.cells if cell[0] in ("symbol", "constant")]
    if not names:
        return False
    ring = fmpq_mpoly_ctx.get(names, Ordering.lex)
    one, two = polynomial(tape, numerator(tape, before), ring), polynomial(tape, numerator(tape, after), ring)
    if one is None or two is None or one.is_constant():
        return False
    return all(factor.gcd(two).total_degree() == factor.total_degree() for factor, _ in one.factor()[1])
