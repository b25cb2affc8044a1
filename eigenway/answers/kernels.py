"""Elementary functions decided by hashing: what stands inside a function is itself a value modulo a prime.

Every rule is a homomorphism that holds wherever both sides are defined: exp of a sum is a product, sines and hyperbolic
functions are written in exponentials, ln|ab| = ln|a| + ln|b|, a symbol that must be positive is exp of another one. So
zero at a random point of a tower of large primes means identical. Nonzero means nothing here: points decide.
"""

from collections.abc import Mapping
from itertools import product

from eigenway.answers.dice import Dice
from eigenway.answers.domains import Domain
from eigenway.answers.field import HEAVY, NoValue
from eigenway.answers.look import Look
from eigenway.answers.plan import OutOfReach, Plan
from eigenway.answers.tape import Tape
from eigenway.answers.towers import Floor, tower

TRIES = 24  # a root has a value modulo a prime every other time
MOST_SIGNS = 4  # signs of roots that are left open, each of which is tried both ways


def hashes_to_zero(tape: Tape, ends: tuple[int, int], domains: Mapping[str, Domain], key: str, seed: str) -> bool:
    """True where the two cells are identical; False says nothing."""
    plan = Plan.of(tape, ends, domains)
    if plan is None or sum(tape.weight[end] for end in ends) >= HEAVY:
        return False
    dice, floors = Dice(f"kernels {key} {seed}"), tower(key)
    try:
        for _ in range(TRIES):
            if (met := same_here(plan, ends, floors, dice)) is not None:
                return met
    except OutOfReach:
        pass
    return False


def same_here(plan: Plan, ends: tuple[int, int], floors: tuple[Floor, ...], dice: Dice) -> bool | None:
    """Equal at one random point, whatever the open signs are? None where there is no value."""
    look = Look(plan, floors, dice)
    try:
        if not look.equal(ends):
            return False
        if len(look.open) > MOST_SIGNS:
            raise OutOfReach
        for signs in product((0, 1), repeat=len(look.open)):
            if any(signs) and not look.turned(dict(zip(look.open, signs))).equal(ends):
                return False
    except NoValue:
        return None
    return True
