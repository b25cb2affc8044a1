"""Critical points: where the derivative is 0, and which kind each is."""

from fractions import Fraction
from typing import Any, NamedTuple

from eigenway.maths.calculus.algebra import add, div, neg, pieces, power, rational
from eigenway.maths.calculus.differentiate import differentiate
from eigenway.maths.calculus.integrals.polynomials import poly, polynomial
from eigenway.maths.calculus.rational import over_one, size
from eigenway.maths.calculus.tidy import checked, has, named, replaced, tidied
from eigenway.maths.calculus.value import value
from eigenway.maths.expression import Expression, Sum, Symbol
from eigenway.maths.steps import Work, step, worked


class Critical(NamedTuple):
    point: Expression
    value: Expression
    kind: str  # "minimum", "maximum", "neither", or "end"


@worked
def critical_points(
    tree: Expression, variable: str | Symbol = "x", within: tuple[Any, Any] | None = None
) -> Work[tuple[Critical, ...]]:
    """All points with derivative 0, in order; with `within` also the ends of the interval, and only what lies in it."""
    tree, name = checked(tree), named(variable)
    slope = yield from differentiate.inner(tree, name)
    factored = min([slope, *over_one(slope)], key=lambda g: (isinstance(g, Sum), size(g)))
    yield step(
        "derivative",
        "The derivative is ${slope}$; it is 0 where a factor is.",
        factored,
        f=tree,
        x=Symbol(name),
        slope=factored,
    )
    roots = zeros(factored, name)
    if within is not None:
        low, high = (tidied(checked(end, "An end of the interval")) for end in within)
        roots = [r for r in roots if number(low) <= number(r) <= number(high)]
    roots.sort(key=number)
    says = "That is at ${points}$." if roots else "It is never 0: there is no critical point."
    yield step("zeros", says, tuple(roots), f=tree, x=Symbol(name), slope=factored, points=tuple(roots), within=within)
    second = differentiate(slope, name)
    found: list[Critical] = []
    for r in roots:
        bend = replaced(second, name, r)
        kind = kind_of(slope, bend, r, name)
        found.append(Critical(r, replaced(tree, name, r), kind))
        says = "At ${point}$ the second derivative ${second}$ is ${bend}$: {kind}, with the value ${height}$."
        if number(bend) == 0:
            says = "At ${point}$ the second derivative ${second}$ is 0; the first derivative's signs on both sides say: {kind}, with the value ${height}$."
        facts: dict[str, Any] = {
            "point": r,
            "second": second,
            "bend": bend,
            "height": found[-1].value,
            "kind": NAMED[kind],
        }
        yield step("classify", says, tuple(found), f=tree, x=Symbol(name), **facts)
    if within is not None:
        found = [*(Critical(end, replaced(tree, name, end), "end") for end in (low, high) if end not in roots), *found]  # type: ignore[reportPossiblyUnboundVariable]
        found.sort(key=lambda c: number(c.point))
        best = min(found, key=lambda c: number(c.value)), max(found, key=lambda c: number(c.value))
        says = "Compare with the ends: the least value is ${low}$ at ${a}$, the greatest ${high}$ at ${b}$."
        yield step(
            "compare",
            says,
            tuple(found),
            f=tree,
            x=Symbol(name),
            low=best[0].value,
            a=best[0].point,
            high=best[1].value,
            b=best[1].point,
        )
    return tuple(found)


NAMED = {"minimum": "a minimum", "maximum": "a maximum", "neither": "neither a minimum nor a maximum"}


def number(tree: Expression) -> float:
    return float(value(tree))


def zeros(slope: Expression, x: str) -> list[Expression]:
    """The zeros of a product: of its polynomial factors; exponentials are never 0."""
    if not has(slope, x):
        if slope == rational(0):
            raise ValueError("The function is constant: every point is critical.")
        return []
    found: list[Expression] = []
    for base, e in pieces(slope)[1].items():
        if isinstance(e, Expression) or e < 0 or not has(base, x):
            continue
        coefficients = polynomial(base, x)
        if coefficients is None:
            raise ValueError(
                "The zeros of this derivative are not found by the rules here: it is no product of polynomials and exponentials."
            )
        found.extend(r for r in polynomial_zeros(coefficients) if r not in found)
    return [r for r in found if defined(slope, x, r)]


def defined(slope: Expression, x: str, at: Expression) -> bool:
    try:
        number(replaced(slope, x, at))
        return True
    except ValueError:
        return False


def polynomial_zeros(coefficients: list[Fraction]) -> list[Expression]:
    """Real zeros: rational ones, and those of quadratics with their root."""
    out: list[Expression] = []
    _, factors = poly(coefficients).factor()
    for factor, _ in factors:
        c = [Fraction(int(k.p), int(k.q)) for k in factor.coeffs()]
        if len(c) == 2:
            out.append(rational(-c[0] / c[1]))
        elif len(c) == 3:
            disc = c[1] * c[1] - 4 * c[0] * c[2]
            if disc >= 0:
                root = power(rational(disc), rational(Fraction(1, 2)))
                for sign in (neg(root), root):
                    out.append(div(add(rational(-c[1]), sign), rational(2 * c[2])))
        else:
            raise ValueError(
                "The derivative has a factor of degree 3 or more without rational zeros: find them numerically."
            )
    return out


def kind_of(slope: Expression, bend: Expression, at: Expression, x: str) -> str:
    size_ = number(bend)
    if size_ != 0:
        return "minimum" if size_ > 0 else "maximum"
    here, step_ = number(at), 1e-4
    left, right = (float(value(slope, {x: here + s})) for s in (-step_, step_))
    if left < 0 < right:
        return "minimum"
    return "maximum" if right < 0 < left else "neither"
