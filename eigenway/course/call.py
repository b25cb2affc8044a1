"""A call of the maths library written in a lesson, read without eval: names of the library, literal arguments, nothing else.

`eigenvalues([[9, 2], [6, 5]])` · `linalg.dot([1, 2], [3, 4])` · `bayes({"a": "0.01"}, {"a": "0.9"})` · `differentiate("=x^2", "x")`: text after = is a formula
"""

import ast
import pkgutil
from fractions import Fraction
from functools import lru_cache
from importlib import import_module
from typing import Any

from eigenway.course.fault import Amiss

PARTS = ("linalg", "calculus", "autodiff", "prob", "stats", "info", "optim", "models", "nn", "data", "metrics", "explain",
         "numeric", "arrays", "core")  # fmt: skip


def steps(source: str) -> Any:
    """The steps of one call."""
    node, line = parsed(source)
    if not isinstance(node, ast.Call):
        raise Amiss("A steps block holds one call of the maths library, as in dot([1, 2], [3, 4]).", line)
    try:
        return function(node.func).steps(
            *map(value, node.args), **{k.arg: value(k.value) for k in node.keywords if k.arg}
        )
    except Amiss:
        raise
    except Exception as why:
        raise Amiss(f"{ast.unparse(node.func)} could not work on this: {why}", line) from why


def parsed(source: str) -> tuple[ast.expr, int]:
    try:
        return ast.parse(source.strip(), mode="eval").body, 1
    except SyntaxError as why:
        raise Amiss(
            f"The steps block cannot be read: {why.msg}. It holds one call, as in dot([1, 2], [3, 4]).", why.lineno or 1
        ) from None


def value(node: ast.expr) -> Any:
    """A literal; lists become tuples, a/b of whole numbers a fraction; a call of the library its result."""
    match node:
        case ast.Constant(value=str(text)) if text.startswith("="):
            return formula(text[1:], node.lineno)
        case ast.Constant():
            return node.value
        case ast.List() | ast.Tuple():
            return tuple(map(value, node.elts))
        case ast.Set():
            return frozenset(map(value, node.elts))
        case ast.Dict() if all(node.keys):
            return {value(k): value(v) for k, v in zip(node.keys, node.values) if k}
        case ast.UnaryOp(op=ast.USub()):
            return -value(node.operand)
        case ast.BinOp(op=ast.Div()):
            return Fraction(value(node.left)) / Fraction(value(node.right))
        case ast.Call() if not node.keywords:
            return function(node.func)(*map(value, node.args))
    raise Amiss(f"{ast.unparse(node)!r} is neither a number, a text, a list nor a call of the library.", node.lineno)


def formula(text: str, line: int) -> Any:
    """The tree of what a learner would type."""
    from eigenway.answers import Unreadable
    from eigenway.answers.grammar import read

    try:
        return read(text)
    except Unreadable as why:
        raise Amiss(f"The formula {text!r} cannot be read: {why.says}", line) from None


def function(node: ast.expr) -> Any:
    """`dot` or `linalg.dot`."""
    match node:
        case ast.Attribute(value=ast.Name(id=part), attr=name) if part in PARTS and not name.startswith("_"):
            homes = [part]
        case ast.Name(id=name) if not name.startswith("_"):
            homes = [part for part in PARTS if name in names(part)]
        case _:
            raise Amiss(f"{ast.unparse(node)!r} is no name of the maths library.", node.lineno)
    if len(homes) > 1:
        raise Amiss(f"{name} stands in {' and '.join(homes)}: write {homes[0]}.{name} or the other.", node.lineno)
    if not homes or name not in names(homes[0]):
        raise Amiss(f"The maths library has no {ast.unparse(node)}.", node.lineno)
    return getattr(import_module(f"eigenway.maths.{homes[0]}"), name)


@lru_cache(maxsize=64)
def names(part: str) -> frozenset[str]:
    module = import_module(f"eigenway.maths.{part}")
    return frozenset(found.name for found in pkgutil.iter_modules(module.__path__))
