"""Towers of primes: each divides the one above it less one, so that exp(u) above is a power of a generator whose
exponent u is counted below. Sums in the exponent become products, as they should."""

from functools import lru_cache

from eigenway.answers.dice import Dice, fingerprint

FLOORS = 4  # exp(exp(exp(x))) needs as many
TOWERS = 3
STEP = 840  # p - 1 is a multiple: a root of -1 exists, and the square roots of 2, 3, 5 and 7
DRAWERS = 64


class Floor:
    """One prime, a generator of the group that the floor below counts, and a root of -1."""

    def __init__(self, prime: int, below: int, dice: Dice):
        self.prime = prime
        self.generator = generator(prime, below, dice) if below else 0
        self.i = root_of_minus_one(prime, dice)


def generator(prime: int, order: int, dice: Dice) -> int:
    while (value := pow(dice.below(prime - 2) + 2, (prime - 1) // order, prime)) == 1:
        pass
    return value


def root_of_minus_one(prime: int, dice: Dice) -> int:
    while True:
        value = pow(dice.below(prime - 2) + 2, (prime - 1) // 4, prime)
        if value * value % prime == prime - 1:
            return value


def towers(key: str) -> tuple[tuple[Floor, ...], ...]:
    """Three towers for a question, the floor that is worked on first."""
    return _towers(fingerprint(key) % DRAWERS)


@lru_cache(maxsize=DRAWERS)
def _towers(drawer: int) -> tuple[tuple[Floor, ...], ...]:
    dice = Dice(f"towers {drawer}")
    return tuple(_tower(dice) for _ in range(TOWERS))


def _tower(dice: Dice) -> tuple[Floor, ...]:
    from flint import fmpz

    floors: list[Floor] = []
    below, step = 0, STEP
    candidate = (dice.bits() >> 2 | 1 << 61) // STEP * STEP + 1
    for _ in range(FLOORS):
        while not fmpz(candidate).is_probable_prime():
            candidate += step
        floors.append(Floor(candidate, below, dice))
        below, step = candidate, candidate * STEP
        candidate = step * (dice.bits() % 64 + 1) + 1
    return tuple(reversed(floors))


@lru_cache(maxsize=4096)
def square_root(value: int, prime: int) -> int | None:
    """The smaller of the two, or None."""
    from flint import fmpz_mod_ctx
    from flint.utils.flint_exceptions import DomainError

    try:
        root = int(fmpz_mod_ctx(prime)(value).sqrt())
    except (DomainError, ValueError):
        return None
    return min(root, prime - root)
