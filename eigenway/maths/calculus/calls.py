"""Functions of tidy arguments, worked out where their value is known: sin 0, ln e, e^(ln x)."""

from eigenway.maths.calculus.algebra import neg, pieces, power, raised
from eigenway.maths.calculus.functions import canonical, evaluated
from eigenway.maths.calculus.terms import HALF, ONE, ZERO, E, tree_of, value_of
from eigenway.maths.expression import Call, Expression, Negative, Number, Power, Product, Quotient, Sum, Symbol


def call(name: str, *arguments: Expression) -> Expression:
    """A function of tidy arguments, worked out where its value is known: sin 0, ln e, e^(ln x)."""
    name, arguments = canonical(name, arguments)
    if name == "exp":
        return power(E, arguments[0])
    if name == "sqrt":
        return raised(arguments[0], HALF)
    if name == "root" and (degree := value_of(arguments[1])):
        return raised(arguments[0], 1 / degree)
    if name == "ln":
        return logarithm(arguments[0])
    if name == "log" and len(arguments) == 2:
        known = evaluated("log", arguments)
        return known if known is not None else Call("log", arguments)
    argument = arguments[0]
    if name == "abs" and never_negative(argument):
        return argument
    if len(arguments) == 1 and name in SIGN_MOVES and leads_with_minus(argument):
        turned = call(name, neg(argument))
        return turned if SIGN_MOVES[name] > 0 else neg(turned)
    known = evaluated(name, arguments)
    return known if known is not None else Call(name, arguments)


SIGN_MOVES = {  # f(-u) = f(u) where 1, -f(u) where -1
    "sin": -1, "tan": -1, "cot": -1, "csc": -1, "cos": 1, "sec": 1, "abs": 1,
    "sinh": -1, "tanh": -1, "coth": -1, "cosh": 1, "arcsin": -1, "arctan": -1, "arsinh": -1, "artanh": -1,
}  # fmt: skip


def leads_with_minus(tree: Expression) -> bool:
    if isinstance(tree, Sum):
        return all(isinstance(term, Negative) for term in tree.terms)
    return isinstance(tree, Negative)


def never_negative(tree: Expression) -> bool:
    """Plain to see: e to any power, an even power, a root, and sums and products of such."""
    match tree:
        case Number(value=value):
            return value >= 0
        case Symbol(name=name):
            return name in ("e", "pi")
        case Power(base=base, exponent=exponent):
            k = value_of(exponent)
            even = k is not None and k.denominator == 1 and k % 2 == 0
            return even or never_negative(base)
        case Sum() | Product() | Quotient():
            return all(map(never_negative, tree.parts))
        case Call(name=name):
            return name in ("abs", "sqrt", "cosh")
        case _:
            return False


def logarithm(argument: Expression) -> Expression:
    if argument == ONE:
        return ZERO
    number, powers = pieces(argument)
    if number == 1 and list(powers) == [E]:
        return tree_of(powers[E])
    return Call("ln", (argument,))
