"""An equation in one unknown, solved by undoing operations: the last one done is the first undone."""

from fractions import Fraction
from typing import Any

from eigenway.maths.core.arithmetic import constant, divided, folded, multiplied, subtracted, times_in, value_of
from eigenway.maths.core.logarithms import inside_is_positive, roots, several, with_logarithms
from eigenway.maths.core.rational_function import read
from eigenway.maths.expression import (
    Call,
    Expression,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    Symbol,
    rational,
)  # fmt: skip
from eigenway.maths.show import text
from eigenway.maths.steps import Step, Work, step, worked


@worked
def solve(equation: Relation, name: str = "x") -> Work[Relation]:
    """x = ... from an equation in which x stands once, linearly on both sides, or in several logarithms."""
    if equation.signs != ("=",):
        raise ValueError("Give one equation, with one sign of equality.")
    left, right = equation.sides
    many = times_in(left, name) + times_in(right, name)
    if many == 0:
        raise ValueError(f"The letter {name} does not stand in this equation.")
    if several(left, right, name):
        return (yield from by_logarithms(left, right, name))
    if many > 1:
        return (yield from linear(left, right, name))
    return (yield from isolated(left, right, name))


def isolated(left: Expression, right: Expression, name: str) -> Work[Relation]:
    """The unknown stands once: what was done to it last is undone first."""
    if times_in(right, name):
        left, right = right, left
        yield step(
            "turn-round", "Turn the equation round: the unknown goes to the left.", Relation(("=",), (left, right))
        )
    while left != Symbol(name):
        before = left, right
        left, right, said = undone(left, right, name)
        after = Relation(("=",), (left, right))
        facts = {**said.facts, "letter": name, "was": before}
        yield Step(said.rule, said.says, after, facts)
    answer = Relation(("=",), (left, right))
    if constant(right) is None and _number(right) is not None:
        says = "In decimals that is about ${about}$."
        yield step("in-decimals", says, answer, about=_number(right), letter=name)
    return answer


def by_logarithms(left: Expression, right: Expression, name: str) -> Work[Relation]:
    """The laws leave an equation without logarithms; it may have solutions for which there was no logarithm."""
    found = yield from with_logarithms(left, right, name)
    one, two = found.sides
    candidates: list[Expression]
    if times_in(one, name) + times_in(two, name) == 1:
        candidates = [(yield from isolated(one, two, name)).sides[1]]
    else:
        candidates = [rational(value) for value in (yield from roots(found, name))]
    kept = [value for value in candidates if inside_is_positive(left, right, name, value)]
    if len(kept) != 1:
        both = " and ".join(map(text, kept))
        raise ValueError(f"{both} both solve this equation." if kept else "Nothing that comes out gives every logarithm a positive inside: there is no solution.")  # fmt: skip
    answer = Relation(("=",), (Symbol(name), kept[0]))
    lost = tuple(value for value in candidates if value not in kept)
    says = "Every logarithm has a positive inside there, so ${value}$ is the solution."
    if lost:
        says = "${lost}$ would give a logarithm of a number that is not positive and falls away; ${value}$ stays."
    yield step("test-insides", says, answer, value=kept[0], lost=lost[0] if lost else None, was=(left, right), letter=name)  # fmt: skip
    return answer


def undone(left: Expression, right: Expression, name: str) -> tuple[Expression, Expression, Step]:
    """Take the outermost operation off the side with the unknown, and do its inverse to the other."""
    match left:
        case Negative(of=of):
            right = right.of if isinstance(right, Negative) else folded(Negative(right))
            return of, right, step("turn-signs", "Turn the sign round on both sides.", None)
        case Sum(terms=terms):
            keep = next(t for t in terms if times_in(t, name))
            for term in (t for t in terms if t is not keep):
                right = subtracted(right, term)
            others = tuple(t for t in terms if t is not keep)
            shown = others[0] if len(others) == 1 else Sum(others)
            verb, what = ("Add", shown.of) if isinstance(shown, Negative) else ("Subtract", shown)
            return keep, right, step("move-term", f"{verb} ${{what}}$ on both sides.", None, what=what)
        case Product(factors=factors):
            keep = next(f for f in factors if times_in(f, name))
            others = tuple(f for f in factors if f is not keep)
            by = folded(others[0] if len(others) == 1 else Product(others))
            if constant(by) == 0:
                raise ValueError("The unknown is multiplied by 0, so the equation says nothing about it.")
            return keep, divided(right, by), step("divide-both", "Divide both sides by ${by}$.", None, by=by)
        case Quotient(top=top, bottom=bottom) if times_in(top, name):
            return (
                top,
                multiplied(right, bottom),
                step("multiply-both", "Multiply both sides by ${by}$.", None, by=bottom),
            )
        case Quotient(top=top, bottom=bottom):
            if constant(right) == 0:
                raise ValueError("A quotient is 0 only where its top is: this equation has no solution.")
            says = "Turn both sides upside down and multiply by ${by}$."
            return bottom, divided(top, right), step("upside-down", says, None, by=top)
        case Power(base=base, exponent=exponent) if times_in(exponent, name):
            return _from_exponent(base, exponent, right)
        case Power(base=base, exponent=exponent):
            return _from_base(base, exponent, right)
        case Call(name=("ln" | "log" | "exp" | "sqrt") as called, arguments=arguments) if times_in(arguments[0], name):
            return _from_call(called, arguments, right)
        case _:
            raise ValueError(f"How to undo {text(left)} is not known here.")


def _from_exponent(base: Expression, exponent: Expression, right: Expression) -> tuple[Expression, Expression, Step]:
    value = _number(right)
    if value is not None and value <= 0:
        raise ValueError(f"A power of a positive number is never {text(right)}: there is no solution.")
    if base == Symbol("e"):
        says = "Take the natural logarithm on both sides: it undoes $e$ to the power of."
        return exponent, folded(Call("ln", (right,))), step("take-logarithm", says, None)
    b, whole = constant(base), constant(right)
    if b is None or b <= 0 or b == 1:
        raise ValueError(f"The base {text(base)} must be a positive number other than 1.")
    if whole is not None and (k := exact_logarithm(whole, b)) is not None:
        says = "${right}$ is ${base}$ to the power ${k}$, so the exponents are equal."
        return exponent, rational(k), step("same-base", says, None, right=right, base=base, k=k)
    says = "Take the natural logarithm on both sides; $\\ln$ of a power brings the exponent down, so divide by $\\ln {base}$."
    answer = Quotient(Call("ln", (right,)), Call("ln", (base,)))
    return exponent, answer, step("take-logarithm", says, None, base=base)


def _from_base(base: Expression, exponent: Expression, right: Expression) -> tuple[Expression, Expression, Step]:
    k = constant(exponent)
    if k is None or k == 0:
        raise ValueError(f"The exponent {text(exponent)} must be a number other than 0.")
    if isinstance(k, int) and k % 2 == 0:
        value = _number(right)
        if value is not None and value < 0:
            raise ValueError(f"An even power is never negative, and {text(right)} is: there is no real solution.")
        says = "Take the root of degree {k} on both sides; an even power loses the sign, and we keep the solution that is not negative."
    else:
        says = "Take the root of degree {k} on both sides: it undoes the power."
    answer = Call("sqrt", (right,)) if k == 2 else Call("root", (right, rational(k)))
    value = constant(right)
    if value is not None and isinstance(k, int) and (exact := exact_root(value, k)) is not None:
        answer = rational(exact)
    if isinstance(k, int) and k < 0:
        raise ValueError("Write a negative power as a quotient first.")
    return base, answer, step("take-root", says, None, k=k)


def _from_call(
    called: str, arguments: tuple[Expression, ...], right: Expression
) -> tuple[Expression, Expression, Step]:
    inside = arguments[0]
    if called == "sqrt":
        value = _number(right)
        if value is not None and value < 0:
            raise ValueError(f"A root is never negative, and {text(right)} is: there is no solution.")
        return (
            inside,
            folded(Power(right, Number(Fraction(2)))),
            step("square-both", "Square both sides: that undoes the root.", None),
        )
    if called == "exp":
        value = _number(right)
        if value is not None and value <= 0:
            raise ValueError(f"A power of e is never {text(right)}: there is no solution.")
        return (
            inside,
            folded(Call("ln", (right,))),
            step("take-logarithm", "Take the natural logarithm on both sides.", None),
        )
    base: Expression = arguments[1] if len(arguments) > 1 else Symbol("e")
    says = "Raise ${base}$ to the power of both sides: that undoes the logarithm."
    return inside, folded(Power(base, right)), step("raise-both", says, None, base=base)


def linear(left: Expression, right: Expression, name: str) -> Work[Relation]:
    """ax + b = cx + d: the unknown to one side, the numbers to the other."""
    both = [read(side, name).simplest() for side in (left, right)]
    if any(len(f.top) > 2 or f.bottom != (1,) for f in both):
        raise ValueError(
            f"The letter {name} stands in several places and not only linearly: this equation is not solved here."
        )
    (a, b), (c, d) = ((0, 0, *f.top)[-2:] for f in both)
    if a == c:
        raise ValueError(
            "Every number solves this equation." if b == d else "Both sides differ by a number: there is no solution."
        )
    gathered = Relation(("=",), (_times(a - c, name), rational(d - b)))
    says = "Collect the terms with ${letter}$ on the left and the numbers on the right."
    yield step("collect", says, gathered, letter=name, was=(left, right))
    answer = Relation(("=",), (Symbol(name), rational(Fraction(d - b) / (a - c))))
    if a - c != 1:
        says = "Divide both sides by ${by}$."
        yield step("divide-both", says, answer, by=rational(a - c), letter=name, was=gathered.sides)
    return answer


def exact_logarithm(value: Any, base: Any) -> int | None:
    """The whole k with base^k = value, if there is one."""
    for k in range(-64, 65):
        if Fraction(base) ** k == value:
            return k
    return None


def exact_root(value: Any, k: int) -> Any:
    """The rational k-th root, if there is one."""
    if k <= 0 or (value < 0 and k % 2 == 0):
        return None
    size = abs(Fraction(value))
    parts = [round(float(part) ** (1 / k)) for part in (size.numerator, size.denominator)]
    if parts[0] ** k != size.numerator or parts[1] ** k != size.denominator:
        return None
    return Fraction(parts[0], parts[1]) * (-1 if value < 0 else 1)


def _times(k: Any, name: str) -> Expression:
    return Symbol(name) if k == 1 else Product((rational(k), Symbol(name)))


def _number(tree: Expression) -> Any:
    try:
        return value_of(tree)
    except (ValueError, OverflowError):
        return None
