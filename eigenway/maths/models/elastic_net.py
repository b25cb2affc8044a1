"""Lasso and elastic net by coordinate descent: least squares with a price on the size of the coefficients.

The objective is |y - Xw - c|² / 2n + penalty · (mix · Σ|w| + (1 - mix) / 2 · Σw²). mix = 1 is the lasso, mix = 0 ridge.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from eigenway.maths.models.table import data
from eigenway.maths.optim.prox import soft
from eigenway.maths.steps import Work, step, worked

if TYPE_CHECKING:
    from eigenway.maths.models.table import Floats

SHOWN = 4  # coordinates that are written out in the first sweep


class Fit(NamedTuple):
    coefficients: tuple[float, ...]
    intercept: float
    sweeps: int


class Gram(NamedTuple):
    """All that a sweep needs: X'X/n and X'y/n of the centred data, and y'y/n."""

    a: "Floats"
    b: "Floats"
    c: float
    means: "Floats"
    target: float


def fast(
    x: Any,
    y: Any,
    penalty: float,
    mix: float = 1.0,
    intercept: bool = True,
    tolerance: float = 1e-7,
    sweeps: int = 10_000,
) -> Fit:
    """The same sweeps on NumPy arrays."""
    import numpy as np

    penalty, mix = checked(penalty, mix, sweeps)
    gram = condense(*data(x, y), intercept)
    l1, l2 = penalty * mix, penalty * (1 - mix)
    w = np.zeros(len(gram.b))
    pull = gram.b.copy()  # b - Aw, kept up to date
    rows, below = list(gram.a), (gram.a.diagonal() + l2).tolist()
    own: list[float] = gram.a.diagonal().tolist()
    values: list[float] = [0.0] * len(w)
    for turn in range(1, sweeps + 1):
        moved = 0.0
        for j, old in enumerate(values):
            if below[j] <= 0:
                continue
            rho = float(pull[j]) + own[j] * old
            new = (rho - l1 if rho > l1 else rho + l1 if rho < -l1 else 0.0) / below[j]
            if new != old:
                pull -= (new - old) * rows[j]
                values[j] = new
                moved = max(moved, abs(new - old))
        if moved <= tolerance * max(1.0, max(map(abs, values))):
            return finish(gram, values, turn)
    raise ValueError(f"No rest after {sweeps:,} sweeps: scale the columns of X, or allow more sweeps.")


@worked(plain=fast)
def elastic_net(
    x: Any,
    y: Any,
    penalty: float,
    mix: float = 1.0,
    intercept: bool = True,
    tolerance: float = 1e-7,
    sweeps: int = 10_000,
) -> Work[Fit]:
    """Fit by sweeps over the coefficients until none moves by more than `tolerance`."""
    penalty, mix = checked(penalty, mix, sweeps)
    gram = condense(*data(x, y), intercept)
    l1, l2, n = penalty * mix, penalty * (1 - mix), len(gram.b)
    if intercept:
        means = (*map(float, gram.means), gram.target)
        yield step(
            "centre",
            "Subtract its mean from every column and from $y$: the intercept then needs no care.",
            means,
            means=means,
        )
    a, b = rows_of(gram.a), numbers_of(gram.b)
    says = "Each column's product with $y$, divided by the number of rows, is where the pulls begin."
    yield step("correlations", says, b, a=a, b=b, largest=max(map(abs, b)))
    w: list[float] = [0.0] * n
    loss = objective(gram, l1, l2, w)
    for turn in range(1, sweeps + 1):
        old, before = tuple(w), loss
        for j in range(n):
            below = a[j][j] + l2
            if below <= 0:
                continue
            pull = b[j] - sum(p * q for p, q in zip(a[j], w)) + a[j][j] * w[j]
            w[j] = soft(pull, l1) / below
            if turn == 1 and n <= SHOWN:
                says = "Column {j}: its product with the residual that leaves it out is ${pull}$; move that towards 0 by ${l1}$"
                says += ", divide by ${below}$: $w_{j} = {new}$." if w[j] else ", which reaches 0: $w_{j} = 0$."
                yield step("coordinate", says, tuple(w), j=j + 1, pull=pull, l1=l1, below=below, new=w[j])
        loss = objective(gram, l1, l2, w)
        says = "Sweep {turn} brings the objective from ${before}$ down to ${loss}$."
        yield step("sweep", says, tuple(w), turn=turn, before=before, loss=loss, old=old, l1=l1, l2=l2, a=a, b=b)
        if max(abs(p - q) for p, q in zip(w, old)) <= tolerance * max(1.0, max(map(abs, w))):
            break
    else:
        raise ValueError(f"No rest after {sweeps:,} sweeps: scale the columns of X, or allow more sweeps.")
    fit = finish(gram, w, turn)
    zeros = sum(1 for value in w if value == 0)
    says = "No coefficient moves any more. {zeros} of {n} are exactly 0; the intercept is ${c}$."
    yield step(
        "rest",
        says,
        fit,
        w=tuple(w),
        n=n,
        zeros=zeros,
        c=fit.intercept,
        means=numbers_of(gram.means),
        target=gram.target,
    )
    return fit


def condense(x: "Floats", y: "Floats", intercept: bool) -> Gram:
    import numpy as np

    n = len(y)
    means = x.mean(axis=0) if intercept else np.zeros(x.shape[1])
    target = float(y.mean()) if intercept else 0.0
    x, y = x - means, y - target
    return Gram(x.T @ x / n, x.T @ y / n, float(y @ y) / n, means, target)


def rows_of(table: "Floats") -> tuple[tuple[float, ...], ...]:
    return tuple(numbers_of(row) for row in table)


def numbers_of(row: "Floats") -> tuple[float, ...]:
    return tuple(float(x) for x in row)


def objective(gram: Gram, l1: float, l2: float, w: list[float]) -> float:
    import numpy as np

    v = np.array(w)
    fit = 0.5 * (gram.c - 2 * float(gram.b @ v) + float(v @ gram.a @ v))
    return fit + l1 * float(np.abs(v).sum()) + 0.5 * l2 * float(v @ v)


def finish(gram: Gram, w: list[float], sweeps: int) -> Fit:
    return Fit(tuple(w), gram.target - sum(m * u for m, u in zip(gram.means.tolist(), w)), sweeps)


def checked(penalty: float, mix: float, sweeps: int) -> tuple[float, float]:
    if not 0 <= float(penalty) < float("inf"):
        raise ValueError(f"The penalty is {penalty}; it must be a number of at least 0.")
    if not 0 <= float(mix) <= 1:
        raise ValueError(f"The mix is {mix}; it must lie between 0 (ridge) and 1 (lasso).")
    if sweeps < 1:
        raise ValueError(f"The number of sweeps is {sweeps}; it must be at least 1.")
    return float(penalty), float(mix)


class ElasticNet:
    """The fit with the face that people know: fit, then predict."""

    def __init__(self, penalty: float = 1.0, mix: float = 0.5):
        self.penalty, self.mix = penalty, mix

    def fit(self, x: Any, y: Any) -> "ElasticNet":
        self.found = elastic_net(x, y, self.penalty, self.mix)
        return self

    def predict(self, x: Any) -> "Floats":
        import numpy as np

        from eigenway.maths.models.table import array

        table = array(x, "X")
        if table.ndim != 2 or table.shape[1] != len(self.found.coefficients):
            raise ValueError(f"X has shape {table.shape}; the fit knows {len(self.found.coefficients)} columns.")
        return table @ np.array(self.found.coefficients) + self.found.intercept
