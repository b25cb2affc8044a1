"""How the steps of a derivative are said: the piece, its derivative, and what is still to be done."""

from typing import Any

from eigenway.maths.expression import Call, Expression, Symbol
from eigenway.maths.steps import Work, step

INSIDE = Symbol("u")
OF = "$\\frac{d}{d{x}}\\left[{u}\\right] = {du}$"


def said(rule: str, words: str, u: Expression, name: str, du: Expression, **more: Any) -> Work[Expression]:
    yield step(rule, words, du, u=u, du=du, x=Symbol(name), **more)
    return du


def pending(tree: Expression, name: str) -> Expression:
    """A derivative still to be taken, as it stands on the page."""
    return Call("derivative", (tree, Symbol(name)))
