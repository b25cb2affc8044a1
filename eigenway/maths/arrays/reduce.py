"""Reducing an array along an axis: that axis disappears."""

from typing import Any

from eigenway.maths.arrays.array import AXES, filled, index_of, position, read
from eigenway.maths.linalg.matrix import tidied
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

HOW = ("sum", "mean", "max", "min")


@worked
def reduce(values: Any, axis: int | None = None, how: str = "sum", keep: bool = False) -> Work[Any]:
    """sum, mean, max or min along an axis, or over all of it; `keep` leaves the axis in place with size 1."""
    shape, flat = read(values)
    if how not in HOW:
        raise ValueError(f"An array is reduced by {', '.join(HOW)}; {how!r} is none of them.")
    if axis is not None and not -len(shape) <= axis < len(shape):
        raise ValueError(f"An array of shape {shape} has no axis {axis}: its axes are 0 to {len(shape) - 1}.")
    if how != "sum" and 0 in shape:
        raise ValueError(f"An array of shape {shape} has no {how}: there is nothing along the axis.")
    if axis is None:
        answer = reduced(flat, how)
        answer = filled((1,) * len(shape), (answer,)) if keep and shape else answer
        yield step(
            "all-of-it", f"Take {WORDS[how]} all {{many}} entries.", answer, many=len(flat), entries=flat, how=how
        )
        return answer
    axis %= len(shape)
    left = shape[:axis] + shape[axis + 1 :]
    groups = along(shape, flat, axis)
    name = AXES.get(len(shape), tuple(f"axis {i}" for i in range(len(shape))))[axis]
    says = "Axis {axis} (the {name}s) disappears: shape {shape} becomes {left}. Each entry of the result gathers what differs only there."
    yield step("gather", says, groups, axis=axis, name=name, shape=str(shape), left=str(left), array=flat, was=shape)
    answer = filled(left, [reduced(group, how) for group in groups])
    yield step("reduce-each", f"Take {WORDS[how]} each group.", answer, how=how, sizes=left)
    if keep:
        answer = filled((*shape[:axis], 1, *shape[axis + 1 :]), [reduced(group, how) for group in groups])
        yield step("keep-axis", "Keep the axis with size 1, so that the result still lines up with the array.", answer)
    return answer


WORDS = {"sum": "the sum of", "mean": "the mean of", "max": "the largest of", "min": "the smallest of"}


def along(shape: tuple[int, ...], flat: tuple[Any, ...], axis: int) -> tuple[tuple[Any, ...], ...]:
    left = shape[:axis] + shape[axis + 1 :]
    many = 1
    for n in left:
        many *= n
    places = [position(i, left) for i in range(many)]
    return tuple(tuple(flat[index_of((*p[:axis], k, *p[axis:]), shape)] for k in range(shape[axis])) for p in places)


def reduced(group: tuple[Any, ...], how: str) -> Any:
    if how in ("max", "min"):
        return max(group) if how == "max" else min(group)
    total = tidied(sum(group))
    return total if how == "sum" else ratio(total, len(group))
