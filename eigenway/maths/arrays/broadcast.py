"""Combining two arrays of different shapes: align, stretch, and fill the result."""

from collections.abc import Callable
from math import prod
from typing import Any

from eigenway.maths.arrays.array import Shape, filled, index_of, position, read
from eigenway.maths.arrays.broadcast_shape import broadcast_shape
from eigenway.maths.linalg.matrix import tidied
from eigenway.maths.steps import Work, step, worked

OPERATIONS: dict[str, tuple[Callable[[Any, Any], Any], str]] = {
    "+": (lambda x, y: x + y, "Add"),
    "-": (lambda x, y: x - y, "Subtract"),
    "*": (lambda x, y: x * y, "Multiply"),
}


@worked
def broadcast(a: Any, b: Any, operation: str = "+") -> Work[Any]:
    """a + b, a - b or a * b, with NumPy's rule for shapes."""
    (p, left), (q, right) = read(a, "the first array"), read(b, "the second array")
    if operation not in OPERATIONS:
        raise ValueError(f"The operation is one of {', '.join(OPERATIONS)}; {operation!r} is none of them.")
    shape = yield from broadcast_shape.inner(p, q)
    stretched = (filled(shape, stretch(p, left, shape)), filled(shape, stretch(q, right, shape)))
    says = "Both are stretched to the shape {shape}: along an axis of size 1 the same entries are used again and again."
    yield step("stretch-out", says, stretched, shape=str(shape), arrays=(left, right), shapes=(p, q), sizes=shape)
    f, word = OPERATIONS[operation]
    pairs = zip(stretch(p, left, shape), stretch(q, right, shape))
    answer = filled(shape, [tidied(f(x, y)) for x, y in pairs])
    yield step("entry-by-entry", f"{word} entry by entry.", answer, operation=operation)
    return answer


def stretch(was: Shape, flat: tuple[Any, ...], shape: Shape) -> tuple[Any, ...]:
    """The entries of an array stretched to a larger shape, in row-major order."""
    padded = (1,) * (len(shape) - len(was)) + was
    places = (position(i, shape) for i in range(prod(shape)))
    return tuple(flat[index_of([0 if n == 1 else k for k, n in zip(place, padded)], padded)] for place in places)
