"""Group and aggregate: rows with the same key together, one number from each group."""

from collections.abc import Callable
from typing import Any

from eigenway.maths.data.columns import column, levels, many, missing, records
from eigenway.maths.stats.sample import average, sample, total
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

Pairs = tuple[tuple[Any, Any], ...]


def median(values: tuple[Any, ...]) -> Any:
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else ratio(ordered[half - 1] + ordered[half], 2)


HOW: dict[str, Callable[[tuple[Any, ...]], Any]] = {
    "mean": average,
    "sum": total,
    "median": median,
    "min": min,
    "max": max,
    "count": len,
}


@worked
def group(rows: Any, by: str, value: str, how: str = "mean") -> Work[Pairs]:
    """Group the rows by one column and aggregate another. Missing values are left out, as pandas does."""
    table = records(rows)
    keys, values = column(table, by), column(table, value)
    if how not in HOW:
        raise ValueError(f"A group is summed up by one of {', '.join(HOW)}; {how} is none.")
    found: list[tuple[Any, Any]] = []
    for key in levels(keys):
        inside = [v for k, v in zip(keys, values) if k == key]
        kept = tuple(v for v in inside if not missing(v))
        answer = HOW[how](sample(kept, f"group {key}")) if kept else (0 if how in ("count", "sum") else None)
        found.append((key, answer))
        says = "Group {key}: {count}, ${kept}$; the {how} is ${answer}$."
        if len(kept) < len(inside):
            says = "Group {key}: {count}, ${kept}$, a missing one left out; the {how} is ${answer}$."
        if answer is None:
            says = "Group {key} has no value that is not missing: it has no {how}."
        yield step(
            "group",
            says,
            tuple(found),
            key=str(key),
            count=many(len(kept), "value"),
            n=len(kept),
            kept=kept,
            how=how,
            answer=answer,
            keys=keys,
            values=values,
        )
    return tuple(found)
