"""Scaling a column: centre, standardise, min-max or robust, with what was learned from the training values alone."""

from typing import Any, NamedTuple

from eigenway.maths.data.group import median
from eigenway.maths.stats.sample import average, less, sample, square, total
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio, root

KINDS = ("standard", "center", "min-max", "robust")


class Scaling(NamedTuple):
    """What is taken off and what is divided by."""

    shift: Any
    size: Any


@worked
def scale(train: Any, new: Any = None, kind: str = "standard", sample_deviation: bool = False) -> Work[tuple[Any, ...]]:
    """Scale `new` (by default the training values themselves) by the training column. The deviation is over n, as scikit-learn's."""
    values = sample(train, "the training column")
    fresh = sample(new, "the new column") if new is not None else values
    if kind not in KINDS:
        raise ValueError(f"A scaling is one of {', '.join(KINDS)}; {kind} is none.")
    found = yield from learned(values, kind, sample_deviation)
    if found.size == 0:
        raise ValueError("The training column is constant: it has no spread to divide by. Drop it, or centre it only.")
    moved = tuple(less(x, found.shift) for x in fresh)
    yield step("shift", "Subtract ${shift}$ from every value.", moved, shift=found.shift, values=fresh)
    if kind == "center":
        return moved
    after = tuple(float(x) / found.size if isinstance(found.size, float) else ratio(x, found.size) for x in moved)
    yield step("divide", "Divide by ${size}$.", after, size=found.size, values=moved)
    return after


def learned(values: tuple[Any, ...], kind: str, sample_deviation: bool) -> Work[Scaling]:
    """From the training values only: what a test row says must not leak in."""
    if kind == "min-max":
        found = Scaling(min(values), less(max(values), min(values)))
        says = "The training values run from ${shift}$ over a range of ${size}$."
    elif kind == "robust":
        ordered = tuple(sorted(values))
        low, high = quarter(ordered, 1), quarter(ordered, 3)
        found = Scaling(median(values), less(high, low))
        says = "The training median is ${shift}$, the middle half spans ${size}$."
    elif kind == "center":
        found = Scaling(average(values), 1)
        says = "The training mean is ${shift}$."
    else:
        center = average(values)
        n = len(values) - 1 if sample_deviation else len(values)
        if n < 1:
            raise ValueError("One value has no sample deviation; at least 2 are needed.")
        spread = ratio(total(tuple(square(less(x, center)) for x in values)), n)
        deviation = root(spread)
        found = Scaling(
            center,
            deviation if isinstance(deviation, int | float) or hasattr(deviation, "numerator") else float(deviation),
        )
        says = "The training mean is ${shift}$, the standard deviation ${size}$."
    yield step("learn", says, found, shift=found.shift, size=found.size, values=values, kind=kind)
    return found


def quarter(ordered: tuple[Any, ...], k: int) -> Any:
    """The k-th quartile, on the straight line between neighbours (as NumPy's default)."""
    place = k * (len(ordered) - 1)
    i, rest = divmod(place, 4)
    if not rest:
        return ordered[i]
    gap = less(ordered[i + 1], ordered[i])
    return ordered[i] + ratio(gap * rest, 4)
