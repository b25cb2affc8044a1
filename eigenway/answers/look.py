"""One random point of a tower of primes, and the value of every cell there.

`floor` says how deep in exponents a value is used; each floor has its own random values, tied together by the exponentials.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from eigenway.answers.atoms import atoms, content, prime_powers
from eigenway.answers.cells import Cell, parts_of
from eigenway.answers.dice import Dice
from eigenway.answers.exponentials import exp, raised, raises
from eigenway.answers.field import NoValue
from eigenway.answers.functions import called
from eigenway.answers.plan import OutOfReach, Plan
from eigenway.answers.towers import Floor

HALF = Fraction(1, 2)


class Look:
    def __init__(self, plan: Plan, floors: tuple[Floor, ...], dice: Dice):
        self.plan, self.tape, self.floors, self.dice = plan, plan.tape, floors, dice
        self.drawn: dict[tuple[int, tuple[object, ...]], int] = {}
        self.signs: Mapping[tuple[str, int], int] = {}
        self.known: dict[tuple[int, int], int] = {}
        self.open: list[tuple[str, int]] = []

    def turned(self, signs: Mapping[tuple[str, int], int]) -> Look:
        """The same random point with other signs of what is open."""
        other = Look(self.plan, self.floors, self.dice)
        other.drawn, other.signs = self.drawn, signs
        return other

    def equal(self, ends: tuple[int, int]) -> bool:
        return self.value(ends[0], 0) == self.value(ends[1], 0)

    def prime(self, floor: int) -> int:
        if floor >= len(self.floors):
            raise OutOfReach
        return self.floors[floor].prime

    def random(self, floor: int, *what: object) -> int:
        """Drawn once for each thing, and the same for every choice of signs."""
        if (value := self.drawn.get((floor, what))) is None:
            value = self.drawn[floor, what] = self.dice.below(self.prime(floor))
        return value

    def value(self, at: int, floor: int) -> int:
        if (at, floor) not in self.known:
            self.known[at, floor] = self._value(self.tape.cells[at], at, floor)
        return self.known[at, floor]

    def _value(self, cell: Cell, at: int, floor: int) -> int:
        prime, op = self.prime(floor), str(cell[0])
        match op:
            case "number":
                return self.number(cell[1], floor)
            case "symbol":
                return self.symbol(cell[1], floor)
            case "constant":
                return self.floors[floor].i if cell[1] == "i" else self.symbol(cell[1], floor)
            case "sum":
                return sum([self.value(part, floor) for part in parts_of(cell)]) % prime
            case "product":
                answer = 1
                for part in parts_of(cell):
                    answer = answer * self.value(part, floor) % prime
                return answer
            case "power":
                return self.power(cell[1], cell[2], floor)
            case "raise":
                return raised(self, cell[1], cell[2], floor)
            case _:
                return called(self, cell[1], parts_of(cell), floor)

    def number(self, value: Fraction, floor: int) -> int:
        prime = self.prime(floor)
        below = value.denominator
        return value.numerator % prime if below == 1 else value.numerator * self.over(below, floor) % prime

    def over(self, value: int, floor: int) -> int:
        try:
            return self.floors[floor].over(value)
        except ZeroDivisionError:
            raise NoValue from None

    def symbol(self, name: str, floor: int) -> int:
        """A positive symbol is exp of another, wherever there is a floor below to take that from."""
        if name in self.plan.positive and floor + 1 < len(self.floors):
            return self.power_of_e(self.random(floor + 1, "ln", name), floor)
        return self.random(floor, name)

    def power_of_e(self, exponent: int, floor: int) -> int:
        """exp of a value that was worked out one floor down."""
        self.prime(floor + 1)
        return self.floors[floor].e_to(exponent)

    def whole_power(self, base: int, exponent: int, floor: int) -> int:
        if exponent < 0:
            base, exponent = self.over(base, floor), -exponent
        return base if exponent == 1 else pow(base, exponent, self.prime(floor))

    def power(self, base: int, exponent: Fraction, floor: int) -> int:
        """An even root needs a positive base; an odd root keeps the sign, which is known only where the base is positive."""
        if exponent.denominator == 1:
            return self.whole_power(self.value(base, floor), exponent.numerator, floor)
        if exponent.denominator % 2:
            number, factors = atoms(self.tape, base)
            if number < 0 or not all(raises(self, part) for part in factors):
                raise OutOfReach
        return self.size(base, exponent, floor)

    # |u|^r: products of powers of what u is made of

    def size(self, at: int, exponent: Fraction, floor: int) -> int:
        number, factors = atoms(self.tape, at)
        answer = self.size_of_number(abs(number), exponent, floor)
        for part, times in factors.items():
            answer = answer * self.size_of_atom(part, times * exponent, floor) % self.prime(floor)
        return answer

    def size_of_number(self, value: Fraction, exponent: Fraction, floor: int) -> int:
        prime, answer = self.prime(floor), 1
        if not value:
            return 0
        for base, times in prime_powers(value).items():
            power = times * exponent
            whole = power.numerator // power.denominator
            answer = answer * self.whole_power(base % prime, whole, floor) % prime
            if power - whole == HALF:
                answer = answer * self.root(base % prime, floor) % prime
            elif power != whole:
                raise OutOfReach
        return answer

    def root(self, value: int, floor: int) -> int:
        found = self.floors[floor].square_root(value)
        if found is None:
            raise NoValue
        return found

    def size_of_atom(self, part: int, exponent: Fraction, floor: int) -> int:
        cell, prime = self.tape.cells[part], self.prime(floor)
        if cell[0] in ("symbol", "constant") and cell[1] in self.plan.positive:
            below_it = self.random(floor + 1, "ln", cell[1]) * self.number(exponent, floor + 1)
            return self.power_of_e(below_it, floor)
        if cell[:2] == ("call", "exp"):
            return exp(self, cell[2], exponent, floor)
        if cell[0] == "number" or (cell[0] == "raise" and exponent.denominator > 1):
            raise OutOfReach
        if cell[:2] == ("call", "abs"):
            return self.size(cell[2], exponent, floor)
        value = self.value(part, floor)
        if exponent.denominator == 1 and (exponent % 2 == 0 or self.is_positive(part)):
            return self.whole_power(value, int(exponent), floor)
        if exponent.denominator > 2:
            raise OutOfReach
        if not self.is_positive(part) and self.chosen("abs", part):
            value = prime - value
        if exponent.denominator == 1:
            return self.whole_power(value, int(exponent), floor)
        root = self.root(value, floor)
        if self.chosen("root", part):
            root = prime - root
        return self.whole_power(root, exponent.numerator, floor)

    def is_positive(self, part: int) -> bool:
        cell = self.tape.cells[part]
        if cell[0] == "raise":
            return atoms(self.tape, cell[1])[0] > 0
        return part in self.plan.under_roots or cell == ("constant", "pi")

    def chosen(self, what: str, part: int) -> int:
        """Which of two signs is tried here; that a sign is open is noted."""
        if (what, part) not in self.open:
            self.open.append((what, part))
        return self.signs.get((what, part), 0)

    # ln|u|: sums over what u is made of

    def ln(self, at: int, floor: int) -> int:
        number, factors = atoms(self.tape, at)
        prime = self.prime(floor)
        if not number:
            raise NoValue
        total = self.ln_of_number(abs(number), floor)
        for part, times in factors.items():
            total += self.number(times, floor) * self.ln_of_atom(part, floor)
        return total % prime

    def ln_of_number(self, value: Fraction, floor: int) -> int:
        return sum([times * self.random(floor, "ln", base) for base, times in prime_powers(value).items()])

    def ln_of_atom(self, part: int, floor: int) -> int:
        cell = self.tape.cells[part]
        if cell[0] in ("symbol", "constant") and cell[1] in self.plan.positive:
            return self.random(floor, "ln", cell[1])
        if cell[:2] == ("call", "exp"):
            return self.value(cell[2], floor)
        if cell[0] == "raise":
            return self.value(cell[2], floor) * self.ln(cell[1], floor)
        if cell[:2] == ("call", "abs"):
            return self.ln(cell[2], floor)
        common = content(self.tape, part)
        bare = self.value(part, 0) * self.number(1 / common, 0) % self.prime(0)
        if not bare:
            raise NoValue
        return self.ln_of_number(common, floor) + self.random(floor, "ln", min(bare, self.prime(0) - bare))
