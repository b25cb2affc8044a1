"""Sums, products, limits and integrals: a big sign, what stands below and above it, and what it is of."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from eigenway.answers.reading.calls import is_d
from eigenway.answers.reading.cursor import ONE, Cursor, plain
from eigenway.answers.reading.scanner import Token
from eigenway.maths.expression import Call, Expression, Relation, Symbol


def big(reader: Cursor) -> Expression:
    """\\sum_{i=1}^n f, \\int_0^1 f dx, \\lim_{x \\to 0} f: the name, what it is of, its letter, and its ends."""
    token = reader.advance()
    below: Expression | None = None
    above: Expression | None = None
    while reader.kind in ("_", "^"):
        if reader.advance().kind == "_":
            below = reader.tex_argument(token.value)
        else:
            above = reader.tex_argument(token.value)
    if token.value == "integral":
        return integral(reader, token, below, above)
    of = plain(reader.term())
    ends = bounds(below) + ((above,) if above is not None else ())
    return Call(token.value, (of, *ends), at=(token.start, reader.last_end()))


def bounds(below: Expression | None) -> tuple[Expression, ...]:
    if below is None:
        return ()
    if isinstance(below, Relation) and len(below.sides) == 2 and below.signs[0] in ("=", "->"):
        return below.sides
    return (below,)


def integral(reader: Cursor, token: Token, below: Expression | None, above: Expression | None) -> Expression:
    """The integrand goes up to the dx that ends it."""
    outer, reader.integrals = reader.integrals, True
    of = ONE if is_d(reader.token) else reader.sum()
    reader.integrals = outer
    if not is_d(reader.token) or reader.peek().kind != "name":
        raise reader.wrong("An integral ends in dx, or another letter.", token.start)
    reader.advance()
    letter = reader.advance()
    variable = Symbol(letter.value, at=(letter.start, letter.end))
    ends = tuple(end for end in (below, above) if end is not None)
    return Call("integral", (of, variable, *ends), at=(token.start, reader.last_end()))
