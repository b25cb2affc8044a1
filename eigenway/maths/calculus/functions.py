"""The functions that calculus knows: their names, and the values that one knows by heart."""

from fractions import Fraction
from math import isqrt

from eigenway.maths.expression import Call, Expression, Negative, Number, Product, Quotient, Symbol, rational

OTHER_NAMES = {
    "asin": "arcsin", "acos": "arccos", "atan": "arctan", "acot": "arccot", "asec": "arcsec", "acsc": "arccsc",
    "asinh": "arsinh", "acosh": "arcosh", "atanh": "artanh", "arcsinh": "arsinh", "arccosh": "arcosh",
    "arctanh": "artanh", "cosec": "csc", "cotan": "cot", "tg": "tan", "sgn": "sign", "logistic": "sigmoid",
    "sigma": "sigmoid",
}  # fmt: skip


def canonical(name: str, arguments: tuple[Expression, ...]) -> tuple[str, tuple[Expression, ...]]:
    """One name for each function; log of one argument, and to the base e, is ln."""
    name = OTHER_NAMES.get(name, name)
    if name == "log" and (len(arguments) == 1 or arguments[1] == Symbol("e")):
        return "ln", arguments[:1]
    if name == "max" and len(arguments) == 2 and rational(0) in arguments:
        return "relu", tuple(u for u in arguments if u != rational(0)) or arguments[:1]
    if name == "root" and len(arguments) == 1:
        return "sqrt", arguments
    return name, arguments


def evaluated(name: str, arguments: tuple[Expression, ...]) -> Expression | None:
    """The value of a function at an argument where one knows it, or None."""
    argument = arguments[0]
    number = argument.value if isinstance(argument, Number) else None
    if name in AT_ZERO and number == 0:
        return rational(AT_ZERO[name])
    if name in ("sin", "cos", "tan") and (turn := part_of_pi(argument)) is not None:
        return trig(name, turn)
    if name in ("arctan", "arcsin") and number == 1:
        return Quotient(Symbol("pi"), rational(4 if name == "arctan" else 2))
    if name == "arccos" and number in (0, 1):
        return rational(0) if number else Quotient(Symbol("pi"), rational(2))
    if name == "abs" and number is not None:
        return argument
    if name == "factorial" and number is not None and number.denominator == 1 and number <= 200:
        from math import factorial

        return rational(factorial(int(number)))
    if name == "log":
        return exact_log(argument, arguments[1])
    if name == "sign" and number is not None:
        return rational(1 if number else 0)
    return None


AT_ZERO = {
    "sin": Fraction(0), "tan": Fraction(0), "arcsin": Fraction(0), "arctan": Fraction(0), "sinh": Fraction(0),
    "tanh": Fraction(0), "arsinh": Fraction(0), "artanh": Fraction(0), "cos": Fraction(1), "cosh": Fraction(1),
    "sec": Fraction(1), "sigmoid": Fraction(1, 2), "relu": Fraction(0),
}  # fmt: skip


def part_of_pi(tree: Expression) -> Fraction | None:
    """q where the tree is q times pi."""
    if tree == Symbol("pi"):
        return Fraction(1)
    if isinstance(tree, Negative):
        inner = part_of_pi(tree.of)
        return None if inner is None else -inner
    if isinstance(tree, Quotient) and isinstance(tree.bottom, Number) and (inner := part_of_pi(tree.top)) is not None:
        return inner / tree.bottom.value
    if isinstance(tree, Product) and len(tree.factors) == 2 and tree.factors[1] == Symbol("pi"):
        return tree.factors[0].value if isinstance(tree.factors[0], Number) else None
    return None


def _root(n: int, below: int) -> Expression:
    return Quotient(Call("sqrt", (rational(n),)), rational(below))


SINES: dict[Fraction, Expression] = {
    Fraction(0): rational(0),
    Fraction(1, 6): rational(Fraction(1, 2)),
    Fraction(1, 4): _root(2, 2),
    Fraction(1, 3): _root(3, 2),
    Fraction(1, 2): rational(1),
}


def trig(name: str, turn: Fraction) -> Expression | None:
    """sin, cos and tan at the angles of the unit circle that one learns by heart."""
    if name == "tan":
        if (turn - Fraction(1, 2)).denominator == 1:
            raise ValueError("The tangent has no value at π/2 and its odd multiples.")
        if turn % 1 in (0, Fraction(1, 4), Fraction(3, 4)):
            return rational({Fraction(0): 0, Fraction(1, 4): 1, Fraction(3, 4): -1}[turn % 1])
        return None
    turn = (turn + Fraction(1, 2) if name == "cos" else turn) % 2
    sign = 1
    if turn >= 1:
        turn, sign = turn - 1, -1
    turn = min(turn, 1 - turn)
    if turn not in SINES:
        return None
    known = SINES[turn]
    return known if sign > 0 or known == rational(0) else Negative(known)


def exact_log(argument: Expression, base: Expression) -> Expression | None:
    """log of a whole power of the base: log of 8 to the base 2 is 3."""
    if argument == rational(1):
        return rational(0)
    if (
        not isinstance(argument, Number)
        or not isinstance(base, Number)
        or base.value <= 1
        or base.value.denominator != 1
    ):
        return None
    n, exponent = argument.value, 0
    while n > 1 and n % base.value == 0:
        n, exponent = n / base.value, exponent + 1
    return rational(exponent) if n == 1 else None


def is_square(n: int) -> bool:
    return n >= 0 and isqrt(n) ** 2 == n
