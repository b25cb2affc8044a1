"""The one immutable tree of a mathematical expression: answers reads into it, calculus works on it, show prints it.

A tree says what was written, nothing is simplified: 2/4 is a quotient, 0.50 keeps its digits, a - b is a sum whose second
term is negative. Equality of trees is equality of form; equality of value is decided elsewhere. `at` is where a node
stood in the text that it was read from, and takes no part in comparisons.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Expression:
    at: Span | None = field(default=None, compare=False, repr=False, kw_only=True)

    @property
    def parts(self) -> "tuple[Expression, ...]":
        """The nodes directly below this one."""
        return ()

    def walk(self) -> "Iterator[Expression]":
        """This node and all below it, without recursion."""
        waiting: list[Expression] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.parts))


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """A number as written: an integer, or a decimal with its text ("0.50", "1e-5"). Never negative, never a fraction."""

    value: Fraction
    written: str = ""  # "" for an integer


@dataclass(frozen=True, slots=True)
class Symbol(Expression):
    """A name: "x", "alpha", "x_1", "pi", "e", "i", "infinity"."""

    name: str


@dataclass(frozen=True, slots=True)
class Sum(Expression):
    terms: tuple[Expression, ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return self.terms


@dataclass(frozen=True, slots=True)
class Product(Expression):
    factors: tuple[Expression, ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return self.factors


@dataclass(frozen=True, slots=True)
class Negative(Expression):
    of: Expression

    @property
    def parts(self) -> tuple[Expression, ...]:
        return (self.of,)


@dataclass(frozen=True, slots=True)
class Quotient(Expression):
    top: Expression
    bottom: Expression

    @property
    def parts(self) -> tuple[Expression, ...]:
        return (self.top, self.bottom)


@dataclass(frozen=True, slots=True)
class Power(Expression):
    base: Expression
    exponent: Expression

    @property
    def parts(self) -> tuple[Expression, ...]:
        return (self.base, self.exponent)


@dataclass(frozen=True, slots=True)
class Call(Expression):
    """A function of its arguments: sin, ln, log (argument, base), sqrt, root (argument, degree), abs, factorial, exp,
    transpose, inverse, det, union, P, ... or a letter that stands for a function, f(x)."""

    name: str
    arguments: tuple[Expression, ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return self.arguments


@dataclass(frozen=True, slots=True)
class Matrix(Expression):
    """A table of entries, row by row; a vector written in one row has one row."""

    rows: tuple[tuple[Expression, ...], ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return tuple(entry for row in self.rows for entry in row)


@dataclass(frozen=True, slots=True)
class Listing(Expression):
    """Several things side by side; `bracket` is "()" (tuple), "[]" (list), "{}" (set) or "" (a, b)."""

    bracket: str
    items: tuple[Expression, ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return self.items


@dataclass(frozen=True, slots=True)
class Interval(Expression):
    """From low to high; `brackets` is "[]", "[)", "(]" or "()" and says which ends belong to it."""

    brackets: str
    low: Expression
    high: Expression

    @property
    def parts(self) -> tuple[Expression, ...]:
        return (self.low, self.high)


@dataclass(frozen=True, slots=True)
class Relation(Expression):
    """Sides held together by signs: x = 2, 0 < x <= 1. One sign fewer than sides; a sign is one of = != < <= > >= ~ in."""

    signs: tuple[str, ...]
    sides: tuple[Expression, ...]

    @property
    def parts(self) -> tuple[Expression, ...]:
        return self.sides


@dataclass(frozen=True, slots=True)
class Given(Expression):
    """What stands left and right of the bar in P(A | B)."""

    event: Expression
    condition: Expression

    @property
    def parts(self) -> tuple[Expression, ...]:
        return (self.event, self.condition)


def integer(value: int) -> Expression:
    return Number(Fraction(value)) if value >= 0 else Negative(Number(Fraction(-value)))


def rational(value: Fraction | int) -> Expression:
    """The tree of a rational number in lowest terms: an integer, a quotient, or the negative of one."""
    size = abs(Fraction(value))
    tree: Expression = Number(Fraction(size.numerator))
    if size.denominator != 1:
        tree = Quotient(tree, Number(Fraction(size.denominator)))
    return Negative(tree) if value < 0 else tree
