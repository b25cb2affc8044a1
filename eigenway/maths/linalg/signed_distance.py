"""How far a point lies from a hyperplane, and on which side."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.linalg.dot import dot
from eigenway.maths.linalg.matrix import entry, inner, same_length, tidied, vector
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number, ratio, root


@worked
def signed_distance(w: Sequence[Any], b: Any, x: Sequence[Any]) -> Work[Any]:
    """(w · x + b) / |w| for the hyperplane w · x + b = 0: positive on the side that w points to."""
    w, x, b = vector(w, "the normal"), vector(x, "the point"), entry(b, "The offset")
    same_length(w, x, "A hyperplane and a point")
    if not any(w):
        raise ValueError("The normal is 0, so w · x + b = 0 is no hyperplane.")
    product = yield from dot.trace(w, x)
    score = tidied(product + b) if not isinstance(product, float) else product + number(b)
    yield step(
        "offset",
        "Add the offset: $\\mathbf w \\cdot \\mathbf x + b = {product} + {b} = {score}$.",
        score,
        product=product,
        b=b,
        score=score,
    )
    squares = inner(w, w)
    length = root(squares)
    answer = ratio(score, length)
    side = "the point lies on the hyperplane" if answer == 0 else (
        "positive, so the point lies on the side that $\\mathbf w$ points to" if score > 0 else "negative, so the point lies on the side that $\\mathbf w$ points away from"
    )  # fmt: skip
    says = "Divide by the length of $\\mathbf w$, the root of ${squares}$, which is ${length}$: the signed distance is ${distance}$; {side}."
    yield step(
        "by-normal", says, answer, length=length, squares=squares, distance=answer, side=side, score=score, normal=w
    )
    return answer
