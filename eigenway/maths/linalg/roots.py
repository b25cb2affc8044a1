"""The roots of a polynomial with rational coefficients: factored as far as it goes, never nested radicals."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm, prod
from typing import Any

from eigenway.maths.linalg.matrix import Vector, is_rational
from eigenway.maths.show import factors, paren, polynomial
from eigenway.maths.steps import Work, step, worked
from eigenway.maths.surd import Root, number, ratio, root, tidy

NEARBY = 60  # whole numbers up to this size are tried as roots before an engine is asked to factor


@worked
def roots(coefficients: Sequence[Any], variable: str = "\\lambda") -> Work[Vector]:
    """All roots with their multiplicity, the largest first, complex ones last; the highest power comes first."""
    left = tuple(coefficients)
    if not left or left[0] == 0 or not is_rational(left):
        raise ValueError("Roots are found of a polynomial with rational coefficients, the first of them not 0.")
    found: list[Any] = []
    while len(left) > 3:
        r = next(rational_roots(left), None)
        if r is None:
            break
        left = divided(left, r)
        found.append(r)
        says = "${root}$ is a root, since it makes the polynomial 0. Divide by ${factor}$: what is left is ${rest}$."
        facts = {"root": r, "factor": factors((r,), variable), "rest": polynomial(left, variable), "left": left}
        yield step("divide-off", says, tuple(found), **facts)
    if len(left) == 2:
        r = ratio(-left[1], left[0])
        found.append(r)
        yield step(
            "last-root", "${line} = 0$ at ${root}$.", tuple(found), line=polynomial(left, variable), root=r, left=left
        )
    elif len(left) == 3:
        found.extend((yield from quadratic(left, tuple(found), variable)))
    elif len(left) == 1:
        yield step("no-root", "${line}$ is never 0: there is no root.", (), line=left[0])
    elif len(left) > 3:
        found.extend((yield from irreducible(left, tuple(found), variable)))
    answer = in_order(found)
    if answer != tuple(found) or len(set(answer)) < len(answer):
        yield step(
            "all",
            "So the roots are {roots}." if len(set(answer)) > 1 else "So the only root is {roots}.",
            answer,
            roots=_listed(answer),
            coefficients=tuple(coefficients),
        )
    return answer


def quadratic(left: Vector, before: Vector, variable: str, times: int = 1) -> Work[Vector]:
    a, b, c = left
    d = tidy(Fraction(b * b - 4 * a * c))
    r, s = ratio(-b + root(d), 2 * a), ratio(-b - root(d), 2 * a)
    facts = {"line": polynomial(left, variable), "r": r, "s": s, "left": left}
    if a == 1 and isinstance(r, int) and isinstance(s, int):
        says = (
            "Which two numbers add up to ${sum}$ and multiply to ${product}$? ${r}$ and ${s}$. So ${line} = {split}$."
        )
        facts |= {"sum": -b, "product": c, "split": factors((r, s), variable)}
        yield step("split", says, (*before, *(r, s) * times), **facts)
    else:
        front = "" if b == 0 else f"{_latex(-b)} "
        whole_formula = f"\\frac{{{front}\\pm \\sqrt{{d}}}}{{{_two(a)}}}"
        says = f"The quadratic formula for ${{line}} = 0$: ${whole_formula}$, which is ${{r}}$ or ${{s}}$."
        if d < 0:
            says += " No real root: the number under the root is negative."
        yield step("formula", says, (*before, *(r, s) * times), d=d, **facts)
    return (r, s) * times


def irreducible(left: Vector, before: Vector, variable: str) -> Work[Vector]:
    """Degree 3 or more without a rational root: quadratic factors if there are any, decimals for the rest."""
    found: list[Any] = []
    parts = factored(left)
    if len(parts) > 1 or parts[0][1] > 1:
        told = "".join(f"({polynomial(f, variable)})" + (f"^{{{n}}}" if n > 1 else "") for f, n in parts)
        says = "It has no rational root, but it is a product: ${line} = {product}$."
        lead = ratio(left[0], prod(f[0] ** n for f, n in parts))
        front = "" if lead == 1 else f"{_latex(lead)} \\cdot "
        yield step(
            "factor", says, before, line=polynomial(left, variable), product=front + told, left=left, parts=tuple(parts)
        )
    for factor, times in parts:
        if len(factor) == 3:
            found.extend((yield from quadratic(factor, (*before, *found), variable, times)))
            continue
        near = certified(factor) * times
        found.extend(near)
        says = "${line}$ has no rational root and does not factor. Its roots in decimals, each certified to lie within the last digit: {near}."
        yield step(
            "certified", says, (*before, *found), line=polynomial(factor, variable), near=_listed(near), factor=factor
        )
    return tuple(found)


def rational_roots(p: Vector) -> Any:
    """Small whole numbers first, as a person would try; then whatever rational root an engine finds."""
    if p[-1] == 0:
        yield 0
    for size in range(1, NEARBY):
        yield from (r for r in (size, -size) if value_at(p, r) == 0)
    for factor, _ in factored(p):
        if len(factor) == 2:
            yield ratio(-factor[1], factor[0])


def factored(p: Vector) -> list[tuple[tuple[int, ...], int]]:
    """The factors over the rationals, with whole coefficients, and how often each occurs."""
    from flint import fmpz_poly

    _, found = fmpz_poly([int(c) for c in reversed(whole(p))]).factor()
    return sorted((tuple(int(c) for c in reversed(f.coeffs())), int(times)) for f, times in found)


def certified(factor: tuple[int, ...]) -> list[Root]:
    """Every root in a ball so small that all digits shown are right; flint's precision, shared by threads, is left alone."""
    from flint import fmpz_poly

    polynomial_of: Any = fmpz_poly([int(c) for c in reversed(factor)])
    parts = [(float(ball.real.mid()), float(ball.imag.mid())) for ball, _ in polynomial_of.complex_roots()]
    return [Root(factor, complex(re, im) if im else re) for re, im in parts]


def whole(p: Sequence[Any]) -> tuple[int, ...]:
    """The same roots with whole coefficients that have no common factor."""
    common = lcm(*(Fraction(c).denominator for c in p))
    scaled = [int(c * common) for c in p]
    return tuple(c // gcd(*scaled) for c in scaled)


def value_at(p: Sequence[Any], x: Any) -> Any:
    total: Any = 0
    for c in p:
        total = total * x + c
    return total


def divided(p: Sequence[Any], r: Any) -> Vector:
    """p / (x - r) for a root r: Horner's scheme, without its last number, which is 0."""
    out: list[Any] = []
    carry: Any = 0
    for c in p[:-1]:
        carry = carry * r + c
        out.append(tidy(Fraction(carry)))
    return tuple(out)


def in_order(found: Sequence[Any]) -> Vector:
    """Real roots from the largest down, then complex ones in pairs."""

    def key(value: Any) -> tuple[bool, float, float]:
        z = complex(number(value))
        return is_complex(value), -z.real, -z.imag

    return tuple(sorted(found, key=key))


def is_complex(value: Any) -> bool:
    return isinstance(number(value), complex)


def _listed(values: Sequence[Any]) -> str:
    """Each once, with how often it occurs."""
    words = {1: "", 2: " (twice)", 3: " (three times)", 4: " (four times)"}
    counts = {v: sum(v == w for w in values) for v in values}
    shown = [f"${_latex(v)}${words.get(n, f' ({n} times)')}" for v, n in counts.items()]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1]


def _latex(value: Any) -> str:
    from eigenway.maths.show import latex

    return latex(value)


def _two(a: Any) -> str:
    return "2" if a == 1 else f"2 \\cdot {paren(a)}"
