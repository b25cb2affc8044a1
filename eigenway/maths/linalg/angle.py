"""The angle between two vectors, in degrees."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.cosine import cosine, in_degrees
from eigenway.maths.steps import Work, step, worked


@worked
def angle(u: Sequence[Any], v: Sequence[Any]) -> Work[float]:
    """From the cosine: whole degrees where it is one that people know by heart."""
    value = yield from cosine.trace(u, v)
    answer = in_degrees(value)
    yield step(
        "degrees",
        "The angle with cosine ${cosine}$ measures ${degrees}$ degrees.",
        answer,
        cosine=value,
        degrees=answer,
    )
    return answer
