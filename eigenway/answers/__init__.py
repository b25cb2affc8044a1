"""What was typed: read, and judged. `judge(typed, answer, slips)` is the whole of it; the kinds say what may be asked."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from eigenway.answers.judge import judge  # bound here for good: its file has the same name
from eigenway.answers.kinds import HOMES, module

HERE = {
    "Answer": "answer",
    "Decision": "decision",
    "Slip": "verdict",
    "Unreadable": "unreadable",
    "Verdict": "verdict",
    "freeze": "frozen",
    "thaw": "frozen",
}
__all__ = [
    "Answer",
    "Antiderivative",
    "Basis",
    "Choice",
    "Code",
    "ConfidenceInterval",
    "Decision",
    "Decomposition",
    "Derivation",
    "Distribution",
    "Eigenvector",
    "Equation",
    "Expression",
    "Gradient",
    "Inequality",
    "Interval",
    "List",
    "Matrix",
    "Number",
    "Ordering",
    "Orthonormal",
    "Polynomial",
    "Set",
    "Shape",
    "Slip",
    "Subspace",
    "Table",
    "Tuple",
    "Unreadable",
    "Vector",
    "Verdict",
    "freeze",
    "judge",
    "thaw",
]

if TYPE_CHECKING:
    from eigenway.answers.answer import Answer
    from eigenway.answers.decision import Decision
    from eigenway.answers.frozen import freeze, thaw
    from eigenway.answers.kinds.antiderivative import Antiderivative
    from eigenway.answers.kinds.basis import Basis
    from eigenway.answers.kinds.choice import Choice
    from eigenway.answers.kinds.code import Code
    from eigenway.answers.kinds.confidence_interval import ConfidenceInterval
    from eigenway.answers.kinds.decomposition import Decomposition
    from eigenway.answers.kinds.derivation import Derivation
    from eigenway.answers.kinds.distribution import Distribution
    from eigenway.answers.kinds.eigenvector import Eigenvector
    from eigenway.answers.kinds.equation import Equation
    from eigenway.answers.kinds.expression import Expression
    from eigenway.answers.kinds.gradient import Gradient
    from eigenway.answers.kinds.inequality import Inequality
    from eigenway.answers.kinds.interval import Interval
    from eigenway.answers.kinds.list import List
    from eigenway.answers.kinds.matrix import Matrix
    from eigenway.answers.kinds.number import Number
    from eigenway.answers.kinds.ordering import Ordering
    from eigenway.answers.kinds.orthonormal import Orthonormal
    from eigenway.answers.kinds.polynomial import Polynomial
    from eigenway.answers.kinds.set import Set
    from eigenway.answers.kinds.shape import Shape
    from eigenway.answers.kinds.subspace import Subspace
    from eigenway.answers.kinds.table import Table
    from eigenway.answers.kinds.tuple import Tuple
    from eigenway.answers.kinds.vector import Vector
    from eigenway.answers.unreadable import Unreadable
    from eigenway.answers.verdict import Slip, Verdict


def __getattr__(name: str) -> Any:
    """A name is looked up in its file when it is first used: importing this package stays cheap."""
    if name in HERE:
        home = f"{__name__}.{HERE[name]}"
    elif name in HOMES:
        home = module(HOMES[name])
    else:
        raise AttributeError(f"eigenway.answers has no {name}")
    found = globals()[name] = getattr(import_module(home), name)
    return found
