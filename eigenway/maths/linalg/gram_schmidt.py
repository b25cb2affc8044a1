"""Gram–Schmidt: an orthonormal basis of the span, one vector after the other."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import (
    Vector,
    Vectors,
    as_list,
    decimals,
    floats,
    inner,
    is_exact,
    is_zero,
    largest,
    same_length,
    tidied,
    vector,
)  # fmt: skip
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Columns, ratio, root

METHODS = ("modified", "classical")


@worked
def gram_schmidt(vectors: Sequence[Sequence[Any]], by: str = "modified") -> Work[Columns]:
    """Orthonormal vectors with the same span. "classical" takes each projection from the vector as given, "modified" from
    what is left of it: equal on paper, but in decimals only the second keeps the right angles."""
    if by not in METHODS:
        raise ValueError(f"Gram–Schmidt is {' or '.join(METHODS)}; {by!r} is neither.")
    read = list_of_vectors(vectors)
    yield from decimals(tuple(read))
    basis: list[Vector] = []  # orthogonal, not yet of length 1: so the work stays rational
    done: list[Vector] = []
    for i, v in enumerate(read, 1):
        left = v
        for j, q in enumerate(basis, 1):
            left, said = orthogonal_part(left, q, v if by == "classical" else left, i, j)
            yield said
        if all(is_zero(x, largest(v)) for x in left):
            says = "Nothing is left of vector {i}: it lies in the span of those before it and adds no direction."
            yield step("nothing-left", says, Columns(done), i=i, left=left)
            continue
        square = inner(left, left)
        basis.append(left)
        done.append(tuple(ratio(x, root(square)) for x in left))
        says = "What is left of vector {i}, ${left}$, has length ${length}$. Divided by it, it is the next orthonormal vector."
        yield step("normalise", says, Columns(done), i=i, left=left, length=root(square))
    if not done:
        raise ValueError("All vectors are 0: they span nothing that could have an orthonormal basis.")
    return Columns(done)


def orthogonal_part(left: Vector, q: Vector, of: Vector, i: int, j: int) -> tuple[Vector, Any]:
    """Take from `left` the part of `of` that lies along q."""
    k = ratio(inner(of, q), inner(q, q))
    new = tuple(tidied(x - k * y) for x, y in zip(left, q))
    if k == 0:
        says = "Vector {i} is already at right angles to direction {j}: nothing to take away."
    else:
        verb, to, size = ("Subtract", "from", k) if k > 0 else ("Add", "to", -k)
        times = "" if size == 1 else "${size}$ times "
        says = f"{verb} {times}the direction ${{direction}}$ {to} vector {{i}}: its part along direction {{j}} is then gone."
    return new, step("take-away", says, new, i=i, j=j, k=k, size=abs(k), direction=q, of=of, left=left)


def list_of_vectors(vectors: Sequence[Sequence[Any]]) -> Vectors:
    listed = as_list(vectors, "the vectors")
    if not listed:
        raise ValueError("There are no vectors: give at least one.")
    read = Vectors(vector(v, f"vector {i}") for i, v in enumerate(listed, 1))
    for v in read:
        same_length(read[0], v, "Gram–Schmidt")
    return read if is_exact(tuple(read)) else Vectors(floats(tuple(read)))
