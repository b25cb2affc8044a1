"""The stationary law of a Markov chain, exactly."""

from fractions import Fraction
from typing import Any

from eigenway.maths.linalg.matrix import square
from eigenway.maths.prob.chances import chance, is_one, total
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import tidy

Law = tuple[Any, ...]


@worked
def stationary(transition: Any) -> Work[Law]:
    """The law p with p = pP: row i of P says where the chain goes from state i. Refused where there are several."""
    p = rows(transition)
    n = len(p)
    balance = tuple(tuple(less_one(p[j][i]) if i == j else p[j][i] for j in range(n)) for i in range(n))
    page = (*balance[:-1], (1,) * n)
    says = "What flows out of each state flows in again: $(P^T - I) p = 0$. One of these equations follows from the others; replace it by $p_1 + \\dots + p_n = 1$."
    yield step("balance", says, page, p=p)
    from eigenway.maths.linalg.solve import solve

    right = (*[0] * (n - 1), 1)
    singular = "This chain has several stationary laws: it falls apart into pieces that never meet."
    if rank(page) < n:
        raise ValueError(singular)
    solutions = yield from solve.inner(page, right)
    answer: Law = solutions.point or ()
    yield step("stationary", "One step of the chain leaves ${law}$ as it is.", answer, law=answer, p=p)
    return answer


def less_one(x: Any) -> Any:
    return x - 1 if isinstance(x, float) else tidy(Fraction(x) - 1)


def rank(page: Any) -> int:
    from eigenway.maths.linalg.rank import rank as rank_of

    return rank_of(page)


def rows(transition: Any) -> tuple[Law, ...]:
    from eigenway.maths.linalg.matrix import as_list
    from eigenway.maths.prob.chances import exact

    read = [
        [exact(x, "A transition chance") for x in as_list(row, "a row")]
        for row in as_list(transition, "the transition matrix")
    ]
    p = square(read, "the transition matrix")
    for i, row in enumerate(p, 1):
        for x in row:
            chance(x, f"An entry of row {i}")
        if not is_one(total(row)):
            raise ValueError(
                f"Row {i} of the transition matrix adds up to {total(row)}; from each state the chances must add up to 1."
            )
    return tuple(tuple(x if isinstance(x, float) else tidy(Fraction(x)) for x in row) for row in p)
