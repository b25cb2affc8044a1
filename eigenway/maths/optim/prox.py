"""Proximal steps: the point that a penalty or a constraint pulls another point to."""

from collections.abc import Callable, Sequence
from typing import Any

from eigenway.maths.linalg.matrix import alike, decimals, entry, tidied, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio


@worked
def prox(v: Sequence[Any], level: Any = 1, kind: str = "l1") -> Work[tuple[Any, ...]]:
    """The proximal point of v. Penalties: "l1", "l2" (half the squared norm). Sets: "box", "ball", "simplex", "nonnegative".

    `level` is the weight of a penalty, the radius of a ball, the sum of a simplex, the (low, high) of a box.
    """
    v = vector(v)
    if kind not in KINDS:
        raise ValueError(f"The kind of proximal step is one of {', '.join(KINDS)}; {kind} is none.")
    if kind != "box":
        level = entry(level, "The level")
        if level < 0:
            raise ValueError(f"The level is {level}; it must be at least 0.")
        *numbers, level = alike((*v, level))
        v = tuple(numbers)
    yield from decimals(v)
    return (yield from KINDS[kind](v, level))


def soft(x: Any, level: Any) -> Any:
    """Towards 0 by `level`, and 0 where that would cross it."""
    return tidied(x - level) if x > level else tidied(x + level) if x < -level else x - x


def soft_threshold(v: tuple[Any, ...], level: Any) -> Work[tuple[Any, ...]]:
    small = tuple(i for i, x in enumerate(v, 1) if -level <= x <= level)
    after = tuple(soft(x, level) for x in v)
    says = "Move every entry towards 0 by ${level}$; entries no larger than that become 0."
    yield step("soft-threshold", says, after, v=v, level=level, small=small)
    return after


def shrink(v: tuple[Any, ...], level: Any) -> Work[tuple[Any, ...]]:
    after = tuple(ratio(x, 1 + level) for x in v)
    says = "Divide every entry by $1 + {level}$: it shrinks, and none becomes 0."
    yield step("shrink", says, after, v=v, level=level)
    return after


def into_box(v: tuple[Any, ...], level: Any) -> Work[tuple[Any, ...]]:
    low, high = (entry(end, "An end of the box") for end in level)
    if low > high:
        raise ValueError(f"The box runs from {low} to {high}; the low end must not lie above the high one.")
    after = alike(tuple(min(max(x, low), high) for x in v))
    yield step(
        "clip",
        "Entries below ${low}$ are raised to it, entries above ${high}$ lowered to it.",
        after,
        v=v,
        low=low,
        high=high,
    )
    return after


def nonnegative(v: tuple[Any, ...], level: Any) -> Work[tuple[Any, ...]]:
    after = tuple(max(x, x - x) for x in v)
    yield step("clip", "Negative entries become 0.", after, v=v, low=0, high=None)
    return after


def into_ball(v: tuple[Any, ...], radius: Any) -> Work[tuple[Any, ...]]:
    from eigenway.maths.linalg.norm import norm

    length = norm(v)
    if float(length) <= radius:
        says = "The length ${length}$ is at most ${radius}$: the point lies in the ball and stays."
        yield step("inside", says, v, v=v, length=length, radius=radius)
        return v
    scale = radius / length if isinstance(length, float) else ratio(radius, length)
    after = tuple(x * scale for x in v)
    says = "The length ${length}$ is more than ${radius}$: scale by ${radius} / {length}$ to lie on the sphere."
    yield step("scale", says, after, v=v, length=length, radius=radius)
    return after


def into_simplex(v: tuple[Any, ...], whole: Any) -> Work[tuple[Any, ...]]:
    if whole == 0:
        raise ValueError("The simplex needs a positive sum; 0 leaves only the origin.")
    ordered = tuple(sorted(v, reverse=True))
    yield step("sort", "Sort the entries from the largest down.", ordered, v=v)
    running, kept, level = whole - whole, 0, whole - whole
    for i, x in enumerate(ordered, 1):
        running = running + x
        if x > ratio(running - whole, i):
            kept, level = i, ratio(running - whole, i)
    says = "Keep the {kept} largest: the level $t$ that makes their sum ${whole}$ after subtracting it is ${level}$."
    yield step("level", says, level, ordered=ordered, kept=kept, whole=whole, level=level)
    after = tuple(max(tidied(x - level), x - x) for x in v)
    yield step(
        "subtract",
        "Subtract ${level}$ from every entry of $v$; what is negative becomes 0.",
        after,
        v=v,
        level=level,
        whole=whole,
    )
    return after


Rule = Callable[[tuple[Any, ...], Any], Work[tuple[Any, ...]]]
KINDS: dict[str, Rule] = {
    "l1": soft_threshold,
    "l2": shrink,
    "box": into_box,
    "ball": into_ball,
    "simplex": into_simplex,
    "nonnegative": nonnegative,
}
