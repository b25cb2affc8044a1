"""Coordinate descent: minimise along one coordinate at a time, exactly, again and again."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.matrix import alike, bounded, decimals, entry, inner, is_exact, square, tidied, vector
from eigenway.maths.optim.numbers import turns_of
from eigenway.maths.optim.prox import soft
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

SHOWN = 4  # coordinates and sweeps that are written out one by one


@worked
def coordinate_descent(
    a: Sequence[Sequence[Any]],
    b: Sequence[Any],
    l1: Any = 0,
    l2: Any = 0,
    start: Sequence[Any] | None = None,
    sweeps: int = 3,
) -> Work[tuple[Any, ...]]:
    """Minimise ½ xᵀAx - bᵀx + l1 Σ|x| + ½ l2 Σx² by so many sweeps over the coordinates; A symmetric."""
    a, b, x, l1, l2 = read(a, b, l1, l2, start)
    yield from decimals(x)
    loss = objective(a, b, l1, l2, x)
    yield step("begin", "Begin at ${x}$, where the objective is ${loss}$.", x, x=x, loss=loss, a=a, b=b, l1=l1, l2=l2)
    for turn in range(1, turns_of(sweeps) + 1):
        before, old = loss, x
        for j in range(len(x)):
            pull = tidied(b[j] - inner(a[j], x) + a[j][j] * x[j])
            new = ratio(soft(pull, l1), a[j][j] + l2)
            x = (*x[:j], new, *x[j + 1 :])
            if len(x) <= SHOWN and sweeps <= SHOWN:
                yield one_coordinate(x, j, pull, a[j][j], l1, l2)
        loss = objective(a, b, l1, l2, x)
        says = "After sweep {turn} the objective is ${loss}$, no more than the ${before}$ before."
        yield step("sweep", says, x, turn=turn, loss=loss, before=before, old=old, a=a, b=b, l1=l1, l2=l2)
    return x


def one_coordinate(x: tuple[Any, ...], j: int, pull: Any, curve: Any, l1: Any, l2: Any) -> Any:
    below = tidied(curve + l2)
    facts = {"j": j + 1, "pull": pull, "l1": l1, "l2": l2, "curve": curve, "below": below, "new": x[j]}
    if not l1:
        says = "Coordinate {j}: the others held, the best value is ${pull} / {below} = {new}$."
    elif -l1 <= pull <= l1:
        says = "Coordinate {j}: the pull ${pull}$ is no larger than the level ${l1}$, so $x_{j} = 0$."
    else:
        says = (
            "Coordinate {j}: the pull ${pull}$ moves towards 0 by ${l1}$ and is divided by ${below}$: $x_{j} = {new}$."
        )
    return step("coordinate", says, x, **facts)


def objective(a: Any, b: Any, l1: Any, l2: Any, x: Any) -> Any:
    curve = sum(u * inner(row, x) for u, row in zip(x, a))
    return tidied(ratio(curve + l2 * inner(x, x), 2) - inner(b, x) + l1 * sum(abs(u) for u in x))


def read(a: Any, b: Any, l1: Any, l2: Any, start: Any) -> tuple[Any, ...]:
    a = bounded(square(a, "A"))
    b = vector(b, "b")
    n = len(a)
    x = vector(start, "the starting point") if start is not None else (0,) * n
    if len(b) != n or len(x) != n:
        raise ValueError(f"A is {n} × {n}, b has {len(b)} entries and the starting point {len(x)}: they must agree.")
    l1, l2 = entry(l1, "The level l1"), entry(l2, "The level l2")
    if l1 < 0 or l2 < 0:
        raise ValueError(f"The penalties are {l1} and {l2}; neither may be negative.")
    if any(a[i][j] != a[j][i] for i in range(n) for j in range(i)):
        raise ValueError("A must be symmetric: entry (i, j) equal to entry (j, i).")
    if any(a[j][j] + l2 <= 0 for j in range(n)):
        raise ValueError(
            "Each coordinate needs positive curvature: an entry on the diagonal of A, plus l2, is not positive."
        )
    if not is_exact((a, b, x, l1, l2)):
        a = tuple(tuple(map(float, row)) for row in a)
        b, x, l1, l2 = alike((*b, 0.0))[:-1], tuple(map(float, x)), float(l1), float(l2)
    return a, b, x, l1, l2
