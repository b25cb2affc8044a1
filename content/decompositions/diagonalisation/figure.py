"""What figure.ts works out, by the library: where a start is after k steps, and its parts along the two eigen-lines."""

from eigenway.course import cases
from eigenway.maths import linalg

KEEPS, GROWS = ((0.9, 0.2), (0.1, 0.8)), ((1, 0.2), (0.1, 0.9))
FLIPS, SHEAR = ((0.4, 1.2), (0.6, -0.2)), ((1, 0.2), (0, 1))


@cases(
    *[
        (a, x, k)
        for a in (KEEPS, GROWS, FLIPS, SHEAR)
        for x in ((0.0, 3.0), (2.0, 1.0), (-1.5, 0.5))
        for k in (0, 5, 12)
    ]
)
def after(a, x, k):
    """The parts are none where there is only one line."""
    to = x
    for _ in range(k):
        to = linalg.times(a, to)
    if a == SHEAR:
        return {"to": to, "parts": None}
    along = ((2.0, 1.0), (-1.0, 1.0))
    weights = linalg.coordinates(along, x)
    parts = [tuple(c * linalg.stretch(a, v) ** k * entry for entry in v) for c, v in zip(weights, along)]
    return {"to": to, "parts": parts}
