"""Join two tables: every pair of rows that agree in the key."""

from typing import Any

from eigenway.maths.data.columns import column, levels, many, records
from eigenway.maths.steps import Work, step, worked

KINDS = ("inner", "left", "right", "outer")
Rows = tuple[tuple[Any, ...], ...]


@worked
def join(left: Any, right: Any, on: str, kind: str = "inner") -> Work[Rows]:
    """The names of the columns, then the joined rows. Key by key: m rows meet n rows and make m times n."""
    if kind not in KINDS:
        raise ValueError(f"A join is one of {', '.join(KINDS)}; {kind} is none.")
    a, b = records(left, "the left table"), records(right, "the right table")
    keys = levels((*column(a, on, "the left table"), *column(b, on, "the right table")))
    others_a, others_b = [c for c in a[0] if c != on], [c for c in b[0] if c != on]
    if clash := set(others_a) & set(others_b):
        raise ValueError(f"Both tables have a column {min(clash)}: rename one of them first.")
    rows: list[tuple[Any, ...]] = [(on, *others_a, *others_b)]
    for key in keys:
        here, there = [r for r in a if r[on] == key], [r for r in b if r[on] == key]
        m, n = len(here), len(there)
        if not n and kind in ("left", "outer"):
            there = [dict.fromkeys(others_b)]
        if not m and kind in ("right", "outer"):
            here = [dict.fromkeys(others_a)]
        made = [(key, *(x[c] for c in others_a), *(y[c] for c in others_b)) for x in here for y in there]
        rows.extend(made)
        says = "Key {key}: {m} on the left, {n} on the right: {rows}."
        if made and not (m and n):
            says = "Key {key}: {m} on the left, {n} on the right: {rows}, with nothing known on the empty side."
        yield step(
            "match", says, tuple(rows), key=str(key), m=m, n=n, made=len(made), rows=many(len(made), "row"), kind=kind
        )
    yield step("joined", "Altogether {rows}.", tuple(rows), count=len(rows) - 1, rows=many(len(rows) - 1, "row"))
    return tuple(rows)
