"""Derivatives as they are written: dy/dx, d/dx f, d^2y/dx^2, \\frac{df}{dx}, and the same with ∂."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from eigenway.answers.reading.calls import STARTING, is_d, run
from eigenway.answers.reading.cursor import Cursor, plain
from eigenway.maths.expression import Call, Expression, Symbol


def derivative(reader: Cursor) -> Expression | None:
    """dy/dx, d/dx f, d^2y/dx^2, and the same with ∂; nothing when the letters do not stand so."""
    begin = reader.index
    found = ratio(reader, slash=True)
    if found is None:
        reader.back_to(begin)
    return found


def derivative_fraction(reader: Cursor) -> Expression | None:
    begin = reader.index
    if reader.peek().kind != "{" or not is_d(reader.peek(2)):
        return None
    reader.advance()
    found = ratio(reader, slash=False)
    if found is None:
        reader.back_to(begin)
    return found


def ratio(reader: Cursor, slash: bool) -> Expression | None:
    start = reader.tokens[reader.index].start
    if "d" in reader.names and reader.kind == "name":
        return None
    if not slash:
        reader.advance()
    if not is_d(reader.token):
        return None
    name = "partial" if reader.advance().kind == "derive" else "derivative"
    order = raised(reader)
    of: Expression | None = None
    if reader.kind == "name" and not is_d(reader.token):
        of = reader.name()
    if not slash:
        if reader.kind != "}":
            return None
        reader.advance()
        if reader.kind != "{":
            return None
    elif reader.kind != "/":
        return None
    reader.advance()
    variables: list[Expression] = []
    bracket = slash and reader.kind == "("
    if bracket:
        reader.advance()
    while is_d(reader.token) and reader.peek().kind == "name":
        reader.advance()
        token = reader.advance()
        variable = Symbol(token.value, at=(token.start, token.end))
        times = raised(reader)
        variables += [variable] * (times or 1)
    if not variables or (order or 1) != len(variables):
        return None
    if not slash or bracket:
        if reader.kind != ("}" if not slash else ")"):
            return None
        reader.advance()
    if of is None:
        if reader.kind not in STARTING:
            return None
        of = plain(reader.factor() if reader.kind == "(" else run(reader))
    return Call(name, (of, *variables), at=(start, reader.last_end()))


def raised(reader: Cursor) -> int:
    """The 2 of d^2."""
    if reader.kind != "^":
        return 0
    reader.advance()
    braced = reader.kind == "{"
    if braced:
        reader.advance()
    times = int(reader.token.value) if reader.kind == "number" and reader.token.value in ("1", "2", "3", "4") else 0
    reader.advance() if reader.kind != "end" else None
    if braced and reader.kind == "}":
        reader.advance()
    return times
