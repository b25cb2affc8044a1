"""Refilling an array: the entries stay in row-major order, only the shape changes."""

from collections.abc import Sequence
from math import prod
from typing import Any

from eigenway.maths.arrays.array import AXES, filled, read
from eigenway.maths.data.columns import many
from eigenway.maths.show import count
from eigenway.maths.steps import Work, step, worked


@worked
def reshape(values: Any, shape: Sequence[int], names: Sequence[str] = ()) -> Work[Any]:
    """The same entries in another shape; one size may be -1 and is worked out. `names` are what the axes stand for."""
    was, flat = read(values)
    sizes, given = tuple(shape), tuple(shape)
    if any(type(n) is not int or n < -1 for n in sizes) or sizes.count(-1) > 1:
        raise ValueError(f"A shape holds whole numbers of at least 0, and at most one -1; {sizes} does not.")
    yield step(
        "unroll", "Read the array of shape {was} in row-major order: the last axis runs fastest.", flat, was=str(was)
    )
    if -1 in sizes:
        known = prod(n for n in sizes if n != -1)
        if known == 0 or len(flat) % known:
            raise ValueError(
                f"{len(flat)} entries cannot fill the shape {sizes}: {len(flat)} is no multiple of {known}."
            )
        sizes = tuple(len(flat) // known if n == -1 else n for n in sizes)
        says = "The size left open is {many} divided by the other sizes, {known}: {size}."
        yield step("work-out", says, flat, many=len(flat), known=known, size=len(flat) // known)
    if prod(sizes) != len(flat):
        raise ValueError(
            f"An array of shape {was} has {count(len(flat), 'entry', 'entries')} and the shape {given} needs {prod(sizes)}."
        )
    answer = filled(sizes, flat)
    named = tuple(names) or AXES.get(len(sizes), tuple(f"axis {i}" for i in range(len(sizes))))
    says = "Pour them into the shape {shape} in the same order: {axes}."
    yield step("pour", says, answer, shape=str(sizes), axes=told(sizes, named), sizes=sizes)
    return answer


def told(sizes: tuple[int, ...], named: tuple[str, ...]) -> str:
    """The new shape in words."""
    if named == AXES[2]:
        return f"{many(sizes[0], 'row')} of {many(sizes[1], 'number')}"
    return ", ".join(f"{n} in the axis {name}" for n, name in zip(sizes, named)) or "a single number"
