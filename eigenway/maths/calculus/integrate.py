"""Integration: an antiderivative by the rules that one learns, and from it the definite integral."""

from collections.abc import Callable
from math import isfinite
from typing import Any

from eigenway.maths.calculus.integrals.angles import in_sines_and_cosines, one_angle, product_to_sum
from eigenway.maths.calculus.integrals.fractions import fractions
from eigenway.maths.calculus.integrals.half_tangent import half_tangent
from eigenway.maths.calculus.integrals.hopeless import hopeless
from eigenway.maths.calculus.integrals.parts import around, parts
from eigenway.maths.calculus.integrals.quadratics import with_letters
from eigenway.maths.calculus.integrals.roots import root_substitution
from eigenway.maths.calculus.integrals.search import Found, Rule, Search
from eigenway.maths.calculus.integrals.squares import root_of_quadratic, shifted_root
from eigenway.maths.calculus.integrals.substitute import expansion, substitution
from eigenway.maths.calculus.integrals.table import table
from eigenway.maths.calculus.integrals.trig import powers_of_sines
from eigenway.maths.calculus.terms import E
from eigenway.maths.calculus.tidy import checked, named, rebuilt, symbols, tidied
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Call, Expression, Power, Symbol
from eigenway.maths.steps import Work, step, worked

RULES: tuple[Rule, ...] = (
    fractions,
    with_letters,
    powers_of_sines,
    around,
    product_to_sum,
    shifted_root,
    substitution,
    root_of_quadratic,
    root_substitution,
    parts,
    one_angle,
    in_sines_and_cosines,
    half_tangent,
    expansion,
)
Engine = Callable[[Expression, str], Expression | None]


class NoRule(ValueError):
    """No antiderivative was found by the rules here; one may still exist."""


class NotElementary(NoRule):
    """It is known that there is no antiderivative in elementary functions."""


@worked
def integrate(tree: Expression, variable: str | Symbol = "x", engine: Engine | None = None) -> Work[Expression]:
    """An antiderivative, without the constant. `engine` is asked where the rules here find nothing; its answer is checked."""
    tree, name = checked(tree), named(variable)
    f = tidied(tree)
    if f != exponentials(tree):
        yield step("tidy", "Tidy the integrand.", Call("integral", (f, Symbol(name))), f=tree, g=f, x=Symbol(name))
    found = search(f, name)
    if found is not None:
        yield from found.steps
        return found.answer
    if why := hopeless(f, name):
        raise NotElementary(f"This integral has no antiderivative in elementary functions; it defines {why}.")
    answer = engine(f, name) if engine is not None else None
    if answer is None or not differentiates_to(answer, f, name):
        raise NoRule(
            "The rules here find no antiderivative of this. It may have one all the same; a definite integral can be computed numerically."
        )
    says = (
        "Found by a computer algebra system, without steps, and checked by differentiating: $\\int {f} \\, d{x} = {F}$."
    )
    yield step("engine", says, answer, f=f, x=Symbol(name), F=answer)
    return answer


def exponentials(tree: Expression) -> Expression:
    """exp(u) written as e^u: no step worth telling."""
    parts = tuple(map(exponentials, tree.parts))
    if isinstance(tree, Call) and tree.name == "exp":
        return Power(E, parts[0])
    return rebuilt(tree, parts) if parts else tree


def search(f: Expression, name: str) -> Found | None:
    """The first antiderivative found whose derivative, at points, is the integrand."""
    found = Search(RULES, table).find(f, name)
    return found if found is not None and differentiates_to(found.answer, f, name) else None


POINTS = (0.37, 1.31, 0.83, 2.17, -0.61, 3.3, 5.7, -1.7, 0.11, -3.9)
LETTERS = (1.7, 2.3, 0.9, 1.3, 2.9)


def differentiates_to(answer: Expression, f: Expression, name: str) -> bool:
    """Is the derivative of the answer the integrand, at every point of some where both are real?"""
    from eigenway.maths.calculus.slope import slopes

    (slope,) = slopes(answer, [name])
    others = [s for s in symbols(f) if s != name]
    held = dict(zip(others, (LETTERS[i % len(LETTERS)] for i in range(len(others)))))
    agreed = 0
    for x in POINTS:
        pair = at(slope, f, {**held, name: x})
        if pair is None:
            continue
        if abs(pair[0] - pair[1]) > 1e-7 * max(1.0, abs(pair[1])):
            return False
        agreed += 1
    return agreed >= 2


def at(slope: Expression, f: Expression, here: dict[str, Any]) -> tuple[float, float] | None:
    try:
        one, two = float(value(slope, here)), float(value(f, here))
    except (ValueError, ArithmeticError, TypeError):
        return None
    return (one, two) if isfinite(one) and isfinite(two) else None
