"""Reading tables: rows as tuples or as mappings, and columns of values."""

from collections.abc import Mapping
from typing import Any, cast

Record = dict[str, Any]


def records(rows: Any, name: str = "the table") -> tuple[Record, ...]:
    """Rows as mappings from column to value; all with the same columns."""
    listed = list(rows)
    if not listed:
        raise ValueError(f"{name[0].upper()}{name[1:]} has no rows.")
    out: list[Record] = []
    for i, row in enumerate(listed, 1):
        if not isinstance(row, Mapping):
            raise ValueError(f"Row {i} of {name} must say which value stands in which column: {{'age': 31, ...}}.")
        out.append({str(key): value for key, value in cast("Mapping[Any, Any]", row).items()})
    if any(set(row) != set(out[0]) for row in out):
        raise ValueError(f"The rows of {name} do not all have the columns {', '.join(out[0])}.")
    return tuple(out)


def column(rows: tuple[Record, ...], key: str, name: str = "the table") -> tuple[Any, ...]:
    if key not in rows[0]:
        raise ValueError(f"There is no column {key} in {name}; it has {', '.join(rows[0])}.")
    return tuple(row[key] for row in rows)


def missing(value: Any) -> bool:
    return value is None or value != value


def levels(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """The different values, in order."""
    try:
        return tuple(sorted(set(values)))
    except TypeError:
        return tuple(sorted(set(values), key=str))


def many(n: int, thing: str) -> str:
    """1 row, 2 rows."""
    return f"{n} {thing}" if n == 1 else f"{n} {thing}s"
