"""Brackets: what is grouped, listed, or set in rows. (1, 2) is a tuple, [0, 1) an interval, [[1, 2], [3, 4]] a matrix."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from eigenway.answers.reading.cursor import NOTHING, Cursor
from eigenway.answers.reading.scanner import Token
from eigenway.maths.expression import Call, Expression, Interval, Listing, Matrix, Negative, Product, Symbol


def round_bracket(reader: Cursor) -> Expression:
    opened = reader.advance()
    if reader.kind == ")":
        raise reader.wrong("There is nothing between these brackets.", opened.start)
    inside = reader.inside(opened)
    closed = reader.kind
    if closed == "end":
        raise reader.unclosed(opened)
    if closed not in (")", "]", "close["):
        raise reader.stray()
    reader.advance()
    return finished("(", closed[-1], inside, reader, opened.start)


def square_bracket(reader: Cursor) -> Expression:
    opened = reader.advance()
    if reader.kind == "]":
        reader.advance()
        return Listing("[]", (), at=(opened.start, reader.last_end()))
    rows = in_rows(reader)
    closed = reader.kind
    if closed == "end":
        raise reader.unclosed(opened)
    if closed not in ("]", ")", "close["):
        raise reader.stray()
    reader.advance()
    span = (opened.start, reader.last_end())
    if len(rows) > 1:
        return table(rows, reader, span)
    inside = rows[0][0] if len(rows[0]) == 1 else Listing("", tuple(rows[0]), at=span)
    return finished("[", closed[-1], inside, reader, opened.start)


def in_rows(reader: Cursor) -> list[list[Expression]]:
    """The entries in square brackets: parted by commas or white space, the rows by semicolons or line breaks."""
    outer, reader.rows = reader.rows, 2 if parted_by_space(reader) else 0
    rows: list[list[Expression]] = []
    while True:
        row = [reader.conditioned(reader.claim())]
        while reader.kind == "," or (reader.rows == 2 and reader.kind not in (";", "row", "]", ")", "close[", "end")):
            if reader.kind == ",":
                reader.advance()
                if reader.kind == "]":
                    break
            row.append(reader.conditioned(reader.claim()))
        rows.append(row)
        if reader.kind not in (";", "row"):
            break
        reader.advance()
        if reader.kind == "]":
            break
    reader.rows = outer
    return rows


def parted_by_space(reader: Cursor) -> bool:
    """[1 2 3]: no comma at this level, and somewhere two things with nothing but white space between them."""
    deep, before, found = 0, None, False
    for token in reader.tokens[reader.index :]:
        kind = token.kind
        if deep == 0:
            if kind == ",":
                return False
            if kind in ("]", "end"):
                break
            if kind == "number" and before is not None and before.kind in ("number", "]") and token.gap:
                found = True
            if kind == "-" and before is not None and before.kind == "number" and token.gap:
                found = True
            if kind == "[" and before is not None and before.kind == "]":
                found = True
        deep += (kind in ("(", "[", "{")) - (kind in (")", "]", "}"))
        before = token
    return found


def finished(opening: str, closing: str, inside: Expression, reader: Cursor, start: int) -> Expression:
    span = (start, reader.last_end())
    bare = isinstance(inside, Listing) and inside.bracket == ""
    items = tuple(item for item in inside.items if item is not NOTHING) if isinstance(inside, Listing) and bare else ()
    if opening + closing in ("()", "[]"):
        if not bare:
            return inside if opening == "(" else bordered(side_by_side(inside), span)
        if len(items) == 2 and any(map(is_infinite, items)):
            return Interval(opening + closing, *items, at=span)
        return Listing("()", items, at=span) if opening == "(" else bordered(items, span)
    if len(items) != 2:
        raise reader.wrong(
            f"This bracket opens with {opening} and closes with {closing}: only an interval may, with two ends.", start
        )
    return Interval(opening + (")" if closing == "[" else closing), *items, at=span)


def side_by_side(inside: Expression) -> tuple[Expression, ...]:
    """[[1, 2][3, 4]]: lists are not multiplied, they are rows."""
    factors = inside.factors if isinstance(inside, Product) else ()
    rows = all(isinstance(factor, Listing) and factor.bracket == "[]" for factor in factors)
    return factors if factors and rows else (inside,)


def bordered(items: tuple[Expression, ...], span: tuple[int, int]) -> Expression:
    """A list; a list of equally long lists is a matrix."""
    rows = [item.items for item in items if isinstance(item, Listing) and item.bracket == "[]" and item.items]
    if items and len(rows) == len(items) and len(set(map(len, rows))) == 1:
        return Matrix(tuple(rows), at=span)
    return Listing("[]", items, at=span)


def is_infinite(tree: Expression) -> bool:
    return (tree.of if isinstance(tree, Negative) else tree) == Symbol("infinity")


def french_interval(reader: Cursor) -> Expression:
    """]0, 1[ leaves both ends out."""
    opened = reader.advance()
    inside = reader.inside(opened._replace(kind="["))
    if reader.kind not in ("close[", "]", ")") or not isinstance(inside, Listing) or len(inside.items) != 2:
        raise reader.wrong("This ] closes nothing.", opened.start)
    closed = reader.advance()
    return Interval("(" + ("]" if closed.kind == "]" else ")"), *inside.items, at=(opened.start, closed.end))


def braces(reader: Cursor) -> Expression:
    """A set; in LaTeX, bare braces around one thing only group it."""
    opened = reader.token
    escaped = opened.value == "\\{"
    if reader.peek().kind == "}":
        reader.advance()
        reader.advance()
        return Listing("{}", (), at=(opened.start, reader.last_end()))
    reader.advance()
    inside = reader.inside(opened)
    if reader.kind != "}":
        raise reader.unclosed(opened) if reader.kind == "end" else reader.stray()
    reader.advance()
    span = (opened.start, reader.last_end())
    if opened.value == "tex" or (reader.strict and not escaped):
        return inside
    if isinstance(inside, Listing) and inside.bracket == "":
        return Listing("{}", inside.items, at=span)
    if reader.tex and not escaped:
        return inside
    return Listing("{}", (inside,), at=span)


def table(rows: list[list[Expression]], reader: Cursor, span: tuple[int, int]) -> Matrix:
    if len({len(row) for row in rows}) > 1:
        sizes = ", ".join(str(len(row)) for row in rows)
        raise reader.wrong(f"The rows of a matrix are equally long; these have {sizes} entries.", span[0])
    return Matrix(tuple(map(tuple, rows)), at=span)


def environment(reader: Cursor) -> Expression:
    """\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}, and its relatives."""
    opened = reader.advance()
    if opened.value == "cases":
        return cases(reader, opened)
    if opened.value in ("aligned", "align", "gathered", "split"):
        raise reader.wrong("I cannot read several lines here: write one formula.", opened.start)
    outer, reader.rows = reader.rows, 0
    rows: list[list[Expression]] = []
    while reader.kind != "end" or reader.token.value == "":
        if reader.kind == "end":
            raise reader.wrong("This matrix is not closed.", opened.start, reader.text + f"\\end{{{opened.value}}}")
        row = [reader.claim()]
        while reader.kind == "&":
            reader.advance()
            row.append(reader.claim())
        rows.append(row)
        if reader.kind == "row":
            reader.advance()
        elif reader.kind != "end":
            raise reader.stray()
    reader.advance()
    reader.rows = outer
    if not rows:
        raise reader.wrong("This matrix is empty.", opened.start)
    matrix = table(rows, reader, (opened.start, reader.last_end()))
    return determinant(matrix) if opened.value == "vmatrix" else matrix


def determinant(matrix: Matrix) -> Expression:
    return Call("det", (matrix,), at=matrix.at)


OTHERWISE = frozenset(["otherwise", "else"])


def cases(reader: Cursor, opened: Token) -> Expression:
    """\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}: each value with its condition."""
    outer, reader.rows = reader.rows, 0
    parts: list[Expression] = []
    while reader.kind != "end":
        if parts and len(parts) % 2:
            raise reader.wrong("What holds otherwise comes last.")
        parts.append(reader.sum())
        while reader.kind in (",", "&", "given"):
            reader.advance()
        if reader.kind == "name" and reader.token.value in OTHERWISE:
            reader.advance()
        elif reader.kind in ("row", "end"):
            raise reader.wrong("Say when this line holds: write & and a condition after it.")
        else:
            parts.append(reader.claim())
        while reader.kind in (",", ";"):
            reader.advance()
        if reader.kind == "row":
            reader.advance()
        elif reader.kind != "end":
            raise reader.stray()
    if reader.token.value == "":
        raise reader.wrong("These cases are not closed.", opened.start, reader.text + "\\end{cases}")
    reader.advance()
    reader.rows = outer
    if not parts:
        raise reader.wrong("There are no cases here.", opened.start)
    return Call("piecewise", tuple(parts), at=(opened.start, reader.last_end()))
