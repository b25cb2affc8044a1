"""How close to zero can a number made of radicals come without being zero? Nearer than that, it is zero: a proof.

The bound of Burnikel, Funke, Mehlhorn, Schirra and Schmitt (2001): each expression carries logarithms of two numbers, u
above and l below the line, and a degree; if it is not zero, it is at least 1 / (l u^(D - 1)).
"""

from fractions import Fraction
from math import log2

from eigenway.answers.cells import below, parts_of
from eigenway.answers.tape import Tape

DEEPEST = 1 << 16  # bits that are looked at for such a proof


def bits_to_zero(tape: Tape, at: int) -> int | None:
    """The bits to which a cell must agree with zero to be zero; None where it is no number made of radicals."""
    cells = tape.only((at,))
    held: dict[int, tuple[float, float]] = {}
    degree = 1.0
    for place, cell in cells.items():
        op: str = cell[0]
        if op == "number":
            held[place] = _log(cell[1].numerator), _log(cell[1].denominator)
        elif op == "constant" and cell[1] == "i":
            held[place], degree = (0.0, 0.0), degree * 2
        elif op in ("sum", "product"):
            held[place] = _together(op, [held[part] for part in parts_of(cell)])
        elif op == "power":
            held[place] = _raised(held[below(cell)[0]], cell[2])
            degree *= cell[2].denominator
        elif cell[:2] == ("call", "abs") and ("constant", "i") not in cells.values():
            held[place] = held[cell[2]]
        else:
            return None
    above, under = held[at]
    bits = under + above * (degree - 1)
    return int(bits) + 2 if bits < DEEPEST else None


def _log(value: int) -> float:
    return log2(abs(value)) if abs(value) > 1 else 0.0


def _together(op: str, parts: list[tuple[float, float]]) -> tuple[float, float]:
    above, under = parts[0]
    for u, low in parts[1:]:
        if op == "sum":  # u1 l2 + l1 u2, doubled for the sum of two
            above, under = max(above + low, under + u) + 1, under + low
        else:
            above, under = above + u, under + low
    return above, under


def _raised(of: tuple[float, float], exponent: Fraction) -> tuple[float, float]:
    above, under = of if exponent > 0 else of[::-1]
    times, k = abs(exponent.numerator), exponent.denominator
    above, under = above * times, under * times
    if above >= under:
        return (above + (k - 1) * under) / k, under
    return above, ((k - 1) * above + under) / k
