"""exp at one random point: terms in ln u and whole turns are worked out, the rest goes one floor down."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from eigenway.answers.atoms import atoms, terms
from eigenway.answers.plan import OutOfReach

if TYPE_CHECKING:
    from eigenway.answers.look import Look


def exp(look: Look, at: int, times: Fraction, floor: int, turning: bool = False) -> int:
    """exp(times u), or exp(i times u): terms in ln u and whole parts of pi i are worked out, the rest goes below."""
    prime, rest, answer = look.prime(floor), 0, 1
    under = look.prime(floor + 1)
    for coefficient, factors in terms(look.tape, at, times):
        names = [look.tape.cells[part] for part in factors]
        turned = turning != (("constant", "i") in names)
        bare = [cell for cell in names if cell != ("constant", "i")]
        if turned and bare == [("constant", "pi")]:
            answer = answer * turn(look, coefficient, floor) % prime
        elif not turning and len(names) == 1 and names[0][:2] == ("call", "ln"):
            answer = answer * look.size(names[0][2], coefficient, floor) % prime
        else:
            term = look.number(coefficient, floor + 1)
            for part in factors:
                term = term * look.value(part, floor + 1) % under
            rest += term
    if turning:
        rest *= look.floors[floor + 1].i
    return answer * look.power_of_e(rest % under, floor) % prime if rest else answer


def turn(look: Look, of_pi: Fraction, floor: int) -> int:
    """exp(i pi r) for r in twelfths; other turns are out of reach here."""
    prime, i = look.prime(floor), look.floors[floor].i
    if (twelfths := of_pi * 12).denominator > 1:
        raise OutOfReach
    half = look.floors[floor].half
    back = (look.root(3, floor) - i) * half % prime  # exp(-i pi / 6)
    quarter = (1 + i) * look.root(2, floor) * half % prime  # exp(i pi / 4)
    count = int(twelfths) % 24
    # 1/12 = 1/4 - 1/6, so that k twelfths are k quarters less k sixths
    return pow(quarter, count, prime) * pow(back, count, prime) % prime


def raised(look: Look, base: int, exponent: int, floor: int) -> int:
    """b^u = exp(u ln b), with whole parts of u taken out: 2^(n + 1) is 2 2^n."""
    number, factors = atoms(look.tape, base)
    if not all(raises(look, part) for part in factors):
        raise OutOfReach
    prime, under = look.prime(floor), look.prime(floor + 1)
    log = look.ln(base, floor + 1) + (look.random(floor + 1, "ln -1") if number < 0 else 0)
    rest, answer = 0, 1
    for coefficient, inner in terms(look.tape, exponent):
        whole = 0 if inner else coefficient.numerator // coefficient.denominator
        answer = answer * look.whole_power(look.value(base, floor), whole, floor) % prime
        term = look.number(coefficient - whole, floor + 1)
        for part in inner:
            term = term * look.value(part, floor + 1) % under
        rest += term
    if number < 0 and rest and look.tape.number_of(base) is None:
        raise OutOfReach
    return answer * look.power_of_e(rest * log % under, floor) % prime


def raises(look: Look, part: int) -> bool:
    """Only what is positive for sure: (x^2)^(n/2) is not x^n when x is negative."""
    cell = look.tape.cells[part]
    return (
        (cell[0] in ("symbol", "constant") and cell[1] in look.plan.positive)
        or cell[:2] in (("call", "exp"), ("constant", "pi"))
        or part in look.plan.under_roots
    )
