"""Any mathematical value as LaTeX (`latex`), as a line of text (`text`) and as a picture of characters (`block`)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AnySet
from fractions import Fraction
from importlib import import_module
from math import gcd, lcm
from typing import Any, cast

from eigenway.maths.expression import Expression
from eigenway.maths.show.layout import Dots, aligned, beside, corners, dusted, side_by_side
from eigenway.maths.show.numbers import latex_number, text_number
from eigenway.maths.show.plain import plain
from eigenway.maths.surd import Columns, Root, Summands, Surd, Vectors

NUMBERS = (int, Fraction, float, complex, Surd, Root)


def latex(value: Any, decimals: bool = False) -> str:
    """LaTeX without dollar signs. `decimals` writes 1/20 as 0.05."""

    def write(value: Any) -> str:
        return latex(value, decimals)

    value = unwrap(value)
    if isinstance(value, Dots):
        return value
    if isinstance(value, Expression):
        return trees().latex(value)
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return f"\\text{{{_plain(value)}}}" if _plain(value) else ""
    if isinstance(value, NUMBERS):
        return latex_number(value, decimals)
    if isinstance(value, AnySet):
        return (
            "\\varnothing" if not value else "\\{" + ", ".join(map(write, in_order(cast("AnySet[Any]", value)))) + "\\}"
        )
    if isinstance(value, Mapping):
        return _table(cast("Mapping[Any, Any]", value), write)
    if table := table_of(value):
        return _under_a_line(table, write)
    if names := fields(value):
        if len(names) > 1 and isinstance(value[0], str) and all(isinstance(part, (str, *NUMBERS)) for part in value):
            return _sheet(names, value, write)
        parts = (f"{label(name)} = {write(part)}" for name, part in zip(names, value) if not is_nothing(part))
        return " \\quad ".join(parts) or "\\text{none}"
    if is_records(value):
        return _records(value, write)
    if isinstance(value, Summands):
        return " + ".join(map(write, value))
    if isinstance(value, Columns):
        return ",\\; ".join(_upright(v, write) for v in value)
    if isinstance(value, Vectors):
        return "\\{" + ", ".join(map(write, value)) + "\\}"
    if is_matrix(value):
        rows = (" & ".join(map(write, row)) for row in corners(dusted(value), "\\cdots", "\\vdots"))
        return "\\begin{bmatrix} " + " \\\\ ".join(rows) + " \\end{bmatrix}"
    if isinstance(value, Sequence):
        if factored := common_root(cast("Sequence[Any]", value)):
            factor, whole = factored
            return f"{write(factor)} {write(whole)}"
        return "(" + ", ".join(map(write, corners([cast("Sequence[Any]", value)], "\\ldots", "")[0])) + ")"
    return f"\\text{{{value}}}"


def _upright(vector: Sequence[Any], write: Callable[[Any], str]) -> str:
    factor, whole = common_root(vector) or (None, vector)
    column = write(tuple((x,) for x in whole))
    return column if factor is None else f"{write(factor)} {column}"


def text(value: Any, decimals: bool = False, glyphs: bool = False) -> str:
    """One line of plain text, as a person would type it; with `glyphs` as one would print it, λ² for lambda^2."""

    def write(value: Any) -> str:
        return text(value, decimals, glyphs)

    value = unwrap(value)
    if isinstance(value, Dots):
        return value
    if isinstance(value, Expression):
        return plain(trees().latex(value)) if glyphs else trees().text(value)
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return _plain(value)
    if isinstance(value, NUMBERS):
        return text_number(value, decimals)
    if isinstance(value, AnySet):
        return "{" + ", ".join(map(write, in_order(cast("AnySet[Any]", value)))) + "}"
    if isinstance(value, Mapping):
        pairs = cast("Mapping[Any, Any]", value).items()
        return "{" + ", ".join(f"{write(key)}: {write(item)}" for key, item in pairs) + "}"
    if names := fields(value):
        return (
            ", ".join(f"{name} = {write(part)}" for name, part in zip(names, value) if not is_nothing(part)) or "none"
        )
    if isinstance(value, Summands):
        return " + ".join(map(write, value))
    if isinstance(value, Vectors):
        return "{" + ", ".join(map(write, value)) + "}"
    if is_matrix(value):
        return (
            "["
            + ", ".join("[" + ", ".join(map(write, row)) + "]" for row in corners(dusted(value), "...", "..."))
            + "]"
        )
    if isinstance(value, Sequence):
        if factored := common_root(cast("Sequence[Any]", value)):
            factor, whole = factored
            return f"{write(factor)} {write(whole)}"
        return "(" + ", ".join(map(write, corners([cast("Sequence[Any]", value)], "...", "")[0])) + ")"
    return str(value)


def block(value: Any) -> str:
    """Plain text over several lines: a matrix as one would draw it."""
    value = unwrap(value)
    if table := table_of(value):
        return aligned([list(map(glyph, row)) for row in table])
    if names := fields(value):
        parts = [beside(f"{name} =", block(part)) for name, part in zip(names, value) if not is_nothing(part)]
        return "\n".join(parts) or "none"
    if matrices_in(value):
        pictures = [block(part) for part in value]
        numbered = [beside(f"{i}.", picture) for i, picture in enumerate(pictures, 1)]
        return "\n".join(numbered) if is_records(value) else side_by_side(pictures)
    if is_records(value):
        return aligned([list(fields(value[0])), *[[glyph(part) for part in row] for row in value]])
    if not is_matrix(value):
        return glyph(value)
    rows = [[glyph(entry) for entry in row] for row in corners(dusted(value), "⋯", "⋮")]
    wide = [max(len(row[j]) for row in rows) for j in range(len(rows[0]))]
    lines = ["  ".join(entry.rjust(w) for entry, w in zip(row, wide)) for row in rows]
    if len(lines) == 1:
        return f"[{lines[0]}]"
    ends = ["⎡⎤", *["⎢⎥"] * (len(lines) - 2), "⎣⎦"]
    return "\n".join(f"{end[0]}{line}{end[1]}" for line, end in zip(lines, ends))


def trees() -> Any:
    """The printer of expression trees, loaded when there is one to print."""
    return import_module("eigenway.maths.show.expression")


def glyph(value: Any) -> str:
    return text(value, glyphs=True)


def unwrap(value: Any) -> Any:
    """NumPy's arrays and numbers as Python's own."""
    return value.tolist() if hasattr(value, "tolist") else value


def fields(value: Any) -> tuple[str, ...]:
    """The names of a named tuple (a decomposition, say); empty for everything else."""
    return getattr(cast(Any, value), "_fields", ()) if isinstance(value, tuple) else ()


def is_records(value: Any) -> bool:
    """A tuple of named tuples of one kind: rows of a table with named columns."""
    if not isinstance(value, tuple | list) or not value or fields(value):
        return False
    rows = cast("Sequence[Any]", value)
    return bool(fields(rows[0])) and all(fields(row) == fields(rows[0]) for row in rows)


def _records(rows: Sequence[Any], write: Callable[[Any], str]) -> str:
    names = fields(rows[0])
    head = " & ".join(f"\\text{{{name.replace('_', ' ')}}}" for name in names)
    below = " \\\\ ".join(" & ".join(map(write, row)) for row in rows)
    return f"\\begin{{array}}{{{'l' * len(names)}}} {head} \\\\ \\hline {below} \\end{{array}}"


def table_of(value: Any) -> Sequence[Sequence[Any]]:
    """The head and the lines of what is drawn as a table of its own (a truth table); empty for everything else."""
    drawn: Callable[[], Sequence[Sequence[Any]]] = getattr(value, "as_table", tuple)
    return drawn()


def _under_a_line(table: Sequence[Sequence[Any]], write: Callable[[Any], str]) -> str:
    head, *below = (" & ".join(map(write, row)) for row in table)
    lines = " \\\\ ".join(below)
    return f"\\begin{{array}}{{{'c' * len(table[0])}}} {head} \\\\ \\hline {lines} \\end{{array}}"


def matrices_in(value: Any) -> bool:
    """Several matrices, or records that hold some: each is drawn as such."""
    if not isinstance(value, tuple) or len(cast("tuple[Any, ...]", value)) < 2:
        return False
    parts = cast("tuple[Any, ...]", value)
    return all(map(is_matrix, parts)) or (is_records(parts) and any(is_matrix(x) for row in parts for x in row))


def _sheet(names: tuple[str, ...], values: Sequence[Any], write: Callable[[Any], str]) -> str:
    """Fields of words stand below one another with the numbers that follow them, and so do the parts that a semicolon divides: side by side they are wider than a page."""
    told = [(name, value) for name, value in zip(names, values) if not is_nothing(value)]
    rows = [
        (label(name) if i == 0 else "", write(part))
        for name, value in told
        for i, part in enumerate(value.split("; ") if isinstance(value, str) else [value])
    ]
    below = " \\\\ ".join(f"{name} & {part}" for name, part in rows)
    return f"\\begin{{array}}{{ll}} {below} \\end{{array}}"


def is_nothing(part: Any) -> bool:
    return part is None or (isinstance(part, str | tuple) and not part)


def label(name: str) -> str:
    return name if len(name) == 1 else f"\\text{{{name.replace('_', ' ')}}}"


def is_matrix(value: Any) -> bool:
    """Rows of one length, at least one, holding entries rather than vectors."""
    if isinstance(value, Vectors) or fields(value) or not isinstance(value, tuple | list) or not value:
        return False
    rows = cast("Sequence[Sequence[Any]]", value)
    if not all(isinstance(row, tuple | list) and row and not fields(row) for row in rows):
        return False
    return len({len(row) for row in rows}) == 1 and not any(isinstance(x, tuple | list) for row in rows for x in row)


def common_root(vector: Sequence[Any]) -> tuple[Surd, tuple[int, ...]] | None:
    """A normalised vector as its length's root and a whole direction: (√2/2, -√2/2) is 1/√2 times (1, -1)."""
    surds = [x for x in vector if isinstance(x, Surd)]
    pure = surds and all(x.a == 0 and x.d == surds[0].d > 0 for x in surds)
    if not pure or len(vector) < 2 or not all(isinstance(x, Surd) or (type(x) is int and x == 0) for x in vector):
        return None
    sizes = [Fraction(x.b) if isinstance(x, Surd) else Fraction(0) for x in vector]
    common = Fraction(gcd(*(s.numerator for s in sizes)), lcm(*(s.denominator for s in sizes)))
    whole = tuple(int(s / common) for s in sizes)
    return Surd(0, common, surds[0].d), whole


def in_order(items: Iterable[Any]) -> list[Any]:
    """A set in an order that is the same each time: by size where there is one, else by its text."""
    held = list(items)
    try:
        return sorted(held)
    except TypeError:
        return sorted(held, key=text)


def _plain(value: Any) -> str:
    return {True: "true", False: "false", None: ""}[value] if not isinstance(value, str) else value


def _table(pairs: "Mapping[Any, Any]", write: Callable[[Any], str]) -> str:
    columns = "c|" + "c" * (len(pairs) - 1) if len(pairs) > 1 else "c"
    top, below = " & ".join(map(write, pairs)), " & ".join(map(write, pairs.values()))
    return f"\\begin{{array}}{{{columns}}} {top} \\\\ \\hline {below} \\end{{array}}"
