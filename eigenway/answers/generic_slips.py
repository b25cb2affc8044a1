"""Slips that people make everywhere: a lost sign, a reciprocal, a transpose, n for n - 1.

Each is a function of the answer and of what was typed. It yields tries: what would be right if this slip were the method,
and the sentence that helps. A slip is named only when its try fits exactly and no other slip's does.
"""

from __future__ import annotations

from collections.abc import Callable

from eigenway.answers.answer import Answer
from eigenway.answers.attempt import Tries, fits
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

SLIPS: dict[str, tuple[Callable[[Answer, Answer], Tries], ...]] = {
    "number": NUMERIC,
    "expression": (*SCALAR, factor, n_instead_of_n_1, log_base),
    "polynomial": (sign, forgot_to_halve, forgot_to_double, factor),
    "antiderivative": (forgotten_constant, sign, forgot_to_halve, forgot_to_double, factor),
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


def generic_slip(answer: Answer, given: Answer) -> Slip | None:
    """The one general slip that fits; None where none does, or where two do and nobody could say which it was."""
    found: dict[str, str] = {}
    for slip in SLIPS.get(answer.kind, ()):
        if slip is one_entry and found:
            break  # a sign or a swap says more
        attempt = next(filter(fits, slip(answer, given)), None)
        if attempt is not None:
            found[slip.__name__.replace("_", "-")] = attempt.says
    if len(found) != 1:
        return None
    ((name, says),) = found.items()
    return Slip(name, given.value, says)
