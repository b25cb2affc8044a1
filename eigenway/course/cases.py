"""What a figure.py imports: the mark that says for which arguments a figure's own arithmetic is held against the library."""

from collections.abc import Callable, Mapping, Sequence
from math import isclose, isnan
from typing import Any

from eigenway.course.fault import Amiss


def cases(*given: tuple[Any, ...]) -> Callable[[Any], Any]:
    """Each case is the tuple of the arguments of one call."""
    if odd := [case for case in given if not isinstance(case, tuple)]:
        raise Amiss(f"a case is a tuple of arguments, as in @cases((1, 2), (3, 4)), not {odd[0]!r:.60}.")

    def mark(function: Any) -> Any:
        function.cases = list(given)
        return function

    return mark


def agrees(shown: Any, wanted: Any, within: float = 1e-9) -> bool:
    """Is what a figure worked out what the library says? Rows of numbers, and numbers by name, each by each."""
    if isinstance(wanted, Mapping):
        return isinstance(shown, Mapping) and all(name in shown and agrees(shown[name], wanted[name], within) for name in wanted)  # fmt: skip
    if wanted is None or isinstance(wanted, str | bool):
        return bool(shown == wanted)
    if isinstance(wanted, Sequence):
        same_length = isinstance(shown, list) and len(shown) == len(wanted)
        return same_length and all(agrees(one, other, within) for one, other in zip(shown, wanted))
    value, other = number(shown), float(wanted)
    return isclose(value, other, rel_tol=within, abs_tol=within) or (isnan(other) and shown == "NaN")


def number(shown: Any) -> float:
    """Infinity comes as a text; whatever else is no number agrees with none."""
    if shown in ("Infinity", "-Infinity") or (isinstance(shown, int | float) and not isinstance(shown, bool)):
        return float(shown)
    return float("nan")
