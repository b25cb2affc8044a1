"""One random point of a tower of primes, and the value of every cell there.

`floor` says how deep in exponents a value is used; each floor has its own random values, tied together by the exponentials.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from eigenway.answers.atoms import atoms, content, prime_powers, terms
from eigenway.answers.dice import fingerprint
from eigenway.answers.domains import Domain
from eigenway.answers.field import NoValue
from eigenway.answers.tape import KNOWN, Cell, Tape, below, parts_of
from eigenway.answers.towers import Floor, square_root

DEEPEST = 100
BENT = frozenset({"abs", "ln", "max", "min", "floor", "ceil", "round", "mod", "Re", "Im", "conj", "arg", "sign"})
ODD = frozenset({"arcsin", "arctan", "arcsinh", "arctanh", "erf", "sign"})
SHIFTS = 50  # n! against (n - 50)!
HALF = Fraction(1, 2)


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
        over_complex = ("constant", "i") in cells.values() or any(d.complex for d in domains.values())
        if ("constant", "infinity") in cells.values() or too_deep(cells):
            return None
        if over_complex and any(many_valued(cell) for cell in cells.values()):
            return None
        rooted = frozenset(at for cell in cells.values() for at in must_be_positive(cell))
        symbols = {cells[at][1] for at in rooted if cells[at][0] == "symbol"}
        if any(cells[at] == ("constant", "pi") for cell in cells.values() for at in raised_to_parts(cell)):
            symbols.add("pi")
        symbols |= {name for name, d in domains.items() if d.positive and not d.complex}
        return cls(tape, frozenset(symbols), rooted)


def too_deep(cells: Mapping[int, Cell]) -> bool:
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


class Look:
    def __init__(self, plan: Plan, floors: tuple[Floor, ...], text: str, signs: Mapping[tuple[str, int], int]):
        self.plan, self.tape, self.floors, self.text, self.signs = plan, plan.tape, floors, text, signs
        self.known: dict[tuple[int, int], int] = {}
        self.open: list[tuple[str, int]] = []

    def equal(self, ends: tuple[int, int]) -> bool:
        return self.value(ends[0], 0) == self.value(ends[1], 0)

    def prime(self, floor: int) -> int:
        if floor >= len(self.floors):
            raise OutOfReach
        return self.floors[floor].prime

    def random(self, floor: int, *what: object) -> int:
        return fingerprint(self.text, floor, *what) % self.prime(floor)

    def value(self, at: int, floor: int) -> int:
        if (at, floor) not in self.known:
            self.known[at, floor] = self._value(self.tape.cells[at], at, floor)
        return self.known[at, floor]

    def _value(self, cell: Cell, at: int, floor: int) -> int:
        prime, op = self.prime(floor), str(cell[0])
        match op:
            case "number":
                return self.number(cell[1], prime)
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
                return self.raised(cell[1], cell[2], floor)
            case _:
                return self.call(cell[1], parts_of(cell), floor)

    def number(self, value: Fraction, prime: int) -> int:
        if not value.denominator % prime:
            raise NoValue
        return value.numerator * pow(value.denominator, -1, prime) % prime

    def symbol(self, name: str, floor: int) -> int:
        """A positive symbol is exp of another, wherever there is a floor below to take that from."""
        if name in self.plan.positive and floor + 1 < len(self.floors):
            return self.power_of_e(self.random(floor + 1, "ln", name), floor)
        return self.random(floor, name)

    def power_of_e(self, exponent: int, floor: int) -> int:
        """exp of a value that was worked out one floor down."""
        self.prime(floor + 1)
        return pow(self.floors[floor].generator, exponent, self.prime(floor))

    def whole_power(self, base: int, exponent: int, prime: int) -> int:
        if exponent < 0 and not base:
            raise NoValue
        return pow(base, exponent, prime)

    def power(self, base: int, exponent: Fraction, floor: int) -> int:
        """An even root needs a positive base; an odd root keeps the sign, which is known only where the base is positive."""
        if exponent.denominator == 1:
            return self.whole_power(self.value(base, floor), exponent.numerator, self.prime(floor))
        if exponent.denominator % 2:
            number, factors = atoms(self.tape, base)
            if number < 0 or not all(self.raises(part) for part in factors):
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
            answer = answer * self.whole_power(base % prime, whole, prime) % prime
            if power - whole == HALF:
                answer = answer * self.root(base % prime, floor) % prime
            elif power != whole:
                raise OutOfReach
        return answer

    def root(self, value: int, floor: int) -> int:
        found = square_root(value, self.prime(floor))
        if found is None:
            raise NoValue
        return found

    def size_of_atom(self, part: int, exponent: Fraction, floor: int) -> int:
        cell, prime = self.tape.cells[part], self.prime(floor)
        if cell[0] in ("symbol", "constant") and cell[1] in self.plan.positive:
            below_it = self.random(floor + 1, "ln", cell[1]) * self.number(exponent, self.prime(floor + 1))
            return self.power_of_e(below_it, floor)
        if cell[:2] == ("call", "exp"):
            return self.exp(cell[2], exponent, floor)
        if cell[0] == "number" or (cell[0] == "raise" and exponent.denominator > 1):
            raise OutOfReach
        if cell[:2] == ("call", "abs"):
            return self.size(cell[2], exponent, floor)
        value = self.value(part, floor)
        if exponent.denominator == 1 and (exponent % 2 == 0 or self.is_positive(part)):
            return self.whole_power(value, int(exponent), prime)
        if exponent.denominator > 2:
            raise OutOfReach
        if not self.is_positive(part) and self.chosen("abs", part):
            value = prime - value
        if exponent.denominator == 1:
            return self.whole_power(value, int(exponent), prime)
        root = self.root(value, floor)
        if self.chosen("root", part):
            root = prime - root
        return self.whole_power(root, exponent.numerator, prime)

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
            total += self.number(times, prime) * self.ln_of_atom(part, floor)
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
        bare = self.value(part, 0) * self.number(1 / common, self.prime(0)) % self.prime(0)
        if not bare:
            raise NoValue
        return self.ln_of_number(common, floor) + self.random(floor, "ln", min(bare, self.prime(0) - bare))

    # exp

    def exp(self, at: int, times: Fraction, floor: int, turning: bool = False) -> int:
        """exp(times u), or exp(i times u): terms in ln u and whole parts of pi i are worked out, the rest goes below."""
        prime, rest, answer = self.prime(floor), 0, 1
        under = self.prime(floor + 1)
        for coefficient, factors in terms(self.tape, at, times):
            names = [self.tape.cells[part] for part in factors]
            turned = turning != (("constant", "i") in names)
            bare = [cell for cell in names if cell != ("constant", "i")]
            if turned and bare == [("constant", "pi")]:
                answer = answer * self.turn(coefficient, floor) % prime
            elif not turning and len(names) == 1 and names[0][:2] == ("call", "ln"):
                answer = answer * self.size(names[0][2], coefficient, floor) % prime
            else:
                term = self.number(coefficient, under)
                for part in factors:
                    term = term * self.value(part, floor + 1) % under
                rest += term
        if turning:
            rest *= self.floors[floor + 1].i
        return answer * self.power_of_e(rest % under, floor) % prime if rest else answer

    def turn(self, of_pi: Fraction, floor: int) -> int:
        """exp(i pi r) for r in twelfths; other turns are out of reach here."""
        prime, i = self.prime(floor), self.floors[floor].i
        if (twelfths := of_pi * 12).denominator > 1:
            raise OutOfReach
        half = pow(2, -1, prime)
        sixth = (self.root(3, floor) + i) * half % prime  # exp(i pi / 6)
        quarter = (1 + i) * self.root(2, floor) * half % prime  # exp(i pi / 4)
        count = int(twelfths) % 24
        # 1/12 = 1/4 - 1/6, so that k twelfths are k quarters less k sixths
        return pow(quarter, count, prime) * pow(sixth, -count, prime) % prime

    def raised(self, base: int, exponent: int, floor: int) -> int:
        """b^u = exp(u ln b), with whole parts of u taken out: 2^(n + 1) is 2 2^n."""
        number, factors = atoms(self.tape, base)
        if not all(self.raises(part) for part in factors):
            raise OutOfReach
        prime, under = self.prime(floor), self.prime(floor + 1)
        log = self.ln(base, floor + 1) + (self.random(floor + 1, "ln -1") if number < 0 else 0)
        rest, answer = 0, 1
        for coefficient, inner in terms(self.tape, exponent):
            whole = 0 if inner else coefficient.numerator // coefficient.denominator
            answer = answer * self.whole_power(self.value(base, floor), whole, prime) % prime
            term = self.number(coefficient - whole, under)
            for part in inner:
                term = term * self.value(part, floor + 1) % under
            rest += term
        if number < 0 and rest and self.tape.number_of(base) is None:
            raise OutOfReach
        return answer * self.power_of_e(rest * log % under, floor) % prime

    def raises(self, part: int) -> bool:
        """Only what is positive for sure: (x^2)^(n/2) is not x^n when x is negative."""
        cell = self.tape.cells[part]
        return (
            (cell[0] in ("symbol", "constant") and cell[1] in self.plan.positive)
            or cell[:2] in (("call", "exp"), ("constant", "pi"))
            or part in self.plan.under_roots
        )

    # functions

    def call(self, name: str, of: tuple[int, ...], floor: int) -> int:
        match name:
            case "exp":
                return self.exp(of[0], Fraction(1), floor)
            case "ln":
                return self.ln(of[0], floor)
            case "abs":
                return self.size(of[0], Fraction(1), floor)
            case "sin" | "cos" | "tan" | "sec" | "csc" | "cot":
                return self.of_circle(name, self.exp(of[0], Fraction(1), floor, turning=True), floor)
            case "sinh" | "cosh" | "tanh" | "sech" | "csch" | "coth":
                return self.of_hyperbola(name[:-1], self.exp(of[0], Fraction(1), floor), 1, floor)
            case "factorial":
                return self.factorial(of[0], floor)
            case _:
                return self.other(name, of, floor)

    def of_circle(self, name: str, turn: int, floor: int) -> int:
        return self.of_hyperbola(name, turn, self.floors[floor].i, floor)

    def of_hyperbola(self, name: str, value: int, unit: int, floor: int) -> int:
        """From E = exp(unit u): the sine is (E - 1/E) / (2 unit), the cosine (E + 1/E) / 2."""
        prime = self.prime(floor)
        back, half = pow(value, -1, prime), pow(2, -1, prime)
        sine = (value - back) * half * pow(unit, -1, prime) % prime
        cosine = (value + back) * half % prime
        top, bottom = {
            "sin": (sine, 1),
            "cos": (cosine, 1),
            "tan": (sine, cosine),
            "sec": (1, cosine),
            "csc": (1, sine),
            "cot": (cosine, sine),
        }[name]
        return top * self.whole_power(bottom, -1, prime) % prime

    def factorial(self, at: int, floor: int) -> int:
        """(n + 2)! = n! (n + 1)(n + 2): whole shifts are worked out."""
        parts = terms(self.tape, at)
        constant = sum((c for c, inner in parts if not inner), Fraction(0))
        shift = constant.numerator // constant.denominator
        if abs(shift) > SHIFTS:
            raise OutOfReach
        start = self.value(at, 0) - shift
        answer = self.random(floor, "factorial", start % self.prime(0))
        here, prime = self.value(at, floor) - shift, self.prime(floor)
        for k in range(1, shift + 1):
            answer = answer * (here + k) % prime
        for k in range(0, shift, -1):
            answer = answer * self.whole_power((here + k) % prime, -1, prime) % prime
        return answer

    def other(self, name: str, of: tuple[int, ...], floor: int) -> int:
        """A function about which nothing is known but its argument; of some, that they are odd."""
        inside = [self.value(part, 0) for part in of]
        if name in ("max", "min"):
            inside.sort()
        prime = self.prime(0)
        if name in ODD and inside[0] > prime - inside[0]:
            return -self.random(floor, name, prime - inside[0]) % self.prime(floor)
        return self.random(floor, name, *inside)
