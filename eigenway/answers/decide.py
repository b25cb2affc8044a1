"""Are two expressions equal, two equations or inequalities the same? The doors to deciding, and the one lock.

First modulo primes, where a random point settles every rational function; then by hashing what stands inside the
functions; then in ball arithmetic at points that hang on the question alone. Counted limits, never a clock.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import partial
from threading import RLock
from typing import Any

from eigenway.answers.decision import IDENTICAL, Decision, undecided
from eigenway.answers.tape import Tape
from eigenway.answers.value import BINDING
from eigenway.maths.expression import Call, Expression, Negative, Number, Quotient, Relation

FLINT = RLock()  # flint keeps one precision for the whole process
Prover = Callable[[Expression, Expression], bool | None]


def decide(
    left: Expression,
    right: Expression,
    *,
    domains: Mapping[str, Any] | None = None,
    key: str = "",
    tolerance: Fraction | float | None = None,
    relative: Fraction | float | None = None,
    prove: Prover | None = None,
) -> Decision:
    """Compare what was given (left) with what is right: two numbers or expressions.

    Domains such as "matrix(n, n)" and "vector(n)" make it a question about matrices.

    `tolerance` is the largest |left - right| that passes, `relative` the same as a share of |right|. `key` names the
    question. `prove` may raise "agrees" to "identical" and changes nothing else.
    """
    from eigenway.answers.question import Question

    if shaped(domains):
        from eigenway.answers.shaped.decide import same_matrices

        return same_matrices(left, right, domains, key)
    loose = tolerance is not None or relative is not None
    if not loose:
        if left == right:
            return IDENTICAL
        one, two = rational(left), rational(right)
        if one is not None and two is not None:
            return two_numbers(one, two)
    tape = Tape()
    ends = tape.write(left), tape.write(right)
    if min(ends) < 0:
        return undecided("these are no numbers or expressions")
    if tape.indexed:
        return written_out(left, right, domains=domains, key=key, tolerance=tolerance, relative=relative)
    with FLINT:
        question = Question(tape, ends, domains, key)
        if loose:
            from eigenway.answers.near_enough import near_enough

            return near_enough(question, tolerance, relative)
        return raised(question.decide(), left, right, prove)


def written_out(left: Expression, right: Expression, **said: Any) -> Decision:
    """Sums and products over an index are compared term by term."""
    from eigenway.answers.indexed import same_indexed

    return same_indexed(left, right, partial(decide, **said))


def rational(node: Expression) -> Fraction | None:
    """The value of 3, -3, 0.25 or -1/3, which most answers are; None for whatever needs working out."""
    match node:
        case Number(value):
            return value
        case Negative(Number() | Quotient() as of):
            value = rational(of)
            return None if value is None else -value
        case Quotient(Number(above), Number(below)) if below:
            return above / below
        case _:
            return None


def two_numbers(one: Fraction, two: Fraction) -> Decision:
    """Two rational numbers: no evidence is needed."""
    from eigenway.answers.evidence import apart

    if one == two:
        return IDENTICAL
    with FLINT:
        return apart(one, two)


def decide_relation(
    left: Expression,
    right: Expression,
    *,
    domains: Mapping[str, Any] | None = None,
    key: str = "",
    prove: Prover | None = None,
) -> Decision:
    """Compare two equations, inequalities, chains of them, or several joined by "and" and "or": do they say the same?"""
    from eigenway.answers.relations import same_relation

    if left == right:
        return IDENTICAL
    if not (isinstance(left, Relation) and isinstance(right, Relation)):
        from eigenway.answers.conditions import same_conditions

        with FLINT:
            return same_conditions(left, right, domains, key)
    if shaped(domains):
        from eigenway.answers.shaped.equations import same_matrix_equation

        return same_matrix_equation(left, right, domains, key)
    if has_index(left) or has_index(right):
        from eigenway.answers.indexed import same_indexed

        return same_indexed(left, right, partial(decide_relation, domains=domains, key=key))
    with FLINT:
        return raised(same_relation(left, right, domains, key), left, right, prove)


def has_index(node: Expression) -> bool:
    return any(isinstance(part, Call) and part.name in BINDING for part in node.walk())


def shaped(domains: Mapping[str, Any] | None) -> bool:
    """Are matrices or vectors declared?"""
    if not domains:
        return False
    from eigenway.answers.shaped import declared

    return bool(declared(domains))


def raised(decision: Decision, left: Expression, right: Expression, prove: Prover | None) -> Decision:
    """A second opinion may say that what agrees is identical; it never changes the outcome."""
    if decision.how == "agrees" and prove is not None and prove(left, right) is True:
        return replace(decision, how="identical")
    return decision
