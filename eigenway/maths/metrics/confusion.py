"""The confusion matrix: how often each label was called which."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.steps import Work, step, worked

Counts = tuple[tuple[int, ...], ...]


@worked
def confusion(truth: Sequence[Any], guess: Sequence[Any], labels: Sequence[Any] | None = None) -> Work[Counts]:
    """Count the pairs: row i, column j holds how often label i was called j."""
    truth, guess = tuple(truth), tuple(guess)
    if len(truth) != len(guess):
        raise ValueError(f"There are {len(truth)} true labels and {len(guess)} guesses: they must be equally many.")
    if not truth:
        raise ValueError("There are no labels to compare: give at least one pair.")
    order = tuple(labels) if labels is not None else in_order({*truth, *guess})
    if unknown := {*truth, *guess} - set(order):
        raise ValueError(f"The label {sorted(map(str, unknown))[0]} stands in the data and not in the list of labels.")
    counts = [[0] * len(order) for _ in order]
    for i, label in enumerate(order):
        for t, g in zip(truth, guess):
            if t == label:
                counts[i][order.index(g)] += 1
        page = tuple(map(tuple, counts))
        says = "Truly {label}: {n}, of which {right} called so."
        yield step(
            "count",
            says,
            page,
            label=str(label),
            i=i,
            n=sum(counts[i]),
            right=counts[i][i],
            truth=truth,
            guess=guess,
            order=order,
        )
    return tuple(map(tuple, counts))


def in_order(labels: set[Any]) -> tuple[Any, ...]:
    try:
        return tuple(sorted(labels))
    except TypeError:
        return tuple(sorted(labels, key=str))
