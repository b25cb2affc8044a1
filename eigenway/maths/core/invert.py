"""The inverse of a function: solve y = f(x) for x."""

from eigenway.maths.core.arithmetic import put, times_in
from eigenway.maths.core.rational_function import RationalFunction, read
from eigenway.maths.core.solve import solve
from eigenway.maths.expression import Expression, Relation, Symbol
from eigenway.maths.steps import Work, step, worked


@worked
def invert(f: Expression, name: str = "x") -> Work[Expression]:
    """For functions in which x stands once, and for (ax + b)/(cx + d): the operations undone, last one first."""
    y = Symbol("y" if name != "y" else "x")
    if times_in(f, y.name):
        raise ValueError(f"The function already has the letter {y.name}: it is needed for the value.")
    equation = Relation(("=",), (y, f))
    yield step(
        "name-value", "Call the value ${y}$ and solve ${y} = {f}$ for ${letter}$.", equation, y=y, f=f, letter=name
    )
    if times_in(f, name) == 1:
        solved = yield from solve.trace(equation, name)
        right = solved.sides[1]
    else:
        right = yield from mobius(f, name, y)
    answer = put(right, y.name, Symbol(name))
    yield step(
        "rename",
        "Name the letter ${letter}$ again: $f^{-1}({letter}) = {answer}$.",
        answer,
        letter=name,
        answer=answer,
        y=y.name,
    )
    return answer


def mobius(f: Expression, name: str, y: Symbol) -> Work[Expression]:
    """y = (ax + b)/(cx + d): clear the denominator, collect x."""
    function = read(f, name).simplest()
    if len(function.top) > 2 or len(function.bottom) > 2:
        raise ValueError(
            f"The letter {name} stands in several places and not only linearly: this function is not inverted here."
        )
    a, b = (0, 0, *function.top)[-2:]
    c, d = (0, *function.bottom)[-2:]
    if a * d == b * c:
        raise ValueError("The function is constant, so it has no inverse.")
    simple = RationalFunction(function.top, function.bottom).tree(name)
    yield step("one-fraction", "As one fraction: ${y} = {f}$.", Relation(("=",), (y, simple)), y=y, f=simple)
    right = RationalFunction((-d, b), (c, -a)).simplest().tree(y.name)
    says = "Multiply by the denominator and bring everything with ${letter}$ to one side: ${letter}$ times (${inside}$) is ${rest}$. Divide."
    inside, rest = RationalFunction((c, -a)).tree(y.name), RationalFunction((-d, b)).tree(y.name)
    solved = Relation(("=",), (Symbol(name), right))
    yield step("collect-letter", says, solved, letter=name, inside=inside, rest=rest, f=simple, y=y)
    return right
