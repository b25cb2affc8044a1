"""Functions and what they are applied to: sin 2x, sin^2 x, log_2 8, dy/dx, sums and integrals."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from dataclasses import replace

from eigenway.answers.reading.cursor import ONE, Cursor, plain
from eigenway.answers.reading.scanner import Token
from eigenway.maths.expression import Call, Expression, Listing, Matrix, Negative, Number, Power, Product, Symbol

INVERSES = frozenset(["sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth"])
RUN = frozenset(["number", "name", "frac", "root", "binom", "vulgar", "|(", "floor(", "ceil(", "||(", "{"])
"""What an argument without brackets goes on with: sin 2 pi x, not the next function, not a bracket after a letter."""


def function(reader: Cursor) -> Expression:
    token = reader.advance()
    exponent: Expression | None = None
    below: Expression | None = None
    while reader.kind in ("^", "_", "'") and (reader.kind != "^" or exponent is None):
        sign = reader.advance()
        if sign.kind == "^":
            exponent = plain(reader.exponent(sign))
        elif sign.kind == "_":
            below = plain(reader.tex_argument(token.value))
        else:
            token = token._replace(value=token.value + "'")
    given = arguments(reader, token)
    span = (token.start, reader.last_end())
    name = token.value
    if exponent is not None and isinstance(exponent, Negative) and exponent.of == ONE and name in INVERSES:
        return called(reader, "arc" + name, given, None, span)
    tree = called(reader, name, given, below, span)
    return tree if exponent is None else Power(tree, exponent, at=span)


def called(
    reader: Cursor, name: str, given: tuple[Expression, ...], below: Expression | None, span: tuple[int, int]
) -> Expression:
    from fractions import Fraction

    if name == "lg" or name == "lb":
        name, base = "log", Number(Fraction(10 if name == "lg" else 2))
        below = below or (base if len(given) == 1 else None)
    if name == "cbrt":
        name, given = "root", (*given, Number(Fraction(3)))
    if name == "pow" and len(given) == 2:
        return Power(*given, at=span)
    if name in ("matrix", "vector"):
        return as_matrix(name, given, span)
    if name == "set":
        return Listing("{}", given, at=span)
    if below is not None:
        given = (*given, below)
    return Call(name, given, at=span)


def as_matrix(name: str, given: tuple[Expression, ...], span: tuple[int, int]) -> Expression:
    """matrix([1, 2], [3, 4]) and array([[1, 2], [3, 4]])."""
    from eigenway.answers.reading.brackets import bordered

    if len(given) == 1 and isinstance(given[0], Matrix | Listing):
        return replace(given[0], at=span)
    return bordered(given, span)


def arguments(reader: Cursor, token: Token) -> tuple[Expression, ...]:
    kind = reader.kind
    if kind == "(":
        return reader.bracketed()
    if kind == "{":
        inside = reader.group()
        return inside.items if isinstance(inside, Listing) and inside.bracket == "" else (plain(inside),)
    if kind == "[" and token.value not in ("sqrt", "ln", "log"):
        return reader.bracketed()
    if kind in ("|(", "||(", "[", "floor(", "ceil("):
        return (plain(reader.single()),)
    if token.value in ("sqrt", "cbrt", "hat", "bar", "tilde", "dot"):
        if kind in ("+", "-") or kind in STARTING:
            return (plain(reader.signed_factor()),)
    elif kind in ("+", "-", "+-"):
        signs = reader.signs()
        return (reader.signed(run(reader), signs),)
    elif kind in STARTING:
        return (run(reader),)
    raise no_argument(reader, token)


STARTING = RUN | {"function", "(", "[", "begin", "big", "derive"}


def no_argument(reader: Cursor, token: Token) -> Exception:
    text = reader.text
    here = text[token.start : token.end]
    if reader.kind == "*":
        repair = text[: reader.token.start].rstrip() + " " + text[reader.token.end :].lstrip()
    else:
        repair = text[: token.end] + "(x)" + text[token.end :]
    return reader.wrong(f"{here} needs something to act on, such as {here}(x).", token.end, repair)


CLOSED = frozenset(["sqrt", "root", "abs", "binomial", "transpose", "star", "prime", "pinv", "factorial"])
"""What says by itself where its argument ends: x^T A x goes on after the T."""


def run(reader: Cursor) -> Expression:
    """The factors that an unbracketed argument takes: sin 2x y is sin(2xy), sin x cos x stops before cos."""
    start = reader.token.start
    factors = [plain(reader.factor())]
    while reader.kind in RUN and not (reader.kind == "number" and isinstance(factors[-1], Number)):
        if reader.kind == "name" and reader.is_applied():
            break
        if reader.integrals and is_d(reader.token):
            break
        if reader.rows == 2 and reader.token.gap:
            break
        if isinstance(factors[0], Call) and factors[0].name not in CLOSED:
            break  # ln sin x y: the inner function has taken what there was
        factors.append(plain(reader.factor()))
    if reader.kind == "(" and isinstance(factors[-1], Number) and not reader.token.gap:
        factors.append(plain(reader.factor()))
    return factors[0] if len(factors) == 1 else Product(tuple(factors), at=(start, reader.last_end()))


# derivatives


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


def is_d(token: Token) -> bool:
    return token.kind == "derive" or (token.kind == "name" and token.value == "d")


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


# sums, products, limits, integrals


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
    from eigenway.maths.expression import Relation

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
