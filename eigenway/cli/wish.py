"""What somebody asks `eigenway show` for, read without ever running it: an algorithm and its arguments."""

import ast
import re
from fractions import Fraction
from importlib import import_module
from importlib.util import find_spec
from inspect import Parameter, signature
from pkgutil import iter_modules
from typing import Any

from eigenway.maths.steps import EVERY, Worked

LONGEST = 10_000
PARTS = (
    "linalg", "core", "arrays", "numeric", "calculus", "autodiff", "prob", "stats", "info", "optim", "models", "nn", "data", "metrics", "explain",
)  # fmt: skip
CALL = re.compile(r"\s*([a-z]+)\.([a-z_][a-z_0-9]*)\s*\((.*)\)\s*", re.DOTALL)
NAME = re.compile(r"[a-z]+\.[a-z_][a-z_0-9]*")
SHORT = re.compile(r"([a-z_][a-z_0-9]*)\((.*)\)", re.DOTALL)


def understood(what: str) -> tuple[Worked[..., Any], list[Any]]:
    """The algorithm and its arguments; a ValueError says in a sentence what was not understood."""
    if len(what) > LONGEST:
        raise ValueError(f"That is {len(what)} characters long; at most {LONGEST} are read.")
    if call := CALL.fullmatch(what):
        part, name, inside = call.groups()
        algorithm = found(f"{part}.{name}")
        return algorithm, fitting(algorithm, arguments(inside))
    if named := NAME.fullmatch(what.strip()):
        raise ValueError(f"{found(named[0]).name} needs what stands in parentheses: {takes(found(named[0]))}.")
    if short := SHORT.fullmatch(what.strip()):
        for part in PARTS:
            if find_spec(f"eigenway.maths.{part}.{short[1]}") is not None:
                algorithm = found(f"{part}.{short[1]}")
                return algorithm, fitting(algorithm, arguments(short[2]))
    from eigenway.cli.plain_words import plain

    name, given = plain(what)
    return found(name), fitting(found(name), given)


def fitting(algorithm: Worked[..., Any], given: list[Any]) -> list[Any]:
    """The arguments as the algorithm wants them: text where an expression is due is read, and none is missing."""
    wanted = in_order(algorithm)
    needed = sum(p.default is Parameter.empty for p in wanted)
    as_many_as_you_like = any(p.kind is Parameter.VAR_POSITIONAL for p in signature(algorithm.work).parameters.values())
    if len(given) < needed or (len(given) > len(wanted) and not as_many_as_you_like):
        count = f"{len(given)} {'is' if len(given) == 1 else 'are'} given"
        raise ValueError(f"{algorithm.name} takes {takes(algorithm)}; {count}.")
    given = [*(read_for(p, value, algorithm.name) for p, value in zip(wanted, given)), *given[len(wanted) :]]
    if algorithm.name == "calculus.integrate" and len(given) < 3:
        from eigenway.cli.integrator import integrator

        given = [given[0], given[1] if len(given) > 1 else letter_of(given[0]), integrator()]
    return given


def in_order(algorithm: Worked[..., Any]) -> list[Parameter]:
    """What can be given without a name."""
    return [p for p in signature(algorithm.work).parameters.values() if p.kind is Parameter.POSITIONAL_OR_KEYWORD]


def read_for(wanted: Parameter, value: Any, name: str) -> Any:
    """Text is an expression where the algorithm's own annotation says so, and, in calculus and optim, where a number may stand too."""
    due = str(wanted.annotation)
    tree_due = "expression.Expression" in due or "expression.Relation" in due
    number_due = name.startswith(("calculus.", "autodiff.", "optim.")) and wanted.annotation is Any
    if isinstance(value, str) and value and (tree_due or number_due):
        return tree(value)
    if isinstance(value, tuple) and tree_due:
        return tuple(tree(part) if isinstance(part, str) else part for part in value)  # pyright: ignore
    return value


def takes(algorithm: Worked[..., Any]) -> str:
    """ "u and v", "A, b and, if wanted, by": the names in order."""
    wanted = in_order(algorithm)
    needed = [p.name for p in wanted if p.default is Parameter.empty]
    more = [p.name for p in wanted if p.default is not Parameter.empty]
    return listed(needed) + (f" (and, if wanted, {listed(more)})" if more else "")


def listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1] if names else "nothing"]))


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
            f"The arguments {inside.strip()[:60]} are not understood: write numbers, lists, and text or expressions in quotes."
        ) from None
    assert isinstance(written, ast.Call)
    if written.keywords:
        raise ValueError("Give the arguments in order, without names.")
    return [expression_or(literal(node)) for node in written.args]


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
                f"{ast.unparse(node)[:60]} is no value: write numbers, fractions, lists, and text or expressions in quotes."
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
