"""Rational functions decided modulo primes: a random point modulo a random prime hides a difference almost never.

Nonzero there is a proof that two rational functions differ (pi counts as a symbol: it is no root of any polynomial).
Zero at three points modulo three primes above 2^62 is a chance below (weight / 2^62)^3. The three are taken in one run,
modulo their product, as the Chinese remainder theorem allows.
"""

from functools import lru_cache
from math import prod
from typing import Any

from eigenway.answers.cells import parts_of
from eigenway.answers.dice import Dice, fingerprint
from eigenway.answers.tape import Tape

ROUNDS = 3
TRIES = 8
DRAWERS = 256
HEAVY = 1 << 40  # (2^40 / 2^62)^3 = 2^-66: above this weight three rounds prove nothing


class NoValue(ArithmeticError):
    """Here, at this point, the expression has no value."""


def primes(key: str) -> tuple[int, ...]:
    """Three primes of 63 bits; which, hangs on the question."""
    return _primes(fingerprint(key) % DRAWERS)


@lru_cache(maxsize=DRAWERS)
def _primes(drawer: int) -> tuple[int, ...]:
    from flint import fmpz

    found: list[int] = []
    dice = Dice(f"primes {drawer}")
    while len(found) < ROUNDS:
        candidate = dice.bits() >> 2 | 1 << 62 | 1
        while not fmpz(candidate).is_probable_prime():
            candidate += 2
        found.append(candidate)
    return tuple(found)


@lru_cache(maxsize=DRAWERS)
def _ring(drawer: int) -> Any:
    from flint import fmpz_mod_ctx

    return fmpz_mod_ctx(prod(_primes(drawer)))


def residues(tape: Tape, upto: int, ring: Any, dice: Dice) -> list[int]:
    """The value of each cell at a random point; what has no inverse has no value."""
    values: list[int] = []
    modulo = int(ring.modulus())
    for cell in tape.cells[: upto + 1]:
        op: str = cell[0]
        match op:
            case "number":
                above, below = cell[1].numerator, cell[1].denominator
                values.append((above if below == 1 else above * inverse(below, ring)) % modulo)
            case "sum":
                values.append(sum([values[part] for part in parts_of(cell)]) % modulo)
            case "product":
                value: int = 1
                for part in parts_of(cell):
                    value = value * values[part] % modulo
                values.append(value)
            case "power":
                place: int = cell[1]
                base, exponent = values[place], cell[2].numerator
                values.append(pow(base if exponent > 0 else inverse(base, ring), abs(exponent), modulo))
            case _:
                values.append(dice.below(modulo))
    return values


def inverse(value: int, ring: Any) -> int:
    try:
        return int(ring(value).inverse())
    except ZeroDivisionError:
        raise NoValue from None


def equal(tape: Tape, ends: tuple[int, int], key: str, seed: str) -> bool | None:
    """Are two rational cells the same? None where that cannot be said: no value anywhere, or too heavy."""
    dice, ring = Dice(f"field {key} {seed}"), _ring(fingerprint(key) % DRAWERS)
    for _ in range(TRIES):
        try:
            values = residues(tape, max(ends), ring, dice)
        except NoValue:
            continue
        if values[ends[0]] != values[ends[1]]:
            return False
        return True if tape.weight[ends[0]] + tape.weight[ends[1]] < HEAVY else None
    return None
