"""A tower of primes: each divides the one above it less one, so that exp(u) above is a power of a generator whose
exponent u is counted below. Sums in the exponent become products, as they should."""

from functools import lru_cache

from flint import fmpz, fmpz_mod_ctx
from flint.utils.flint_exceptions import DomainError

from eigenway.answers.dice import Dice, fingerprint

FLOORS = 4  # exp(exp(exp(x))) needs as many
LOWEST = 126  # bits of the smallest prime: with a weight below 2^40, chance plays a part below 2^-86
STEP = 840  # p - 1 is a multiple: a root of -1 exists, and the square roots of 2, 3, 5 and 7
DRAWERS = 64


class Floor:
    """One prime, a generator of the group that the floor below counts, and a root of -1."""

    def __init__(self, prime: int, below: int, dice: Dice):
        self.prime = prime
        self.half = (prime + 1) // 2
        self.modulo = fmpz_mod_ctx(prime)  # powers and inverses: many times faster than Python's own
        self.generator = self.modulo(generator(prime, below, dice) if below else 0)
        self.i = root_of_minus_one(prime, dice)

    def e_to(self, exponent: int) -> int:
        """exp of a value that was worked out one floor down."""
        return int(self.generator**exponent)

    def over(self, value: int) -> int:
        """1 / value; ZeroDivisionError where there is none."""
        return int(self.modulo(value).inverse())

    def square_root(self, value: int) -> int | None:
        """The smaller of the two, or None."""
        try:
            root = int(self.modulo(value).sqrt())
        except (DomainError, ValueError):
            return None
        return min(root, self.prime - root)


def generator(prime: int, order: int, dice: Dice) -> int:
    while (value := pow(dice.below(prime - 2) + 2, (prime - 1) // order, prime)) == 1:
        pass
    return value


def root_of_minus_one(prime: int, dice: Dice) -> int:
    while True:
        value = pow(dice.below(prime - 2) + 2, (prime - 1) // 4, prime)
        if value * value % prime == prime - 1:
            return value


def tower(key: str) -> tuple[Floor, ...]:
    """The tower of a question, the floor that is worked on first."""
    return _tower(fingerprint(key) % DRAWERS)


@lru_cache(maxsize=DRAWERS)
def _tower(drawer: int) -> tuple[Floor, ...]:
    dice = Dice(f"towers {drawer}")
    floors: list[Floor] = []
    below, step = 0, STEP
    candidate = (dice.bits() << 62 | dice.bits() >> 2 | 1 << (LOWEST - 1)) // STEP * STEP + 1
    for _ in range(FLOORS):
        while not fmpz(candidate).is_probable_prime():
            candidate += step
        floors.append(Floor(candidate, below, dice))
        below, step = candidate, candidate * STEP
        candidate = step * (dice.bits() % 64 + 1) + 1
    return tuple(reversed(floors))
