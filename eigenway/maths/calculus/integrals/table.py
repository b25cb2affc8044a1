"""The integrals that one knows by heart, with a linear inside: then one divides by its slope."""

from collections.abc import Callable
from fractions import Fraction

from eigenway.maths.calculus.algebra import add, div, mul, neg, pieces, power, rational
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.integrals.search import Found, Search, constant_part, leaf, linear
from eigenway.maths.calculus.terms import ONE, TWO, E, tree_of, value_of
from eigenway.maths.calculus.tidy import has
from eigenway.maths.expression import Call, Expression, Sum, Symbol


def ln(u: Expression) -> Expression:
    """ln|u|, without the bars where u is positive anyway."""
    return call("ln", u if positive(u) else call("abs", u))


def positive(u: Expression) -> bool:
    """Seen at once to be positive: a sum of squares, exponentials and positive numbers."""
    number = value_of(u)
    if number is not None:
        return number > 0
    if isinstance(u, Sum):
        return all(not_negative(t) for t in u.terms) and any(positive(t) for t in u.terms)
    if isinstance(u, Symbol):
        return u.name in ("e", "pi")
    k, powers = pieces(u)
    return k > 0 and all(positive_power(b, e) for b, e in powers.items())


def positive_power(base: Expression, exponent: object) -> bool:
    return (
        base == E
        or (isinstance(base, Call) and base.name in ("cosh", "exp"))
        or (base != ONE and value_of(base) is not None and positive(base))
    )


def not_negative(u: Expression) -> bool:
    k, powers = pieces(u)
    even = all(
        (isinstance(e, Fraction) and e.denominator == 1 and e.numerator % 2 == 0)
        or (isinstance(e, Fraction) and e.denominator % 2 == 0)
        or positive_power(b, e)
        for b, e in powers.items()
    )
    return k > 0 and even


Table = dict[str, tuple[Callable[[Expression], Expression], str]]
FUNCTIONS: Table = {
    "sin": (lambda u: neg(call("cos", u)), "The sine comes from minus the cosine"),
    "cos": (lambda u: call("sin", u), "The cosine comes from the sine"),
    "tan": (lambda u: neg(ln(call("cos", u))), "The tangent is sine over cosine, minus the cosine's derivative over the cosine"),
    "cot": (lambda u: ln(call("sin", u)), "The cotangent is the sine's derivative over the sine"),
    "sec": (lambda u: ln(add(call("sec", u), call("tan", u))), "The secant's integral is known"),
    "csc": (lambda u: neg(ln(add(call("csc", u), call("cot", u)))), "The cosecant's integral is known"),
    "sinh": (lambda u: call("cosh", u), "The hyperbolic sine comes from the hyperbolic cosine"),
    "cosh": (lambda u: call("sinh", u), "The hyperbolic cosine comes from the hyperbolic sine"),
    "tanh": (lambda u: call("ln", call("cosh", u)), "The hyperbolic tangent is the derivative of cosh over cosh"),
    "coth": (lambda u: ln(call("sinh", u)), "The hyperbolic cotangent is the derivative of sinh over sinh"),
    "sech": (lambda u: mul(TWO, call("arctan", power(E, u))), "This integral is known"),
    "sigmoid": (lambda u: call("softplus", u), "The sigmoid is the derivative of softplus"),
}  # fmt: skip


def table(search: Search, f: Expression, x: str, depth: int) -> Found | None:
    c, rest = constant_part(f, x)
    if isinstance(f, Sum):
        return None
    _, powers = pieces(rest)
    if len(powers) == 1:
        ((base, exponent),) = powers.items()
        return one_power(f, c, base, tree_of(exponent), x)
    if len(powers) == 2:
        return pair(f, c, rest, x)
    return None


def one_power(f: Expression, c: Expression, base: Expression, exponent: Expression, x: str) -> Found | None:
    if not has(exponent, x):
        if line := linear(base, x):
            return power_rule(f, c, base, exponent, line[0], x)
        return function_power(f, c, base, value_of(exponent), x)
    if has(base, x) or not (line := linear(exponent, x)):
        return None
    same = power(base, exponent)
    if base == E:
        return leaf("exp", "The exponential function keeps its form" + over(line[0]), f, x, mul(c, div(same, line[0])))
    answer = mul(c, div(same, mul(line[0], call("ln", base))))
    return leaf("exp", "An exponential is divided by the logarithm of its base" + over(line[0]), f, x, answer)


def over(slope: Expression) -> str:
    return "" if slope == ONE else "; the inside is linear, so divide by its slope"


def power_rule(f: Expression, c: Expression, u: Expression, n: Expression, slope: Expression, x: str) -> Found:
    if n == rational(-1):
        words = "One over ${u}$ comes from the logarithm" + over(slope)
        return leaf("reciprocal", words, f, x, mul(c, div(ln(u), slope)), u=u)
    up = add(n, ONE)
    words = "The power rule: raise the exponent by one and divide by it" + over(slope)
    return leaf("power", words, f, x, mul(c, div(power(u, up), mul(up, slope))))


def function_power(f: Expression, c: Expression, base: Expression, n: Fraction | None, x: str) -> Found | None:
    if not isinstance(base, Call) or n is None or not (line := linear(base.arguments[0], x)):
        return None
    u, slope, name = base.arguments[0], line[0], base.name
    if n == 1 and name in FUNCTIONS:
        made, words = FUNCTIONS[name]
        return leaf(name, words + over(slope), f, x, mul(c, div(made(u), slope)))
    if (name, n) in SQUARES:
        other, sign = SQUARES[name, n]
        answer = mul(c, div(mul(rational(sign), call(other, u)), slope))
        return leaf(
            other,
            f"This is {'minus ' if sign < 0 else ''}the derivative of the {LONG[other]}" + over(slope),
            f,
            x,
            answer,
        )
    if (name, n) == ("cos", -1):
        return leaf("sec", FUNCTIONS["sec"][1] + over(slope), f, x, mul(c, div(FUNCTIONS["sec"][0](u), slope)))
    if (name, n) == ("sin", -1):
        return leaf("csc", FUNCTIONS["csc"][1] + over(slope), f, x, mul(c, div(FUNCTIONS["csc"][0](u), slope)))
    return None


SQUARES: dict[tuple[str, Fraction | int], tuple[str, int]] = {
    ("sec", 2): ("tan", 1),
    ("cos", -2): ("tan", 1),
    ("csc", 2): ("cot", -1),
    ("sin", -2): ("cot", -1),
    ("sech", 2): ("tanh", 1),
    ("cosh", -2): ("tanh", 1),
}
LONG = {"tan": "tangent", "cot": "cotangent", "sec": "secant", "csc": "cosecant", "tanh": "hyperbolic tangent"}


def pair(f: Expression, c: Expression, rest: Expression, x: str) -> Found | None:
    """sec u tan u and csc u cot u."""
    for a, b, sign in (("sec", "tan", 1), ("csc", "cot", -1)):
        _, powers = pieces(rest)
        if all(isinstance(k, Call) and v == 1 for k, v in powers.items()) and {
            k.name for k in powers if isinstance(k, Call)
        } == {a, b}:
            (u, w) = (k.arguments[0] for k in powers if isinstance(k, Call))
            if u == w and (line := linear(u, x)):
                words = f"This is {'minus ' if sign < 0 else ''}the derivative of the {LONG[a]}" + over(line[0])
                return leaf(a, words, f, x, mul(c, div(mul(rational(sign), call(a, u)), line[0])))
    return None
