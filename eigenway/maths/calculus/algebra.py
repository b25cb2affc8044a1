"""Building tidy trees: like terms together, numbers in lowest terms, powers of one base joined, nothing expanded.

`add`, `mul`, `power` take tidy trees and return one. A tidy term is a rational number times powers of different bases;
`pieces` takes it apart and `join` puts it together as one would write it.
"""

from fractions import Fraction

from eigenway.maths.calculus.order import in_order
from eigenway.maths.calculus.radicals import numeric_power, one_root, small
from eigenway.maths.calculus.terms import (
    F1,
    HALF,
    ONE,
    ZERO,
    E,
    Exponent,
    Powers,
    exponent_of,
    goes_below,
    one_power,
    product,
    tree_of,
    value_of,
)
from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Sum, rational


def pieces(tree: Expression) -> tuple[Fraction, Powers]:
    """A tidy term as its rational factor and its powers; a sum is one base."""
    if isinstance(tree, Number):
        return tree.value, {}
    if isinstance(tree, Negative):
        number, powers = pieces(tree.of)
        return -number, powers
    if isinstance(tree, Product):
        number, powers = F1, Powers()
        for factor in tree.factors:
            k, more = pieces(factor)
            number *= k
            merge(powers, more)
        return number, powers
    if isinstance(tree, Quotient):
        number, powers = pieces(tree.top)
        k, below = pieces(tree.bottom)
        if not k:
            raise ValueError("This divides by zero.")
        merge(powers, {base: negated(e) for base, e in below.items()})
        return number / k, powers
    if isinstance(tree, Power):
        return F1, {tree.base: exponent_of(tree.exponent)}
    if isinstance(tree, Call) and tree.name == "sqrt":
        return F1, {tree.arguments[0]: HALF}
    if isinstance(tree, Call) and tree.name == "root" and (degree := value_of(tree.arguments[1])):
        return F1, {tree.arguments[0]: 1 / degree}
    return F1, {tree: F1}


def merge(powers: Powers, more: Powers) -> None:
    for base, exponent in more.items():
        powers[base] = together(powers[base], exponent) if base in powers else exponent


def together(a: Exponent, b: Exponent) -> Exponent:
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return a + b
    return exponent_of(add(tree_of(a), tree_of(b)))


def negated(exponent: Exponent) -> Exponent:
    return -exponent if isinstance(exponent, Fraction) else exponent_of(neg(exponent))


def times(a: Exponent, b: Exponent) -> Exponent:
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return a * b
    return exponent_of(mul(tree_of(a), tree_of(b)))


def neg(tree: Expression) -> Expression:
    return mul(rational(-1), tree)


def mul(*factors: Expression) -> Expression:
    number, powers = F1, Powers()
    for factor in factors:
        k, more = pieces(factor)
        number *= k
        merge(powers, more)
    return join(number, powers)


def div(top: Expression, bottom: Expression) -> Expression:
    if value_of(bottom) == 0:
        raise ValueError("This divides by zero.")
    return mul(top, power(bottom, rational(-1)))


def add(*terms: Expression) -> Expression:
    """Add, collecting like terms; a rational factor goes into a bare sum, so that x - (y + 1) is x - y - 1."""
    counts: dict[Expression, Fraction] = {}
    for term in terms:
        _count(term, F1, counts)
    kept = [(k, base) for base, k in counts.items() if k]
    written = [rational(k) if base == ONE else scaled(k, base) for k, base in kept]
    return total(in_order(written))


def _count(tree: Expression, k: Fraction, counts: dict[Expression, Fraction]) -> None:
    if isinstance(tree, Sum):
        for term in tree.terms:
            _count(term, k, counts)
        return None
    number, powers = pieces(tree)
    if len(powers) == 1:
        ((base, exponent),) = powers.items()
        if isinstance(base, Sum) and exponent == 1:
            return _count(base, k * number, counts)
    base = join(F1, powers)
    if isinstance(base, Sum):
        return _count(base, k * number, counts)
    extra, powers = pieces(base) if not isinstance(base, Number) else (base.value, Powers())
    if extra != 1:  # joining found a number: √8 is 2√2
        number, base = number * extra, join(F1, powers)
    counts[base] = counts.get(base, Fraction(0)) + k * number
    return None


def scaled(k: Fraction, tree: Expression) -> Expression:
    number, powers = pieces(tree)
    return written(k * number, powers)


def total(terms: list[Expression]) -> Expression:
    return ZERO if not terms else terms[0] if len(terms) == 1 else Sum(tuple(terms))


def power(base: Expression, exponent: Expression) -> Expression:
    return raised(base, exponent_of(exponent))


def raised(base: Expression, exponent: Exponent) -> Expression:
    if exponent == 1:
        return base
    number, powers = pieces(base)
    if isinstance(exponent, Fraction) and exponent.denominator == 1:
        if not number and exponent < 0:
            raise ValueError("This divides by zero.")
        if not small(number, exponent):
            return Power(base, rational(exponent))
        return join(number ** int(exponent), {b: times(e, exponent) for b, e in powers.items()})
    if base in (ZERO, ONE):
        return base
    if not powers:
        return join(F1, {rational(number): exponent})
    if not isinstance(exponent, Fraction):
        if list(powers) == [E] and number == 1:  # (e^u)^v with real u
            return join(F1, {E: times(powers[E], exponent)})
        return join(F1, {base: exponent})
    # a root: a positive number and powers of e may leave it, other factors keep their place under it
    outside: Powers = {}
    if E in powers:
        outside[E] = times(powers.pop(E), exponent)
    if len(powers) == 1:
        ((b, e),) = powers.items()
        if isinstance(e, Fraction) and e.denominator % 2 == 0 and number > 0:  # (u^(1/2))^k: u is not negative already
            powers, outside = {}, {**outside, b: e * exponent}
    if powers:
        merge(outside, {join(F1 if number > 0 else -F1, powers): exponent})
        if number != 0 and abs(number) != 1:
            merge(outside, {rational(abs(number)): exponent})
    else:
        merge(outside, {rational(number): exponent})
    return join(F1, outside)


def join(number: Fraction, powers: Powers) -> Expression:
    """A term from its rational factor and its powers, with what can be worked out worked out."""
    if not number:
        return ZERO
    settled: Powers = {}
    for base, exponent in powers.items():
        if exponent == 0:
            continue
        rest = value_of(base)
        if rest is not None and isinstance(exponent, Fraction):
            k, more = numeric_power(rest, exponent)
            number *= k
            merge(settled, more)
        elif base == E and not isinstance(exponent, Fraction):
            merge(settled, unlogged(exponent))
        elif (
            isinstance(base, Sum)
            and base not in settled
            and (flipped := _negative_of(base)) in settled
            and exponent in (1, -1, 2, -2)
        ):
            number *= -1 if exponent in (1, -1) else 1
            merge(settled, {flipped: exponent})
        else:
            merge(settled, {base: exponent})
    number = one_root(number, settled)
    return written(number, {base: e for base, e in settled.items() if e != 0})


def _negative_of(tree: Sum) -> Expression:
    return total(in_order([scaled(Fraction(-1), term) for term in tree.terms]))


def unlogged(exponent: Expression) -> Powers:
    """e to the power of this: e^(k ln u) is u^k."""
    number, powers = pieces(exponent)
    logs = [base for base in powers if isinstance(base, Call) and base.name == "ln" and powers[base] == 1]
    if len(logs) != 1:
        return {E: exponent}
    rest = {base: e for base, e in powers.items() if base != logs[0]}
    inside = logs[0].arguments[0]
    result = raised(inside, exponent_of(written(number, rest)))
    k, more = pieces(result)
    return {**more, rational(k): F1} if k != 1 else more


def written(number: Fraction, powers: Powers) -> Expression:
    """As one would write it: a sign, a number, the factors in order, over what has a negative exponent."""
    if not number:
        return ZERO
    above: list[Expression] = []
    below: list[Expression] = []
    for base, exponent in powers.items():
        if goes_below(base, exponent):
            below.append(one_power(base, negated(exponent)))
        else:
            above.append(one_power(base, exponent))
    if number == -1 and not below and len(above) == 1 and isinstance(above[0], Sum):
        return _negative_of(above[0])
    size = abs(number)
    top, bottom = product(size.numerator, above), product(size.denominator, below)
    tree = top if bottom == ONE else Quotient(top, bottom)
    return Negative(tree) if number < 0 else tree
