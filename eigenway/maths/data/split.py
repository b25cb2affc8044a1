"""Splitting rows into training and test: plainly, by class, by group, or by time. Rows are counted from 1."""

from collections.abc import Sequence
from fractions import Fraction
from math import floor
from typing import Any, NamedTuple

from eigenway.maths.data.columns import levels, many
from eigenway.maths.prob.chances import exact
from eigenway.maths.steps import Work, step, worked

KINDS = ("plain", "classes", "groups", "time")
Places = tuple[int, ...]


class Split(NamedTuple):
    train: Places
    test: Places


@worked
def split(rows: int | Sequence[Any], test: Any = "0.25", kind: str = "plain", rng: Any = None) -> Work[Split]:
    """Row numbers for training and test. For "classes", "groups" and "time", `rows` holds each row's class, group or time.

    `rng` is a NumPy generator that shuffles first; without one the last rows become the test.
    """
    labels: Sequence[Any] = range(1, rows + 1) if isinstance(rows, int) else tuple(rows)
    n, share = len(labels), exact(test, "The share of the test")
    if not 0 < share < 1:
        raise ValueError(f"The share of the test is {share}; it must lie between 0 and 1.")
    if kind not in KINDS:
        raise ValueError(f"A split is one of {', '.join(KINDS)}; {kind} is none.")
    if n < 2:
        raise ValueError(f"There are {n} rows; at least 2 are needed, one to learn from and one to test on.")
    order = tuple(int(i) + 1 for i in rng.permutation(n)) if rng is not None else tuple(range(1, n + 1))
    if kind == "time":
        order = tuple(sorted(range(1, n + 1), key=lambda i: labels[i - 1]))
        yield step(
            "sort",
            "Sort the rows by time: the test must lie after the training, as the future does.",
            order,
            labels=tuple(labels),
        )
    elif rng is not None:
        yield step("shuffle", "Shuffle the rows, so that their order says nothing.", order, n=n)
    chosen = yield from CHOOSE[kind](order, tuple(labels), share)
    result = Split(tuple(i for i in order if i not in set(chosen)), chosen)
    if not result.train or not result.test:
        raise ValueError(f"A share of {share} of {n} rows leaves one side empty: change the share, or use more rows.")
    yield step(
        "split",
        "{rows} to learn from, {k} to test on; the test is not looked at again until the end.",
        result,
        m=len(result.train),
        rows=many(len(result.train), "row"),
        k=len(chosen),
        n=n,
    )
    return result


def count(share: Any, n: int) -> int:
    """Rounded to the nearest row, a half upwards."""
    return floor(Fraction(share) * n + Fraction(1, 2))


def last(order: Places, labels: tuple[Any, ...], share: Any) -> Work[Places]:
    k = count(share, len(order))
    chosen = order[len(order) - k :]
    yield step(
        "take",
        "The test takes {k} of {n} rows: the last ones in this order.",
        chosen,
        k=k,
        n=len(order),
        share=share,
        order=order,
    )
    return chosen


def by_class(order: Places, labels: tuple[Any, ...], share: Any) -> Work[Places]:
    chosen: list[int] = []
    for label in levels(labels):
        inside = tuple(i for i in order if labels[i - 1] == label)
        k = count(share, len(inside))
        chosen.extend(inside[len(inside) - k :])
        says = "Class {label} has {rows}; the test takes {k} of them, the same share of every class."
        yield step(
            "class",
            says,
            tuple(chosen),
            label=str(label),
            rows=many(len(inside), "row"),
            n=len(inside),
            k=k,
            share=share,
        )
    return tuple(chosen)


def by_group(order: Places, labels: tuple[Any, ...], share: Any) -> Work[Places]:
    wanted, chosen = count(share, len(order)), list[int]()
    for group in dict.fromkeys(labels[i - 1] for i in reversed(order)):
        if len(chosen) >= max(1, wanted):
            break
        inside = tuple(i for i in order if labels[i - 1] == group)
        if chosen and len(chosen) + len(inside) > wanted:
            continue
        chosen.extend(inside)
        says = "Group {group} goes to the test whole, {rows} in all: no group may stand on both sides."
        yield step(
            "whole-group",
            says,
            tuple(chosen),
            group=str(group),
            rows=many(len(inside), "row"),
            n=len(inside),
            labels=labels,
        )
    return tuple(chosen)


CHOOSE = {"plain": last, "time": last, "classes": by_class, "groups": by_group}
