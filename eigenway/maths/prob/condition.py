"""Conditional probability from a table: keep what is known, and divide by its total."""

from typing import Any

from eigenway.maths.prob.bayes import share
from eigenway.maths.prob.chances import total
from eigenway.maths.prob.joint import read
from eigenway.maths.steps import Work, step, worked

Law = tuple[Any, ...]


@worked
def condition(joint: Any, row: int | None = None, column: int | None = None) -> Work[Law]:
    """The law of the columns given a row, or of the rows given a column; both counted from 1."""
    table, _ = read(joint)
    if (row is None) == (column is None):
        raise ValueError("Say what is known: a row or a column, one of them.")
    lines, at, kind = (table, row, "row") if row is not None else (tuple(zip(*table)), column, "column")
    if at is None or not 1 <= at <= len(lines):
        raise ValueError(f"There is no {kind} {at}: the table is {len(table)} × {len(table[0])}.")
    kept = lines[at - 1]
    yield step(
        "restrict",
        f"What is known leaves only {kind} {{at}}: ${{kept}}$.",
        kept,
        at=at,
        kept=kept,
        table=table,
        kind=kind,
    )
    whole = total(kept)
    if whole == 0:
        raise ValueError(f"Nothing lies in {kind} {at}: what has probability 0 cannot be conditioned on.")
    yield step("add", "Its total is ${total}$.", whole, weights=kept, total=whole)
    after = tuple(share(x, whole) for x in kept)
    yield step(
        "share",
        "Divide by it, so that the chances add up to 1 again: ${after}$.",
        after,
        kept=kept,
        total=whole,
        after=after,
    )
    return after
