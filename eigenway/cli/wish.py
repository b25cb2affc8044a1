"""What somebody asks `eigenway show` for, read without ever running it: an algorithm and its arguments."""

import ast
import re
from fractions import Fraction
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any

from eigenway.maths.steps import EVERY, Worked

LONGEST = 10_000
PARTS = (
    "linalg", "core", "arrays", "numeric", "calculus", "autodiff", "prob", "stats", "info", "optim", "models", "nn", "data", "metrics", "explain",
)  # fmt: skip
CALL = re.compile(r"\s*([a-z]+)\.([a-z_][a-z_0-9]*)\s*\((.*)\)\s*", re.DOTALL)
PLAIN = {
    "eigen": "linalg.eigen", "eigenvalues": "linalg.eigenvalues", "inverse": "linalg.inverse", "invert": "linalg.inverse",
    "det": "linalg.determinant", "determinant": "linalg.determinant", "rref": "linalg.rref", "reduce": "linalg.rref",
    "eliminate": "linalg.eliminate", "rank": "linalg.rank", "solve": "linalg.solve", "svd": "linalg.svd", "qr": "linalg.qr", "lu": "linalg.lu",
    "cholesky": "linalg.cholesky", "pinv": "linalg.pinv", "transpose": "linalg.transpose", "trace": "linalg.trace", "norm": "linalg.norm",
    "dot": "linalg.dot", "cross": "linalg.cross", "angle": "linalg.angle", "nullspace": "linalg.null_space", "softmax": "numeric.softmax",
    "diagonalize": "linalg.diagonalize", "multiply": "linalg.matmul", "times": "linalg.times",
}  # fmt: skip
DERIVATIVE = re.compile(r"\s*d\s*/\s*d\s*([A-Za-z]\w*)\s+(.+)", re.DOTALL)
DIFFERENTIATE = re.compile(r"\s*(?:differentiate|derivative(?: of)?)\s+(.+)", re.DOTALL)
INTEGRATE = re.compile(r"\s*(?:integrate|integral(?: of)?)\s+(.+?)(?:\s+d([A-Za-z]))?\s*", re.DOTALL)


def understood(what: str) -> tuple[Worked[..., Any], list[Any]]:
    """The algorithm and its arguments; a ValueError says in a sentence what was not understood."""
    if len(what) > LONGEST:
        raise ValueError(f"That is {len(what)} characters long; at most {LONGEST} are read.")
    if call := CALL.fullmatch(what):
        part, name, inside = call.groups()
        return found(f"{part}.{name}"), arguments(inside)
    if derive := DERIVATIVE.fullmatch(what):
        return found("calculus.differentiate"), [tree(derive[2]), derive[1]]
    if derive := DIFFERENTIATE.fullmatch(what):
        function = tree(derive[1])
        return found("calculus.differentiate"), [function, letter_of(function)]
    if whole := INTEGRATE.fullmatch(what):
        function = tree(whole[1])
        return found("calculus.integrate"), [function, whole[2] or letter_of(function)]
    word, _, rest = what.strip().partition(" ")
    if word.lower() in PLAIN:
        return found(PLAIN[word.lower()]), values(rest)
    raise ValueError(
        f"{what.strip()[:60]!r} is not understood: write inverse [[2,1],[5,3]], d/dx x^2, or a name with its arguments."
    )


def found(name: str) -> Worked[..., Any]:
    """An algorithm by its name; only those that show their work are ever called."""
    part, _, function = name.partition(".")
    if part not in PARTS or find_spec(f"eigenway.maths.{part}") is None:
        raise ValueError(f"There is no part {part}; the parts are {', '.join(PARTS)}.")
    if find_spec(f"eigenway.maths.{part}.{function}") is None:
        raise ValueError(f"There is no {name}; eigenway show --list names every algorithm.")
    algorithm = getattr(import_module(f"eigenway.maths.{part}"), function)
    if not isinstance(algorithm, Worked):
        raise ValueError(f"{name} is not an algorithm that shows its work; eigenway show --list names those.")
    return algorithm


def arguments(inside: str) -> list[Any]:
    """The arguments of a call as Python literals: nothing is run, and fractions may be written 1/2."""
    try:
        written = ast.parse(f"f({inside})", mode="eval").body
    except (SyntaxError, ValueError, MemoryError):
        raise ValueError(
            f"The arguments {inside.strip()[:60]} are not understood: write numbers, lists and text in quotes."
        ) from None
    assert isinstance(written, ast.Call)
    if written.keywords:
        raise ValueError("Give the arguments in order, without names.")
    return [expression_or(literal(node)) for node in written.args]


def values(rest: str) -> list[Any]:
    """Plain words: "[[2,1],[5,3]] [1,2]", values side by side, with or without commas between."""
    spaced = re.sub(r"([\])])\s*(?=[\[(])", r"\1, ", rest.strip())
    if not spaced:
        raise ValueError("Say of what: a matrix is written [[2,1],[5,3]], a vector [1,2].")
    return arguments(spaced)


def literal(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value=int() | float() | str() | bool() | None as value):
            return value
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return tuple(literal(item) for item in items)
        case ast.Set(elts=items):
            return frozenset(literal(item) for item in items)
        case ast.Dict(keys=keys, values=entries):
            return {literal(key): literal(entry) for key, entry in zip(keys, entries, strict=True) if key is not None}
        case ast.UnaryOp(op=ast.USub(), operand=of):
            return -number(literal(of))
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            top, bottom = number(literal(left)), number(literal(right))
            if bottom == 0:
                raise ValueError("A fraction with 0 below the line is no number.")
            return top / bottom if isinstance(top, float) or isinstance(bottom, float) else Fraction(top) / bottom
        case _:
            raise ValueError(
                f"{ast.unparse(node)[:60]} is no value: write numbers, fractions, lists and text in quotes."
            )


def number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float | Fraction):
        raise ValueError(f"{str(value)[:60]} is no number.")
    return value


def expression_or(value: Any) -> Any:
    """Text that begins with = is read as an expression, in lists too: "=x^2 sin x"."""
    match value:
        case str() if value.startswith("="):
            return tree(value[1:])
        case tuple():
            return tuple(map(expression_or, value))  # pyright: ignore
        case dict():
            return {key: expression_or(entry) for key, entry in value.items()}  # pyright: ignore
        case _:
            return value


def tree(text: str) -> Any:
    from eigenway.answers.grammar import read
    from eigenway.answers.unreadable import Unreadable

    try:
        return read(text)
    except Unreadable as why:
        raise ValueError(str(why)) from None


def letter_of(function: Any) -> str:
    """The one letter of a function, or x."""
    from eigenway.maths.expression import Symbol

    letters = sorted({node.name for node in function.walk() if isinstance(node, Symbol)} - {"e", "pi", "i"})
    return letters[0] if len(letters) == 1 else "x"


def every() -> dict[str, Worked[..., Any]]:
    for part in PARTS:
        package = import_module(f"eigenway.maths.{part}")
        for module in iter_modules(package.__path__):
            import_module(f"{package.__name__}.{module.name}")
    return dict(sorted(EVERY.items()))
