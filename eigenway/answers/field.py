"""Rational functions decided modulo primes: a random point modulo a random prime hides a difference almost never.

Nonzero there is a proof that two rational functions differ (pi counts as a symbol: it is no root of any polynomial).
Zero at three points modulo three primes above 2^62 is a chance below (weight / 2^62)^3.
"""

from functools import lru_cache

from eigenway.answers.cells import parts_of
from eigenway.answers.dice import Dice, fingerprint
from eigenway.answers.tape import Tape

ROUNDS = 3
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


def residues(tape: Tape, upto: int, prime: int, dice: Dice) -> list[int]:
    """The value of each cell at a random point modulo a prime."""
    values: list[int] = []
    for cell in tape.cells[: upto + 1]:
        op: str = cell[0]
        match op:
            case "number":
                below = cell[1].denominator % prime
                if not below:
                    raise NoValue
                values.append(
                    cell[1].numerator * pow(below, -1, prime) % prime if below > 1 else cell[1].numerator % prime
                )
            case "sum":
                values.append(sum([values[part] for part in parts_of(cell)]) % prime)
            case "product":
                value: int = 1
                for part in parts_of(cell):
                    value = value * values[part] % prime
                values.append(value)
            case "power":
                base: int = cell[1]
                exponent: int = cell[2].numerator
                if exponent < 0 and not values[base]:
                    raise NoValue
                values.append(pow(values[base], exponent, prime))
            case _:
                values.append(dice.below(prime))
    return values


def vanishes(tape: Tape, at: int, key: str, seed: str) -> bool | None:
    """Is this rational cell zero everywhere? None where that cannot be said: no value anywhere, or too heavy."""
    dice, zeros, tries = Dice(f"field {key} {seed}"), 0, 0
    modulo = primes(key)
    while zeros < ROUNDS and tries < 8:
        tries += 1
        try:
            if residues(tape, at, modulo[zeros], dice)[at]:
                return False
            zeros += 1
        except NoValue:
            continue
    return True if zeros == ROUNDS and sum(tape.weight[at : at + 1]) < HEAVY else None
