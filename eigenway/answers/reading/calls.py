"""Functions and what they are applied to: sin 2x, sin^2 x, log_2 8."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from dataclasses import replace

from eigenway.answers.reading.cursor import ONE, Cursor, plain
from eigenway.answers.reading.scanner import Token
from eigenway.maths.expression import Call, Expression, Listing, Matrix, Negative, Number, Power, Product

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
    name = token.value
    if indexed(reader, name):
        index, radicand = plain(reader.single()), arguments(reader, token)
        name, given = "root", (*radicand, index)
    else:
        given = arguments(reader, token)
    span = (token.start, reader.last_end())
    if exponent is not None and isinstance(exponent, Negative) and exponent.of == ONE and name in INVERSES:
        return called(reader, "arc" + name, given, None, span)
    tree = called(reader, name, given, below, span)
    return tree if exponent is None else Power(tree, exponent, at=span)


def indexed(reader: Cursor, name: str) -> bool:
    """sqrt[3](x) and root(3)(x): a number in brackets, and behind it what the root is taken of."""
    opening = {"sqrt": "[", "root": "("}.get(name)
    ahead = [token.kind for token in reader.tokens[reader.index : reader.index + 4]]
    return opening is not None and ahead[:2] == [opening, "number"] and ahead[3:] in (["("], ["{"])


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


def is_d(token: Token) -> bool:
    return token.kind == "derive" or (token.kind == "name" and token.value == "d")
