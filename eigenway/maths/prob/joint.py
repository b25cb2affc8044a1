"""Reading a joint table: chances, or counts."""

from typing import Any

from eigenway.maths.linalg.matrix import matrix
from eigenway.maths.prob.chances import total

Law = tuple[Any, ...]


def read(joint: Any) -> tuple[tuple[Law, ...], Any]:
    from eigenway.maths.linalg.matrix import as_list
    from eigenway.maths.prob.chances import exact

    rows = [
        [exact(x, "An entry of the table") for x in as_list(row, "a row of the table")]
        for row in as_list(joint, "the table")
    ]
    table = matrix(rows, "the table")
    if any(x < 0 for row in table for x in row):
        raise ValueError("An entry of the table is negative; chances and counts are at least 0.")
    whole = total(tuple(x for row in table for x in row))
    if whole == 0:
        raise ValueError("The table is empty: every entry is 0.")
    return table, whole
