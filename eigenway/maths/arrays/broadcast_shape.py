"""The shape of two arrays combined: aligned from the right, 1 stretches, unequal sizes clash."""

from collections.abc import Sequence

from eigenway.maths.arrays.array import Shape, shape_from
from eigenway.maths.steps import Work, step, worked


@worked
def broadcast_shape(a: Sequence[int], b: Sequence[int]) -> Work[Shape]:
    """Axis by axis from the last; a ValueError names the axis at which they clash."""
    left, right = shape_from(a, "the first shape"), shape_from(b, "the second shape")
    n, short = max(len(left), len(right)), ""
    if len(left) != len(right):
        short = "first" if len(left) < len(right) else "second"
        left, right = (1,) * (n - len(left)) + left, (1,) * (n - len(right)) + right
        says = "Align from the right: the {short} shape is shorter and gets ones in front, so the two are {left} and {right}."
    else:
        says = "Both have {n} axes, so they line up as they are: {left} and {right}."
    yield step(
        "align",
        says,
        (left, right),
        short=short,
        n=n,
        left=str(left),
        right=str(right),
    )
    found: Shape = ()
    for axis in reversed(range(n)):
        p, q = left[axis], right[axis]
        if p != q and 1 not in (p, q):
            raise ValueError(f"The shapes {tuple(a)} and {tuple(b)} clash: sizes {p} and {q} meet, and neither is 1.")
        size = q if p == 1 else p
        found = (size, *found)
        how = "equal" if p == q else "a 1 stretches to the other"
        says = "Sizes {p} and {q}, axis {axis} from the front: {how}, so {size}."
        yield step("axis", says, found, p=p, q=q, axis=axis, how=how, size=size)
    if not n:
        yield step("scalars", "Two single numbers: the result is a single number, of shape ().", found)
    return found
