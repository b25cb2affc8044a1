"""Linear combinations: add, subtract and scale vectors or matrices."""

from collections.abc import Sequence
from typing import Any, cast

from eigenway.maths.linalg.matrix import (
    Vector,
    alike,
    as_list,
    decimals,
    floats,
    is_exact,
    matrix,
    shape_of,
    tidied,
    vector,
)  # fmt: skip
from eigenway.maths.show import latex
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Summands


@worked
def combine(weights: Sequence[Any], things: Sequence[Any]) -> Work[Any]:
    """2u + 3v - w from (2, 3, -1) and (u, v, w): vectors of one length, or matrices of one shape."""
    weights, parts = vector(weights, "the weights"), read(things)
    if len(weights) != len(parts):
        raise ValueError(
            f"There are {len(weights)} weights for {len(parts)} things to combine: there must be one for each."
        )
    shapes = [shape_of(part) for part in parts]
    if len(set(shapes)) > 1:
        other = next(shape for shape in shapes if shape != shapes[0])
        raise ValueError(f"Only things of one shape can be added; these have the shapes {shapes[0]} and {other}.")
    if not is_exact((weights, parts)):
        weights, parts = floats(weights), floats(parts)
    yield from decimals(parts)
    if len(parts) == 1:
        answer = scaled(weights[0], parts[0])
        yield step("scale-one", "Multiply every entry by ${k}$.", answer, k=weights[0])
        return answer
    if any(k != 1 for k in weights):
        parts = tuple(scaled(k, part) for k, part in zip(weights, parts))
        says = "Multiply each by its number, entry by entry: {weights}."
        yield step("scale-each", says, Summands(parts), weights=said(weights), numbers=weights)
    total = parts[0]
    for part in parts[1:]:
        total = together(total, part)
    yield step("add-up", "Add entry by entry, each to the one in the same place.", total, parts=parts)
    return total


def read(things: Sequence[Any]) -> tuple[Any, ...]:
    listed = as_list(things, "the things to combine")
    if not listed:
        raise ValueError("There is nothing to combine: give at least one vector or matrix.")
    return tuple(matrix(t) if len(shape_of(_plain(t))) == 2 else vector(t) for t in listed)


def scaled(k: Any, thing: Any) -> Any:
    return tuple(scaled(k, x) for x in cast(Vector, thing)) if isinstance(thing, tuple) else tidied(k * thing)


def together(one: Any, two: Any) -> Any:
    if isinstance(one, tuple):
        return tuple(together(a, b) for a, b in zip(cast(Vector, one), two))
    return tidied(one + two)


def said(weights: Sequence[Any]) -> str:
    return ", ".join(f"${latex(k)}$" for k in alike(tuple(weights)))


def _plain(thing: Any) -> Any:
    return thing.tolist() if hasattr(thing, "tolist") else thing
