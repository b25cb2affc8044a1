"""The design matrix of a table: an intercept, numbers as they are, categories as columns with one level left out."""

from typing import Any

from eigenway.maths.data.columns import column, levels, records
from eigenway.maths.linalg.matrix import matrix
from eigenway.maths.steps import Work, step, worked

Rows = tuple[tuple[Any, ...], ...]


@worked
def design(rows: Any, intercept: bool = True, drop: bool = True) -> Work[Rows]:
    """One row for each row of the table; a column of text becomes one column for each level, the first left out."""
    table = records(rows)
    columns: list[tuple[Any, ...]] = []
    if intercept:
        columns.append((1,) * len(table))
        yield step("intercept", "A column of ones for the intercept.", tuple(zip(*columns)), n=len(table))
    for key in table[0]:
        values = column(table, key)
        if any(isinstance(v, str) for v in values):
            names = levels(values)
            kept = names[1:] if drop else names
            columns.extend(tuple(int(v == name) for v in values) for name in kept)
            says = "{key} is a category: a column for {names}."
            if drop:
                says = "{key} is a category: a column for {names}; {first} is left out, the level to compare with."
            yield step(
                "category",
                says,
                tuple(zip(*columns)),
                key=key,
                names=", ".join(map(str, kept)) or "none of its levels",
                first=str(names[0]),
                values=values,
                levels=kept,
            )
        else:
            columns.append(matrix([values], f"column {key}")[0])
            yield step(
                "number-column", "{key} is a number and stands as it is.", tuple(zip(*columns)), key=key, values=values
            )
    if not columns:
        raise ValueError("The table has no columns and there is no intercept: nothing is left.")
    return tuple(zip(*columns))
