"""Adam: a running mean of the gradients over the root of a running mean of their squares; AdamW with `decay`."""

from collections.abc import Sequence
from math import isfinite, sqrt
from typing import Any, NamedTuple, cast

from eigenway.maths.optim.numbers import Gradient, point, positive, slopes, turns_of
from eigenway.maths.show import count
from eigenway.maths.steps import Step, Work, step, worked

Numbers = tuple[float, ...]
SHOWN = 3  # turns that are written out line by line


class Moments(NamedTuple):
    """Where Adam stands: the mean of the gradients, the mean of their squares, and after how many steps."""

    m: Numbers
    v: Numbers
    t: int


@worked
def adam(
    loss: Any,
    start: Any,
    rate: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
    decay: float = 0.0,
    turns: int = 10,
    gradient: Gradient | None = None,
    state: Moments | None = None,
) -> Work[Numbers]:
    """Take `turns` steps. `loss` is a tree, or None beside `gradient`: a function, or a list with one gradient a turn.

    `decay` is AdamW's: it shrinks the weights by rate times decay and does not pass through the moments.
    """
    x = tuple(float(u) for u in point(start))
    slope = listed(loss, gradient, len(x))
    checked(rate, beta1, beta2, eps, decay)
    m, v, done = state or Moments((0.0,) * len(x), (0.0,) * len(x), 0)
    keep1, keep2, shrink = 1 - beta1, 1 - beta2, 1 - rate * decay
    told = turns_of(turns) <= SHOWN
    for t in range(done + 1, done + turns + 1):
        g = slope(x)
        if len(g) != len(x):
            raise ValueError(
                f"The gradient has {count(len(g), 'entry', 'entries')} and the point {len(x)}: they must be equally many."
            )
        m = tuple([beta1 * a + keep1 * s for a, s in zip(m, g)])
        v = tuple([beta2 * b + keep2 * s * s for b, s in zip(v, g)])
        fix1, fix2 = 1 - beta1**t, 1 - beta2**t
        old, x = x, tuple([shrink * u - rate * (a / fix1) / (sqrt(b / fix2) + eps) for u, a, b in zip(x, m, v)])
        if not told:
            yield Step("adam", TURN, x, {"t": t, "old": old, "g": g, "x": x})
            continue
        facts: dict[str, Any] = {
            "t": t,
            "old": old,
            "g": g,
            "m": m,
            "v": v,
            "beta1": beta1,
            "beta2": beta2,
            "rate": rate,
            "eps": eps,
        }
        corrected = tuple([a / fix1 for a in m]), tuple([b / fix2 for b in v])
        yield step("moments", MOMENTS, (m, v), **facts)
        yield step("correct", CORRECT, corrected, fix1=fix1, fix2=fix2, mhat=corrected[0], vhat=corrected[1], **facts)
        if decay:
            yield step("decay", DECAY, tuple([shrink * u for u in old]), decay=decay, shrink=shrink, **facts)
        yield step("move", MOVE, x, x=x, mhat=corrected[0], vhat=corrected[1], shrink=shrink, **facts)
    return x


TURN = "Step {t}: from ${old}$ with gradient ${g}$ to ${x}$."
MOMENTS = (
    "Step {t}: the gradient is ${g}$. Mix it into both running means: $\\mathbf m$ becomes ${beta1} \\mathbf m + (1 - {beta1}) \\mathbf g$, that is ${m}$, "
    "and $\\mathbf v$ becomes ${beta2} \\mathbf v + (1 - {beta2}) \\mathbf g^2$, that is ${v}$."
)
CORRECT = (
    "Both means began at 0 and are still too small. Divide by $1 - {beta1}^{t} = {fix1}$ "
    "and $1 - {beta2}^{t} = {fix2}$: $\\hat{\\mathbf m} = {mhat}$, $\\hat{\\mathbf v} = {vhat}$."
)
DECAY = "Weight decay acts on the weights themselves, not on the gradient: multiply them by $1 - {rate} \\cdot {decay} = {shrink}$."
MOVE = "Move by the rate times $\\hat{\\mathbf m} / (\\sqrt{\\hat{\\mathbf v}} + \\varepsilon)$, entry by entry, against it: ${x}$."


def listed(loss: Any, gradient: Any, n: int) -> Any:
    """The gradient as a function of the point, also where it is given as a list, one a turn."""
    if loss is None and isinstance(gradient, Sequence):
        left = iter([point(g, "a gradient") for g in cast("Sequence[Any]", gradient)])

        def next_one(_: Any) -> Any:
            for g in left:
                return g
            raise ValueError("There are fewer gradients than steps: give one for each.")

        return next_one
    slope = slopes(loss, gradient, n)[1]

    def at(x: Any) -> Any:
        g = numbers(slope(x))
        if not isfinite(sum(g)):
            raise ValueError("The gradient is no longer finite: start elsewhere or lower the rate.")
        return g

    return at


def numbers(g: Any) -> Numbers:
    """A list or an array as a tuple."""
    return tuple(g.tolist() if hasattr(g, "tolist") else g)


def checked(rate: float, beta1: float, beta2: float, eps: float, decay: float) -> None:
    positive(rate, "The rate")
    for name, beta in (("beta1", beta1), ("beta2", beta2)):
        if not 0 <= beta < 1:
            raise ValueError(f"{name[0].upper()}{name[1:]} is {beta}; it must be at least 0 and below 1.")
    if eps < 0 or decay < 0:
        raise ValueError(f"The eps is {eps} and the decay {decay}; neither may be negative.")
