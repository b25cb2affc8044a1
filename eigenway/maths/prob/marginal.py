"""Marginal law of a joint table: add along its lines."""

from typing import Any

from eigenway.maths.prob.bayes import share
from eigenway.maths.prob.chances import total
from eigenway.maths.prob.joint import Law, read
from eigenway.maths.steps import Work, step, worked


@worked
def marginal(joint: Any, of: str = "rows") -> Work[Law]:
    """Add a joint table (chances, or counts) along its rows or its columns, and divide by the total."""
    table, whole = read(joint)
    lines = table if axis(of) == "rows" else tuple(zip(*table))
    sums = tuple(total(line) for line in lines)
    says = "Add up each row." if of == "rows" else "Add up each column."
    yield step("add-lines", says, sums, table=table, of=of)
    return (yield from normalised(sums, whole))


def normalised(sums: Law, whole: Any) -> Work[Law]:
    if whole == 1:
        return sums
    after = tuple(share(x, whole) for x in sums)
    yield step("share", "Divide by the total ${total}$: ${after}$.", after, kept=sums, total=whole, after=after)
    return after


def axis(of: str) -> str:
    if of not in ("rows", "columns"):
        raise ValueError(f'The margin is of "rows" or of "columns"; {of} is neither.')
    return of
