"""The condition number: how much larger a relative error can become, and the digits lost so."""

from collections.abc import Sequence
from fractions import Fraction
from math import inf, log10
from typing import Any

from eigenway.maths.linalg.matrix import is_exact
from eigenway.maths.linalg.singular_values import singular_values
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Surd, number, ratio, root, tidy

DIGITS = 16  # of a double


@worked
def condition_number(rows: Sequence[Sequence[Any]]) -> Work[Any]:
    """The largest singular value over the smallest; infinite for dependent columns (or rows, where they are fewer)."""
    s = yield from singular_values.trace(rows)
    top, bottom = s[0], s[-1]
    if bottom == 0 or (isinstance(bottom, float) and bottom <= 1e-15 * number(top)):
        says = "The smallest singular value is 0: the matrix is singular, and its condition number is infinite."
        yield step("singular", says, inf, s=s)
        return inf
    answer = quotient(top, bottom)
    lost = log10(number(answer))
    says = "Largest over smallest: ${top}$ over ${bottom}$ is ${answer}$. Solving with this matrix can lose about {lost} of 16 digits."
    yield step("quotient", says, answer, top=top, bottom=bottom, answer=answer, lost=f"{min(lost, DIGITS):.1f}")
    return answer


def quotient(top: Any, bottom: Any) -> Any:
    """√a / √b is √(a/b), exactly where both squares are rational."""
    squares = [s * s for s in (top, bottom)]
    if is_exact((top, bottom)) and not any(isinstance(x, Surd) for x in squares):
        return root(tidy(Fraction(squares[0]) / Fraction(squares[1])))
    return ratio(number(top), number(bottom))
