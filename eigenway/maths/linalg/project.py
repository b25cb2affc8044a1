"""Projection: the nearest point on a line, or in the span of several vectors."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import (
    Vector,
    Vectors,
    alike,
    as_list,
    decimals,
    floats,
    inner,
    is_exact,
    same_length,
    shape_of,
    tidied,
    vector,
)  # fmt: skip
from eigenway.maths.linalg.solve import solve
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def project(b: Sequence[Any], onto: Sequence[Any]) -> Work[Vector]:
    """The projection of b on the line along a vector, or on the span of a list of vectors."""
    target, directions = vector(b), spanning(onto)
    for a in directions:
        same_length(a, target, "A projection")
    if not is_exact((target, directions)):
        target, directions = floats(target), Vectors(floats(tuple(directions)))
    yield from decimals(target)
    return (yield from _on_line(target, directions[0]) if len(directions) == 1 else _on_span(target, directions))


def _on_line(b: Vector, a: Vector) -> Work[Vector]:
    if not any(a):
        raise ValueError("The direction is the vector 0, so there is no line to project on.")
    top, bottom = inner(a, b), inner(a, a)
    k = ratio(top, bottom)
    says = "How many times does $\\mathbf a$ go into $\\mathbf b$? $\\frac{\\mathbf a \\cdot \\mathbf b}{\\mathbf a \\cdot \\mathbf a}$ with $\\mathbf a \\cdot \\mathbf b = {top}$ and $\\mathbf a \\cdot \\mathbf a = {bottom}$ gives ${k}$."
    yield step("amount", says, k, a_vector=a, b_vector=b, top=top, bottom=bottom, k=k)
    answer = tuple(tidied(k * x) for x in a)
    says = "The projection is that many times $\\mathbf a$: ${answer}$. What is left, ${rest}$, is at right angles to $\\mathbf a$."
    rest = alike(tuple(tidied(x - y) for x, y in zip(b, answer)))
    yield step("along", says, answer, answer=answer, direction=a, rest=rest)
    return answer


def _on_span(b: Vector, directions: Vectors) -> Work[Vector]:
    """The coefficients solve the normal equations: what is left must be at right angles to every direction."""
    gram = tuple(tuple(inner(u, v) for v in directions) for u in directions)
    right = tuple(inner(u, b) for u in directions)
    says = "With the vectors in the columns of $A$, what is left, $\\mathbf b - A\\mathbf x$, must be at right angles to all of them: $A^TA\\mathbf x = A^T\\mathbf b$, with $A^TA$ and $A^T\\mathbf b = {right}$."
    yield step("normal", says, gram, right=right, columns=directions, target=b)
    found = yield from solve.inner(gram, right)
    amounts = found.point
    if amounts is None:  # only rounding can do this: normal equations always have a solution
        raise ValueError("In decimals these vectors are too nearly dependent to project on; leave one out.")
    answer = tuple(tidied(sum(k * a[i] for k, a in zip(amounts, directions))) for i in range(len(b)))
    says = "With the solution $\\mathbf x = {amounts}$ the projection is $A\\mathbf x = {answer}$."
    yield step("combined", says, answer, amounts=amounts, answer=answer, columns=directions)
    return answer


def spanning(onto: Sequence[Any]) -> Vectors:
    """One vector or a list of them."""
    listed = as_list(onto, "the directions")
    if len(shape_of(listed)) < 2:
        return Vectors((vector(listed, "the direction"),))
    return Vectors(vector(v, f"direction {i}") for i, v in enumerate(listed, 1))
