"""The table of derivatives: for each function the derivative of f(u) with respect to u."""

from collections.abc import Callable
from fractions import Fraction

from eigenway.maths.calculus.algebra import add, div, mul, neg, power
from eigenway.maths.calculus.calls import call
from eigenway.maths.calculus.terms import ONE, PI, TWO, ZERO, E
from eigenway.maths.expression import Expression, rational

Slope = Callable[[Expression], Expression]


def square(u: Expression) -> Expression:
    return power(u, TWO)


def one_minus(u: Expression) -> Expression:
    return add(ONE, neg(u))


def root_of(u: Expression) -> Expression:
    return power(u, rational(Fraction(1, 2)))


SLOPES: dict[str, Slope] = {
    "sin": lambda u: call("cos", u),
    "cos": lambda u: neg(call("sin", u)),
    "tan": lambda u: div(ONE, square(call("cos", u))),
    "cot": lambda u: neg(div(ONE, square(call("sin", u)))),
    "sec": lambda u: mul(call("sec", u), call("tan", u)),
    "csc": lambda u: neg(mul(call("csc", u), call("cot", u))),
    "ln": lambda u: div(ONE, u),
    "arcsin": lambda u: div(ONE, root_of(one_minus(square(u)))),
    "arccos": lambda u: neg(div(ONE, root_of(one_minus(square(u))))),
    "arctan": lambda u: div(ONE, add(square(u), ONE)),
    "arccot": lambda u: neg(div(ONE, add(square(u), ONE))),
    "sinh": lambda u: call("cosh", u),
    "cosh": lambda u: call("sinh", u),
    "tanh": lambda u: one_minus(square(call("tanh", u))),
    "coth": lambda u: one_minus(square(call("coth", u))),
    "sech": lambda u: neg(mul(call("sech", u), call("tanh", u))),
    "csch": lambda u: neg(mul(call("csch", u), call("coth", u))),
    "arsinh": lambda u: div(ONE, root_of(add(square(u), ONE))),
    "arcosh": lambda u: div(ONE, root_of(add(square(u), rational(-1)))),
    "artanh": lambda u: div(ONE, one_minus(square(u))),
    "arcsec": lambda u: div(ONE, mul(call("abs", u), root_of(add(square(u), rational(-1))))),
    "sigmoid": lambda u: mul(call("sigmoid", u), one_minus(call("sigmoid", u))),
    "softplus": lambda u: call("sigmoid", u),
    "arccsc": lambda u: neg(div(ONE, mul(call("abs", u), root_of(add(square(u), rational(-1)))))),
    "abs": lambda u: call("sign", u),
    "sign": lambda u: ZERO,
    "step": lambda u: ZERO,
    "relu": lambda u: call("step", u),
    "erf": lambda u: div(mul(TWO, power(E, neg(square(u)))), root_of(PI)),
}

SAYS = {
    "sin": "the derivative of the sine is the cosine",
    "cos": "the derivative of the cosine is minus the sine",
    "tan": "the derivative of the tangent is one over the squared cosine",
    "ln": "the derivative of the logarithm is one over what stands inside",
    "exp": "the exponential function is its own derivative",
    "sqrt": "the derivative of a root is one over twice the root",
    "sigmoid": "the sigmoid's derivative is the sigmoid times one minus the sigmoid",
    "tanh": "the derivative of tanh is one minus its square",
    "softplus": "the derivative of softplus is the sigmoid",
    "arctan": "the derivative of the arctangent is one over one plus the square",
    "arcsin": "the derivative of the arcsine is one over the root of one minus the square",
    "abs": "the absolute value rises with slope 1 right of 0 and falls with slope 1 left of it",
    "sign": "the sign stays the same, except at 0",
    "relu": "the slope is 1 where the inside is positive and 0 where it is negative",
}


def says(name: str) -> str:
    return SAYS.get(name, f"this is the known derivative of {name}")
