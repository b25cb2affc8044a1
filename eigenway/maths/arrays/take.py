"""Slicing: which entries start:stop:step selects."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import Vector, vector
from eigenway.maths.steps import Work, step, worked


@worked
def take(
    values: Sequence[Any], start: int | None = None, stop: int | None = None, by: int | None = None
) -> Work[Vector]:
    """values[start:stop:by]: counted from 0, the stop itself left out, negative numbers from the end."""
    v = vector(values, "the values", empty=True)
    for name, k in (("start", start), ("stop", stop), ("step", by)):
        if k is not None and type(k) is not int:
            raise ValueError(f"The {name} of a slice must be a whole number; {k} is not.")
    if by == 0:
        raise ValueError("The step of a slice cannot be 0: it would never move on.")
    places = tuple(range(*slice(start, stop, by).indices(len(v))))
    rule = "Count from 0; the stop itself is left out"
    if any(k is not None and k < 0 for k in (start, stop)):
        rule += "; a negative number counts from the end"
    if by is not None and by < 0:
        rule += "; a negative step walks backwards"
    says = rule + ". The places selected are ${places}$." if places else rule + ". No place is selected."
    yield step("places", says, places, places=places, start=start, stop=stop, by=by, many=len(v))
    answer = tuple(v[i] for i in places)
    yield step("pick-out", "Write down what stands there.", answer, values=v)
    return answer
