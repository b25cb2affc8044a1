"""All eigenvectors of an eigenvalue: the null space of A - λI."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import (
    Matrix,
    Vector,
    Vectors,
    entry,
    floats,
    is_exact,
    is_rational,
    largest,
    square,
    tidied,
)  # fmt: skip
from eigenway.maths.linalg.null_space import read_off
from eigenway.maths.linalg.primitive import shortest
from eigenway.maths.linalg.rref import reduced
from eigenway.maths.show import combination, latex, shifted, text
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Root, Surd, number, ratio


@worked
def eigenspace(rows: Sequence[Sequence[Any]], value: Any) -> Work[Vectors]:
    """A basis of the vectors that A multiplies by this value; whole numbers where the value is rational."""
    page, value = square(rows), value if isinstance(value, complex) else entry(value, "The eigenvalue")
    if isinstance(value, Root | complex) or not is_exact((page, value)):
        return (yield from in_decimals(floats(page), number(value)))
    m = tuple(tuple(tidied(x - value) if i == j else x for j, x in enumerate(row)) for i, row in enumerate(page))
    says = f"Subtract ${{value}}$ from each diagonal entry: ${shifted(value)}$. Eigenvectors are what it sends to 0."
    if text(value).startswith("-") and not text(ratio(value, -1)).startswith("-"):
        says = f"Add ${{opposite}}$ to each diagonal entry: ${shifted(value)}$. Eigenvectors are what it sends to 0."
    if value == 0:
        says = "For the eigenvalue 0 nothing is subtracted: its eigenvectors are what $A$ itself sends to 0."
    yield step("shift-by", says, m, value=value, opposite=ratio(value, -1))
    if len(m) == 2 and any(any(row) for row in m):
        return (yield from of_two(m, value))
    echelon = yield from reduced(m)
    basis = yield from read_off(echelon)
    if not basis:
        raise ValueError(not_one(value))
    if is_rational(tuple(basis)):
        tidy = Vectors(shortest(v) for v in basis)
        if tidy != basis:
            says = "Any multiple is as good; turn signs so that the first entry that is not 0 is positive: {basis}."
            yield step("turn-signs", says, tidy, basis=listed(tidy))
        return tidy
    return basis


def of_two(m: Matrix, value: Any) -> Work[Vectors]:
    """Two by two: one row tells all, and (q, -p) is what the row (p, q) sends to 0."""
    (a, b), (c, d) = m
    if tidied(a * d - b * c) != 0:
        raise ValueError(not_one(value))
    i, (p, q) = (1, (a, b)) if a != 0 or b != 0 else (2, (c, d))
    v = normal((p, q))
    says = "Row {i} says ${row} = 0$ (the other row says the same or nothing). $x = {x}$ and $y = {y}$ do it: $\\mathbf v = {v}$, or any multiple."
    yield step(
        "one-row", says, Vectors((v,)), i=i, row=combination((p, q), "xy"), x=v[0], y=v[1], v=v, value=value, matrix=m
    )
    return Vectors((v,))


def normal(row: Vector) -> Vector:
    p, q = row
    v = (q, -p)
    if is_rational(v):
        return shortest(v)
    # With a root in it: 1 in the first place that allows it keeps the other entry as simple as can be.
    return (1, ratio(-p, q)) if isinstance(p, Surd) and q != 0 else (ratio(q, -p), 1)


def in_decimals(page: Matrix, value: Any) -> Work[Vectors]:
    """The directions that A - λI shrinks to nothing, up to rounding."""
    from numpy import array, eye
    from numpy.linalg import svd as numpy_svd

    _, sizes, across = numpy_svd(array(page) - value * eye(len(page)))
    small = max(1.0, largest(page)) * 1e-7
    raw = [v for s, v in zip(sizes.tolist(), across.conj().tolist()) if s <= small]
    if not raw:
        raise ValueError(not_one(value))
    basis = Vectors(turned(tuple(v)) for v in raw)
    says = "What $A - \\lambda I$ sends to 0 for $\\lambda = {value}$, in decimals, up to rounding, scaled to length 1: {basis}."
    yield step("shrunk", says, basis, value=value, basis=listed(basis), matrix=page)
    return basis


def turned(v: Vector) -> Vector:
    """The same direction with its largest entry positive (real, for a complex vector)."""
    top = max(v, key=abs)
    unit = abs(top) / top
    return tuple(x * unit for x in v)


def not_one(value: Any) -> str:
    return f"No vector but 0 is sent to 0 by A - λI for λ = {text(value)}: it is not an eigenvalue."


def listed(basis: Sequence[Vector]) -> str:
    return ", ".join(f"${latex(v)}$" for v in basis)
