"""Slips that people make everywhere: a lost sign, a reciprocal, a transpose, n for n - 1.

Each is a function of the answer and of what was typed. It yields tries: what would be right if this slip were the method,
and the sentence that helps. A slip is named only when its try fits exactly and no other slip's does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from eigenway.answers.answer import Answer
from eigenway.answers.attempt import Seen, Tries, fits
from eigenway.answers.decision import Decision
from eigenway.answers.slips_of_arrays import (
    deviation_for_variance,
    lost_sign,
    one_entry,
    rate_for_scale,
    signs,
    strictness,
    swapped,
    swapped_rows,
    transposed,
    turned_inequality,
)
from eigenway.answers.slips_of_values import (
    complement,
    decimal_point,
    degrees,
    factor,
    forgot_to_double,
    forgot_to_halve,
    forgotten_constant,
    log_base,
    n_instead_of_n_1,
    off_by_one,
    percent,
    sign,
    upside_down,
)
from eigenway.answers.verdict import Slip

SCALAR = (sign, upside_down, forgot_to_halve, forgot_to_double)
NUMERIC = (*SCALAR, decimal_point, percent, complement, off_by_one, n_instead_of_n_1, degrees, log_base)
ENTRIES = (signs, swapped, lost_sign, one_entry)
TABLES = (signs, transposed, swapped_rows, one_entry)

OF_VALUES: dict[str, tuple[Callable[[Answer, Answer, Seen], Tries], ...]] = {
    "number": NUMERIC,
    "expression": (*SCALAR, factor, n_instead_of_n_1, log_base),
    "polynomial": (sign, forgot_to_halve, forgot_to_double, factor),
    "antiderivative": (forgotten_constant, sign, forgot_to_halve, forgot_to_double, factor),
}
OF_PARTS: dict[str, tuple[Callable[[Answer, Answer], Tries], ...]] = {
    "inequality": (turned_inequality, strictness),
    "vector": ENTRIES,
    "tuple": ENTRIES,
    "list": (swapped, one_entry),
    "shape": (swapped,),
    "gradient": (transposed, signs, swapped, lost_sign, one_entry),
    "matrix": TABLES,
    "table": (transposed, swapped_rows, one_entry),
    "confidence-interval": (swapped,),
    "distribution": (deviation_for_variance, rate_for_scale),
}


def generic_slip(answer: Answer, given: Answer, decision: Decision) -> Slip | None:
    """The one general slip that fits; None where none does, or where two do and nobody could say which it was."""
    found: dict[str, str] = {}
    for name, attempts in tries(answer, given, decision):
        if name == "one_entry" and found:
            break  # a sign or a swap says more
        attempt = next(filter(fits, attempts), None)
        if attempt is not None:
            found[name.replace("_", "-")] = attempt.says
    if len(found) != 1:
        return None
    ((name, says),) = found.items()
    return Slip(name, given.value, says)


def tries(answer: Answer, given: Answer, decision: Decision) -> Iterator[tuple[str, Tries]]:
    """Each general slip of this kind, by its name."""
    if of_values := OF_VALUES.get(answer.kind):
        seen: Seen = decision.seen or (given.glance, answer.glance)
        for slip in of_values:
            yield slip.__name__, slip(answer, given, seen)
    for slip in OF_PARTS.get(answer.kind, ()):
        yield slip.__name__, slip(answer, given)
