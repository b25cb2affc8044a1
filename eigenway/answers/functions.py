"""Functions at one random point: sines by exponentials, factorials by their shifts, others by what stands inside."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from eigenway.answers.atoms import terms
from eigenway.answers.exponentials import exp
from eigenway.answers.plan import OutOfReach

if TYPE_CHECKING:
    from eigenway.answers.look import Look

ODD = frozenset({"arcsin", "arctan", "arcsinh", "arctanh", "erf", "sign"})
SHIFTS = 50  # n! against (n - 50)!


def called(look: Look, name: str, of: tuple[int, ...], floor: int) -> int:
    match name:
        case "exp":
            return exp(look, of[0], Fraction(1), floor)
        case "ln":
            return look.ln(of[0], floor)
        case "abs":
            return look.size(of[0], Fraction(1), floor)
        case "sin" | "cos" | "tan" | "sec" | "csc" | "cot":
            return of_circle(look, name, exp(look, of[0], Fraction(1), floor, turning=True), floor)
        case "sinh" | "cosh" | "tanh" | "sech" | "csch" | "coth":
            return of_hyperbola(look, name[:-1], exp(look, of[0], Fraction(1), floor), 1, floor)
        case "factorial":
            return factorial(look, of[0], floor)
        case _:
            return other(look, name, of, floor)


def of_circle(look: Look, name: str, turn: int, floor: int) -> int:
    return of_hyperbola(look, name, turn, look.floors[floor].i, floor)


def of_hyperbola(look: Look, name: str, value: int, unit: int, floor: int) -> int:
    """From E = exp(unit u): the sine is (E - 1/E) / (2 unit), the cosine (E + 1/E) / 2."""
    prime, half = look.prime(floor), look.floors[floor].half
    back = look.over(value, floor)
    sine = (value - back) * half % prime
    if unit != 1:
        sine = -sine * unit % prime  # 1/i is -i
    cosine = (value + back) * half % prime
    top, bottom = {
        "sin": (sine, 1),
        "cos": (cosine, 1),
        "tan": (sine, cosine),
        "sec": (1, cosine),
        "csc": (1, sine),
        "cot": (cosine, sine),
    }[name]
    return top if bottom == 1 else top * look.over(bottom, floor) % prime


def factorial(look: Look, at: int, floor: int) -> int:
    """(n + 2)! = n! (n + 1)(n + 2): whole shifts are worked out."""
    parts = terms(look.tape, at)
    constant = sum((c for c, inner in parts if not inner), Fraction(0))
    shift = constant.numerator // constant.denominator
    if abs(shift) > SHIFTS:
        raise OutOfReach
    start = look.value(at, 0) - shift
    answer = look.random(floor, "factorial", start % look.prime(0))
    here, prime = look.value(at, floor) - shift, look.prime(floor)
    for k in range(1, shift + 1):
        answer = answer * (here + k) % prime
    for k in range(0, shift, -1):
        answer = answer * look.over((here + k) % prime, floor) % prime
    return answer


def other(look: Look, name: str, of: tuple[int, ...], floor: int) -> int:
    """A function about which nothing is known but its argument; of some, that they are odd."""
    inside = [look.value(part, 0) for part in of]
    if name in ("max", "min"):
        inside.sort()
    prime = look.prime(0)
    if name in ODD and inside[0] > prime - inside[0]:
        return -look.random(floor, name, prime - inside[0]) % look.prime(floor)
    return look.random(floor, name, *inside)
