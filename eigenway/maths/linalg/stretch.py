"""From the definition alone: multiply an eigenvector by its matrix and compare."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import inner, is_zero, largest, tidied, vector
from eigenway.maths.linalg.times import times
from eigenway.maths.show import latex
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def stretch(rows: Sequence[Sequence[Any]], v: Sequence[Any]) -> Work[Any]:
    """The eigenvalue that belongs to an eigenvector: the factor that takes v to Av."""
    v = vector(v)
    if not any(v):
        raise ValueError("The vector 0 is never an eigenvector: its image says nothing.")
    image = yield from times.trace(rows, v)
    place = next(i for i, x in enumerate(v) if x != 0)
    value = ratio(image[place], v[place]) if not isinstance(image[0], float) else inner(v, image) / inner(v, v)
    if not all(is_zero(tidied(y - value * x), 1e4 * max(1.0, largest(image))) for x, y in zip(v, image)):
        raise ValueError("The image is no multiple of the vector: it is not an eigenvector.")
    says = "$A\\mathbf v = {image}$ is {what} $\\mathbf v = {v}$, in every entry: the eigenvalue is ${value}$."
    what = {1: "once", -1: "minus"}.get(value, f"${latex(value)}$ times")
    yield step("compare-image", says, value, image=image, what=what, v=v, value=value)
    return value
