"""Union, intersection, difference and complement, element by element."""

from collections.abc import Callable, Iterable
from typing import Any

from eigenway.maths.show.values import in_order
from eigenway.maths.steps import Work, step, worked

RULES: dict[str, tuple[Callable[[bool, bool], bool], str]] = {
    "union": (lambda a, b: a or b, "in $A$ or in $B$ (or in both)"),
    "intersection": (lambda a, b: a and b, "in $A$ and in $B$"),
    "difference": (lambda a, b: a and not b, "in $A$ and not in $B$"),
    "symmetric difference": (lambda a, b: a != b, "in exactly one of the two"),
    "complement": (lambda a, b: not a, "in the universe and not in $A$"),
}


@worked
def sets(
    operation: str, a: Iterable[Any], b: Iterable[Any] = (), universe: Iterable[Any] | None = None
) -> Work[frozenset[Any]]:
    """Each element is asked once: does it belong?"""
    left, right = frozenset(a), frozenset(b)
    if operation not in RULES:
        raise ValueError(f"The operation is one of {', '.join(RULES)}; {operation!r} is none of them.")
    if operation == "complement" and universe is None:
        raise ValueError("A complement needs the universe: the set of everything that could belong.")
    every = frozenset(universe) if universe is not None else left | right
    if not left | right <= every:
        stray = in_order((left | right) - every)[0]
        raise ValueError(f"{stray} belongs to a set but not to the universe: the universe must hold every element.")
    belongs, rule = RULES[operation]
    found: frozenset[Any] = frozenset()
    yield step(
        "rule",
        f"The {operation} holds every element that is {rule}. Ask each element in turn.",
        found,
        operation=operation,
    )
    for x in in_order(every):
        in_a, in_b = x in left, x in right
        inside = belongs(in_a, in_b)
        if inside:
            found |= {x}
        second = "" if operation == "complement" else f", {'in' if in_b else 'not in'} $B$"
        says = f"${{element}}$ is {'in' if in_a else 'not in'} $A${second}: it {'belongs' if inside else 'does not belong'}."
        yield step("member", says, found, element=x, in_a=in_a, in_b=in_b, operation=operation)
    return found
