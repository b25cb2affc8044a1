"""Adding up in a fixed number of digits, and what rounding does to the total."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from eigenway.maths.numeric.numbers import exact
from eigenway.maths.show import number as shown
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Rational, tidy

METHODS = ("plain", "kahan")


@worked
def running_sum(values: Sequence[Any], digits: int = 3, by: str = "plain") -> Work[Rational]:
    """The sum from left to right, each result rounded to `digits` decimal digits; "kahan" carries what rounding lost."""
    if by not in METHODS:
        raise ValueError(f'The sum is "plain" or "kahan"; {by!r} is neither.')
    if type(digits) is not int or digits < 1:
        raise ValueError(f"The number of digits must be a whole number of at least 1; {digits} is not.")
    terms = [rounded(Fraction(exact(v, f"Term {i}")), digits) for i, v in enumerate(values, 1)]
    if not terms:
        raise ValueError("There is nothing to add: give at least one number.")
    total, lost = terms[0], Fraction(0)
    yield step("first", "Start with ${total}$.", tidy(total), total=tidy(total))
    for i, term in enumerate(terms[1:], 2):
        before = total
        wanted = rounded(term - lost, digits) if by == "kahan" else term
        total = rounded(before + wanted, digits)
        gone = (
            f": the exact sum ${shown(tidy(before + wanted))}$ does not fit"
            if total != before + wanted
            else ", which fits"
        )
        carried = ""
        if by == "kahan":
            lost = rounded(rounded(total - before, digits) - wanted, digits)
            carried = f" Carry along what was added too much: ${shown(tidy(lost))}$." if lost else " Nothing is lost."
        says = f"Add term {{i}}, {{term}}: rounded to {{digits}} digits that is {{total}}{gone}.{carried}"
        facts = {"i": i, "term": f"${shown(tidy(wanted))}$", "total": f"${shown(tidy(total))}$", "digits": digits}
        yield step("add-term", says, tidy(total), wanted=tidy(wanted), **facts)
    true = tidy(sum(terms, Fraction(0)))
    says = "The exact sum is ${true}$, so rounding has cost ${error}$."
    yield step(
        "compare-exact", says, tidy(total), true=shown(true), error=shown(tidy(abs(total - true))), terms=tuple(terms)
    )
    return tidy(total)


def rounded(x: Fraction, digits: int) -> Fraction:
    """To that many significant decimal digits, ties to even."""
    if x == 0:
        return x
    size, place = abs(x), 0
    while size >= 10:
        size, place = size / 10, place + 1
    while size < 1:
        size, place = size * 10, place - 1
    unit = Fraction(10) ** (place - digits + 1)
    return round(x / unit) * unit
