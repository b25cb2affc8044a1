"""The characteristic polynomial: the numbers λ for which A - λI sends something to 0 are its roots."""

from collections.abc import Sequence
from typing import Any

from eigenway.maths.expression import Expression, Negative, Sum, Symbol, rational
from eigenway.maths.linalg.determinant import determinant
from eigenway.maths.linalg.engine import flint_characteristic, silently, small_integers, unwritten, whole_characteristic
from eigenway.maths.linalg.matrix import (
    WRITTEN_OUT,
    Matrix,
    Vector,
    decimals,
    identity,
    is_rational,
    product,
    square,
    tidied,
)
from eigenway.maths.show import latex, polynomial, shifted
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import ratio

LAMBDA = Symbol("lambda")


def plain(rows: Sequence[Sequence[Any]]) -> Vector:
    if (made := small_integers(rows)) is not None:
        return whole_characteristic(made)
    page = square(rows)
    return flint_characteristic(page) if is_rational(page) else characteristic_polynomial.worked_out(page)


@worked(plain=plain)
def characteristic_polynomial(rows: Sequence[Sequence[Any]]) -> Work[Vector]:
    """The coefficients of det(λI - A), the highest power first: λ² - 14λ + 33 is (1, -14, 33)."""
    page = square(rows)
    yield from decimals(page)
    if len(page) > WRITTEN_OUT:
        found = flint_characteristic(page) if is_rational(page) else silently(by_traces(page))
        return (yield from unwritten(found, page))
    return (yield from {1: one, 2: two, 3: three}.get(len(page), by_traces)(page))


def one(page: Matrix) -> Work[Vector]:
    answer = (1, -page[0][0])
    yield step(
        "linear",
        "A 1 by 1 matrix is a number: $\\lambda$ minus it, ${polynomial}$.",
        answer,
        polynomial=polynomial(answer),
    )
    return answer


def two(page: Matrix) -> Work[Vector]:
    (a, b), (c, d) = page
    yield step(
        "shift",
        "Subtract $\\lambda$ from each diagonal entry: $A - \\lambda I$. We look for the $\\lambda$ that make its determinant 0.",
        shifted_page(page),
    )
    answer = (1, tidied(-(a + d)), tidied(a * d - b * c))
    says = "Its determinant is $({a} - \\lambda)({d} - \\lambda) - {b} \\cdot {c}$. Multiplied out: ${polynomial}$."
    yield step("multiply-out", says, answer, a=a, b=b, c=c, d=d, polynomial=polynomial(answer))
    return answer


def three(page: Matrix) -> Work[Vector]:
    """By the three numbers a person computes: trace, the sum of the principal minors, determinant."""
    trace = tidied(sum(page[i][i] for i in range(3)))
    minors = tuple(tidied(page[i][i] * page[j][j] - page[i][j] * page[j][i]) for i, j in ((0, 1), (0, 2), (1, 2)))
    middle, value = tidied(sum(minors)), determinant(page)
    yield step("trace", "The trace is ${trace}$.", trace, trace=trace, matrix=page)
    says = "Strike out row and column 3, then 2, then 1: the 2 by 2 determinants ${minors}$ add up to ${middle}$."
    yield step("minors", says, middle, minors=minors, middle=middle, matrix=page)
    yield step("whole", "The determinant of the whole matrix is ${value}$.", value, value=value, matrix=page)
    answer = (1, -trace, middle, -value)
    says = "For a 3 by 3 matrix $\\det(\\lambda I - A) = \\lambda^3 - (\\text{trace})\\lambda^2 + (\\text{sum of minors})\\lambda - \\det A$: ${polynomial}$."
    yield step("assemble", says, answer, polynomial=polynomial(answer), matrix=page)
    return answer


def by_traces(page: Matrix) -> Work[Vector]:
    """Faddeev and LeVerrier: each coefficient is the trace of a product, divided by its number."""
    n = len(page)
    found: list[Any] = [1]
    m = identity(n)
    for k in range(1, n + 1):
        am = product(page, m)
        found.append(ratio(tidied(-sum(am[i][i] for i in range(n))), k))
        m = tuple(
            tuple(tidied(x + (found[-1] if i == j else 0)) for j, x in enumerate(row)) for i, row in enumerate(am)
        )
        says = (
            "Coefficient {k}: minus the trace of $AM$ divided by {k}, that is ${c}$. Then add it to the diagonal of $AM$ for the next $M$."
            if k > 1 else f"Step by step (Faddeev and LeVerrier), with a matrix $M$ that starts as $I$. Coefficient 1: minus the trace of $A$, that is ${{c}}$. Then $M = {shifted(-found[-1])}$."
        )  # fmt: skip
        yield step("coefficient", says, tuple(found), k=k, c=found[-1], matrix=page)
    answer = tuple(found)
    yield step(
        "polynomial", "So the characteristic polynomial is ${polynomial}$.", answer, polynomial=polynomial(answer)
    )
    return answer


def shifted_page(page: Matrix) -> Matrix:
    """A - λI with the letter in it."""
    return tuple(tuple(_minus_lambda(x) if i == j else x for j, x in enumerate(row)) for i, row in enumerate(page))


def _minus_lambda(x: Any) -> Expression:
    if x == 0:
        return Negative(LAMBDA)
    return Sum((rational(x) if is_rational(x) else Symbol(latex(x)), Negative(LAMBDA)))
