"""An equation with several logarithms: the laws make one of them, both sides are raised, and each solution is tested."""

from fractions import Fraction
from math import isqrt
from typing import Any, NamedTuple

from eigenway.maths.core.arithmetic import constant, folded, times_in, value_of
from eigenway.maths.core.rational_function import plus, polynomial_tree, read, times
from eigenway.maths.expression import (  # fmt: skip
    Call,
    Expression,
    Negative,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
    rational,
)
from eigenway.maths.show import text
from eigenway.maths.steps import Work, step

E = Symbol("e")


class Log(NamedTuple):
    """So many times the logarithm of something, to some base."""

    times: Fraction
    inside: Expression
    base: Expression

    def tree(self) -> Expression:
        log = Call("ln", (self.inside,)) if self.base == E else Call("log", (self.inside, self.base))
        size = abs(self.times)
        shown = log if size == 1 else Product((rational(size), log))
        return Negative(shown) if self.times < 0 else shown


class Side(NamedTuple):
    logs: tuple[Log, ...]
    rest: tuple[Expression, ...]  # terms without a logarithm

    def tree(self) -> Expression:
        terms = (*(log.tree() for log in self.logs), *self.rest)
        return rational(0) if not terms else terms[0] if len(terms) == 1 else Sum(terms)


def logarithm(term: Expression) -> Log | None:
    """k log u, as a term of a sum is written."""
    match term:
        case Negative(of=of):
            inner = logarithm(of)
            return inner and inner._replace(times=-inner.times)
        case Product(factors=factors) if logs := [f for f in factors if logarithm(f)]:
            others = [constant(f) for f in factors if f is not logs[0]]
            inner = logarithm(logs[0])
            return inner._replace(times=inner.times * product_of(others)) if inner and None not in others else None
        case Quotient(top=top, bottom=bottom) if (below := constant(bottom)) and (inner := logarithm(top)):
            return inner._replace(times=inner.times / Fraction(below))
        case Call(name="ln" | "log", arguments=(inside, *base)):
            return Log(Fraction(1), inside, base[0] if base else E)
        case _:
            return None


def product_of(factors: list[Any]) -> Fraction:
    total = Fraction(1)
    for factor in factors:
        total *= Fraction(factor)
    return total


def side(tree: Expression) -> Side:
    terms = tree.terms if isinstance(tree, Sum) else (tree,)
    logs = tuple(found for term in terms if (found := logarithm(term)))
    return Side(logs, tuple(term for term in terms if not logarithm(term) and constant(term) != 0))


def several(left: Expression, right: Expression, name: str) -> bool:
    """Are there two or more logarithms of one base, and does the letter stand in them alone?"""
    sides = side(left), side(right)
    logs = [log for each in sides for log in each.logs]
    alone = not any(times_in(term, name) for each in sides for term in each.rest)
    return len(logs) > 1 and len({log.base for log in logs}) == 1 and alone


def with_logarithms(left: Expression, right: Expression, name: str) -> Work[Relation]:
    """The same equation without a logarithm. Whoever solves it tests what comes out: `inside_is_positive`."""
    sides = side(left), side(right)
    base = (sides[0].logs or sides[1].logs)[0].base
    if any(abs(log.times) != 1 for each in sides for log in each.logs):
        sides = (with_exponents(sides[0]), with_exponents(sides[1]))
        says = "A factor in front of a logarithm goes inside as an exponent: $k \\log u = \\log u^k$."
        yield step("power-law", says, equation(*sides), letter=name, was=(left, right))
    if any(each.rest for each in sides) and (sides[1].logs or sides[0].rest):
        sides = gathered(*sides)
        says = "Bring the logarithms to the left and everything else to the right."
        yield step("gather-logarithms", says, equation(*sides), letter=name, was=(left, right))
    if any(len(each.logs) > 1 or any(log.times < 0 for log in each.logs) for each in sides):
        sides = (combined(sides[0]), combined(sides[1]))
        says = "A sum of logarithms is the logarithm of the product, a difference that of the quotient."
        yield step("one-logarithm", says, equation(*sides), letter=name, was=(left, right))
    one, two = sides
    if not one.rest and not two.rest and one.logs and two.logs:
        found = Relation(("=",), (one.logs[0].inside, two.logs[0].inside))
        says = "Equal logarithms have equal insides."
    else:
        found = Relation(("=",), (one.logs[0].inside, folded(Power(base, folded(two.tree())))))
        says = "Raise ${base}$ to the power of both sides: that undoes the logarithm."
    yield step("undo-logarithm", says, found, letter=name, base=base, was=(left, right))
    return found


def equation(left: Side, right: Side) -> Relation:
    return Relation(("=",), (left.tree(), right.tree()))


def with_exponents(each: Side) -> Side:
    return Side(tuple(raised(log) for log in each.logs), each.rest)


def raised(log: Log) -> Log:
    size, sign = abs(log.times), Fraction(1 if log.times > 0 else -1)
    return log if size == 1 else Log(sign, folded(Power(log.inside, rational(size))), log.base)


def gathered(left: Side, right: Side) -> tuple[Side, Side]:
    if not left.logs:
        left, right = right, left
    logs = (*left.logs, *(log._replace(times=-log.times) for log in right.logs))
    away = tuple(term.of if isinstance(term, Negative) else Negative(term) for term in left.rest)
    return Side(logs, ()), Side((), (folded(Side((), (*right.rest, *away)).tree()),))


def combined(each: Side) -> Side:
    if not each.logs or (len(each.logs) == 1 and each.logs[0].times > 0):
        return each
    above = [log.inside for log in each.logs if log.times > 0]
    below = [log.inside for log in each.logs if log.times < 0]
    top = multiplied(above)
    inside = folded(Quotient(top, multiplied(below))) if below else top
    return Side((Log(Fraction(1), inside, each.logs[0].base),), each.rest)


def multiplied(factors: list[Expression]) -> Expression:
    factors = sorted(factors, key=lambda factor: constant(factor) is None)  # one writes 2x
    return rational(1) if not factors else factors[0] if len(factors) == 1 else folded(Product(tuple(factors)))


def roots(found: Relation, name: str) -> Work[tuple[Any, ...]]:
    """The rational solutions of an equation between quotients of polynomials, of degree 1 or 2 once multiplied out."""
    try:
        f, g = (read(each, name) for each in found.sides)
    except ValueError:
        raise ValueError(f"Without the logarithms {text(found)} is left: it is not solved here.") from None
    p = plus(times(f.top, g.bottom), tuple(-c for c in times(g.top, f.bottom)))
    page = Relation(("=",), (polynomial_tree(p, name), rational(0)))
    answers = whole_roots(p)
    if answers is None:
        raise ValueError(f"Without the logarithms {text(page)} is left, whose solutions are no fractions: it is not solved here.")  # fmt: skip
    shown = tuple(map(rational, answers))
    says = "Multiply out and bring all to one side. That is 0 where ${letter}$ is one of ${values}$."
    if len(shown) == 1:
        says = "Multiply out and bring all to one side. That is 0 where ${letter}$ is ${values}$."
    yield step("multiply-out", says, page, letter=Symbol(name), values=shown[0] if len(shown) == 1 else shown, found=found)  # fmt: skip
    return answers


def whole_roots(p: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """Of ax + b or ax² + bx + c, where they are rational."""
    if len(p) == 2:
        return (Fraction(-p[1]) / p[0],)
    if len(p) != 3:
        return None
    a, b, c = map(Fraction, p)
    under = b * b - 4 * a * c
    if under < 0:
        return ()
    top, bottom = isqrt(under.numerator), isqrt(under.denominator)
    if top * top != under.numerator or bottom * bottom != under.denominator:
        return None
    return tuple(sorted({(-b + sign * Fraction(top, bottom)) / (2 * a) for sign in (1, -1)}, reverse=True))


def insides(tree: Expression) -> list[Expression]:
    return [node.arguments[0] for node in tree.walk() if isinstance(node, Call) and node.name in ("ln", "log")]


def inside_is_positive(left: Expression, right: Expression, name: str, value: Expression) -> bool:
    """May this number be put in? A logarithm asks for a positive inside."""
    here = value_of(value)
    return all(value_of(inside, {name: here}) > 0 for inside in (*insides(left), *insides(right)))
