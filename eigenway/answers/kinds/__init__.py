"""The kinds of answers: what was typed, is it as good, how is it typed. Each has its table of examples beside it."""

from functools import cache
from importlib import import_module
from typing import Any

KINDS = {
    "number": "Number",
    "expression": "Expression",
    "equation": "Equation",
    "inequality": "Inequality",
    "vector": "Vector",
    "matrix": "Matrix",
    "set": "Set",
    "list": "List",
    "tuple": "Tuple",
    "interval": "Interval",
    "choice": "Choice",
    "antiderivative": "Antiderivative",
    "eigenvector": "Eigenvector",
    "basis": "Basis",
    "subspace": "Subspace",
    "orthonormal": "Orthonormal",
    "decomposition": "Decomposition",
    "polynomial": "Polynomial",
    "gradient": "Gradient",
    "shape": "Shape",
    "distribution": "Distribution",
    "table": "Table",
    "confidence-interval": "ConfidenceInterval",
    "derivation": "Derivation",
    "ordering": "Ordering",
    "code": "Code",
}
HOMES = {name: kind for kind, name in KINDS.items()}


def module(kind: str) -> str:
    return f"eigenway.answers.kinds.{kind.replace('-', '_')}"


def named(kind: str) -> Any:
    """The class of a kind, by the word that `eigenway judge` and frozen answers use."""
    if kind not in KINDS:
        raise ValueError(f"There is no kind {kind!r}; the kinds are {', '.join(KINDS)}.")
    return _home(kind)


@cache
def _home(kind: str) -> Any:
    return getattr(import_module(module(kind)), KINDS[kind])
