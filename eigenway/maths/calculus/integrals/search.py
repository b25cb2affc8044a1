"""The search for an antiderivative: rules tried in a teacher's order, each giving the answer with its steps, or nothing.

The limits are counted (integrands looked at, depth), never timed: the same integrand gives the same steps everywhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from eigenway.maths.calculus.algebra import add, mul, pieces, written
from eigenway.maths.calculus.rational import size
from eigenway.maths.calculus.terms import ONE, ZERO
from eigenway.maths.calculus.tidy import has, put, tidied
from eigenway.maths.expression import Call, Expression, Sum, Symbol
from eigenway.maths.steps import Step, step


def of(f: Expression) -> str:
    """The integral and its value, for a sentence."""
    inside = "\\left({f}\\right)" if isinstance(f, Sum) else "{f}"
    return f"$\\int {inside} \\, d{{x}} = {{F}}$"


DEEPEST = 8
LONGEST = 150  # nodes of an integrand
FUEL = 120  # integrands looked at before the search gives up


@dataclass(frozen=True)
class Found:
    answer: Expression
    steps: tuple[Step, ...]


Rule = Callable[["Search", Expression, str, int], Found | None]


def leaf(rule: str, words: str, f: Expression, x: str, answer: Expression, **facts: Any) -> Found:
    return Found(answer, (step(rule, f"{words}: {of(f)}.", answer, f=f, x=Symbol(x), F=answer, **facts),))


def pending(f: Expression, x: str) -> Expression:
    return Call("integral", (f, Symbol(x)))


def deeper(steps: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(replace(s, depth=s.depth + 1) for s in steps)


def composed(
    first: Step, inner: Sequence[Found], words: str, f: Expression, x: str, answer: Expression, **facts: Any
) -> Found:
    """A step that reduces the integral to others, their steps one level deeper, and what comes of it."""
    last = step("put-together", f"{words}: {of(f)}.", answer, f=f, x=Symbol(x), F=answer, **facts)
    return Found(answer, (first, *(s for found in inner for s in deeper(found.steps)), last))


def rewritten(rule: str, words: str, f: Expression, g: Expression, x: str, found: Found) -> Found:
    """The same integrand in another form; then as that one."""
    first = step(rule, words, pending(g, x), f=f, g=g, x=Symbol(x))
    return Found(found.answer, (first, *found.steps))


def letter(f: Expression, x: str) -> str:
    """A new letter for a substitution."""
    taken = {node.name for node in f.walk() if isinstance(node, Symbol)} | {x, "e", "i"}
    return next(name for name in ("u", "v", "w", "s", "t", "p", "q", "r", "y", "z", "h", "k") if name not in taken)


def constant_part(f: Expression, x: str) -> tuple[Expression, Expression]:
    """The factor without x, and the rest."""
    number, powers = pieces(f)
    held = {b: e for b, e in powers.items() if not has(b, x) and not (isinstance(e, Expression) and has(e, x))}
    rest = {b: e for b, e in powers.items() if b not in held}
    return written(number, held), written(Fraction(1), rest)


def linear(u: Expression, x: str) -> tuple[Expression, Expression] | None:
    """a and b where u = ax + b with a free of x and not 0."""
    slope, rest = ZERO, ZERO
    for term in u.terms if isinstance(u, Sum) else (u,):
        if not has(term, x):
            rest = add(rest, term)
            continue
        c, moving = constant_part(term, x)
        if moving != Symbol(x):
            return None
        slope = add(slope, c)
    return None if slope == ZERO else (slope, rest)


class Search:
    def __init__(self, rules: Sequence[Rule], table: Rule):
        self.rules, self.table = rules, table
        self.fuel = FUEL
        self.open: set[Expression] = set()  # integrals in work: meeting one again leads nowhere
        self.known: dict[Expression, tuple[Found | None, int]] = {}

    def find(self, f: Expression, x: str, depth: int = 0) -> Found | None:
        f = tidied(f)
        if not has(f, x):
            return leaf("constant", "A constant times ${x}$", f, x, mul(f, Symbol(x)))
        if (found := self.table(self, f, x, depth)) is not None:
            return found
        if depth > DEEPEST or self.fuel <= 0 or size(f) > LONGEST:
            return None
        self.fuel -= 1
        key = put(f, x, Symbol("#"))
        if key in self.open:
            return None
        if key in self.known:
            kept, at = self.known[key]
            if kept is None and at <= depth:
                return None
        self.open.add(key)
        try:
            found = self.split(f, x, depth)
        finally:
            self.open.discard(key)
        self.known[key] = (None, depth) if found is None else (found, depth)
        return found

    def split(self, f: Expression, x: str, depth: int) -> Found | None:
        if isinstance(f, Sum) and (found := self.sum(f, x, depth)):
            return found
        c, rest = constant_part(f, x)
        if c != ONE and not isinstance(f, Sum):
            inner = self.find(rest, x, depth)
            if inner is None:
                return None
            first = step(
                "constant-factor",
                "The constant factor ${c}$ stays outside.",
                mul(c, pending(rest, x)),
                f=f,
                x=Symbol(x),
                c=c,
                g=rest,
            )
            return composed(first, [inner], "Multiply by it again", f, x, multiplied(c, inner.answer))
        for rule in self.rules:
            try:
                found = rule(self, f, x, depth)
            except ValueError:  # this way leads through a division by zero or an unknown function: no way
                continue
            if found is not None:
                return found
        return None

    def sum(self, f: Sum, x: str, depth: int) -> Found | None:
        parts: list[Found] = []
        for term in f.terms:
            found = self.find(term, x, depth + 1)
            if found is None:
                return None
            parts.append(found)
        first = step(
            "sum", "Integrate term by term.", Sum(tuple(pending(term, x) for term in f.terms)), f=f, x=Symbol(x)
        )
        return composed(first, parts, "Add the results", f, x, add(*(p.answer for p in parts)))


def multiplied(c: Expression, answer: Expression) -> Expression:
    """A constant times an antiderivative, term by term where that is a sum."""
    if isinstance(answer, Sum):
        return add(*(mul(c, term) for term in answer.terms))
    return mul(c, answer)
