"""Folds for cross-validation: every row is tested exactly once."""

from typing import Any

from eigenway.maths.data.columns import many
from eigenway.maths.steps import Work, step, worked

Folds = tuple[tuple[int, ...], ...]


@worked
def folds(n: int, k: int = 5, rng: Any = None) -> Work[Folds]:
    """The test rows of each of k folds, counted from 1; the first folds take one more where it does not come out even."""
    if not 2 <= k <= n:
        raise ValueError(f"{n} rows in {k} folds: the number of folds lies between 2 and the number of rows.")
    order = tuple(int(i) + 1 for i in rng.permutation(n)) if rng is not None else tuple(range(1, n + 1))
    small, more = divmod(n, k)
    made: list[tuple[int, ...]] = []
    start = 0
    for fold in range(1, k + 1):
        size = small + (fold <= more)
        made.append(order[start : start + size])
        start += size
        says = "Fold {fold}: test on {count}, ${rows}$, learn from the other {rest}."
        yield step(
            "fold",
            says,
            tuple(made),
            fold=fold,
            size=size,
            count=many(size, "row"),
            rows=made[-1],
            rest=n - size,
            n=n,
            k=k,
        )
    return tuple(made)
