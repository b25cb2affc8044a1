"""A function of a symmetric matrix, through its eigenvalues: root, inverse, exponential, logarithm."""

from collections.abc import Callable, Sequence
from math import exp, log
from typing import Any

from eigenway.maths.linalg.eigh import eigh
from eigenway.maths.linalg.matrix import Matrix, columns, floats, is_rational, product, tidied
from eigenway.maths.show import text
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import number, ratio, root

FUNCTIONS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], bool], str]] = {
    "sqrt": (root, lambda x: x >= 0, "the root of"),
    "inverse": (lambda x: ratio(1, x), lambda x: x != 0, "one over"),
    "square": (lambda x: tidied(x * x), lambda x: True, "the square of"),
    "exp": (lambda x: 1 if x == 0 else exp(number(x)), lambda x: True, "e to the power of"),
    "log": (lambda x: 0 if x == 1 else log(number(x)), lambda x: x > 0, "the logarithm of"),
}


@worked
def matrix_function(rows: Sequence[Sequence[Any]], name: str) -> Work[Matrix]:
    """f(A) = Q f(Λ) Qᵀ for a symmetric A and f one of sqrt, inverse, square, exp, log."""
    if name not in FUNCTIONS:
        raise ValueError(f"The function must be one of {', '.join(FUNCTIONS)}; {name!r} is none of them.")
    f, defined, words = FUNCTIONS[name]
    found = yield from eigh.trace(rows)
    values = tuple(0.0 if isinstance(x, float) and name == "sqrt" and -1e-12 < x < 0 else x for x in found.values)
    for x in values:
        if not defined(x):
            raise ValueError(
                f"{words[:1].upper()}{words[1:]} the eigenvalue {text(x)} is not a real number, so this function has no value here."
            )
    images = tuple(f(x) for x in values)
    says = f"The function acts on the eigenvalues alone: take {words} each."
    yield step("on-values", says, images, values=values, name=name)
    answer = rebuilt(images, found.Q)
    yield step(
        "rebuild", "Put them back between the eigenvectors: $Q f(\\Lambda) Q^T$.", answer, images=images, q=found.Q
    )
    return answer


def rebuilt(values: Sequence[Any], q: Matrix) -> Matrix:
    """The sum of value times qqᵀ. Each qqᵀ is rational where q is a rational vector over one root."""
    if not is_rational(tuple(values)):
        values, q = floats(tuple(values)), floats(q)
    pieces = [product(tuple((x,) for x in column), (column,)) for column in columns(q)]
    n = len(q)
    return tuple(tuple(tidied(sum(v * p[i][j] for v, p in zip(values, pieces))) for j in range(n)) for i in range(n))
