"""Arrays as nested tuples: their shape, their entries in row-major order, and filling a shape again."""

from collections.abc import Sequence
from math import prod
from typing import Any, cast

from eigenway.maths.linalg.matrix import entry

Shape = tuple[int, ...]
AXES = {1: ("entry",), 2: ("row", "column"), 3: ("layer", "row", "column")}


def read(values: Any, name: str = "the array") -> tuple[Shape, tuple[Any, ...]]:
    """Shape and entries, or a sentence that says where the array is ragged."""
    values = values.tolist() if hasattr(values, "tolist") else values
    if not isinstance(values, list | tuple):
        return (), (entry(values, f"The entry of {name}"),)
    parts = cast(Sequence[Any], values)
    if not parts:
        return (0,), ()
    inside = [read(part, name) for part in parts]
    shapes = {shape for shape, _ in inside}
    if len(shapes) > 1:
        told = " and ".join(sorted(str(shape) for shape in shapes)[:2])
        raise ValueError(f"{name[:1].upper()}{name[1:]} is ragged: it holds parts of the shapes {told}.")
    return (len(parts), *inside[0][0]), tuple(x for _, flat in inside for x in flat)


def filled(shape: Shape, flat: Sequence[Any]) -> Any:
    """The entries in row-major order, poured into the shape."""
    if not shape:
        return flat[0]
    size = prod(shape[1:])
    return tuple(filled(shape[1:], flat[i * size : (i + 1) * size]) for i in range(shape[0]))


def shape_from(sizes: Sequence[Any], name: str = "the shape") -> Shape:
    sizes = tuple(sizes)
    if not all(type(n) is int and n >= 0 for n in sizes):
        raise ValueError(f"{name[:1].upper()}{name[1:]} must hold whole numbers of at least 0; {sizes} does not.")
    return sizes


def position(index: int, shape: Shape) -> tuple[int, ...]:
    """Where entry number `index` stands, axis by axis."""
    out: list[int] = []
    for size in reversed(shape):
        index, place = divmod(index, size)
        out.append(place)
    return tuple(reversed(out))


def index_of(place: Sequence[int], shape: Shape) -> int:
    index = 0
    for p, size in zip(place, shape):
        index = index * size + p
    return index
