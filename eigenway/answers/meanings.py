"""What the nodes of a tree mean on a tape: logarithms to a base, binomials, the logistic function, a derivative."""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import comb, gcd, lcm
from typing import Any

from eigenway.answers.tape import Tape
from eigenway.answers.value import BINDING
from eigenway.maths import expression as tree
from eigenway.maths.expression import Expression

HALF = Fraction(1, 2)


def _call(tape: Tape, node: Any, parts: list[int]) -> int:
    name: str = node.name
    if not parts:
        return tape.opaque(node)
    if name in ("derivative", "partial") and (slope := _slope(node)) is not None:
        return tape.write(slope)
    if name in BINDING:
        tape.indexed = True
    meaning = MEANT.get(name)
    return tape.call(name, tuple(parts)) if meaning is None else meaning(tape, parts)


@lru_cache(maxsize=256)  # a line of a derivation is compared with the one before and the one after
def _slope(node: Any) -> Expression | None:
    """d/dx of what depends on x by more than its name, worked out."""
    of, *by = node.arguments
    if isinstance(of, tree.Symbol) or len(by) != 1 or not isinstance(by[0], tree.Symbol):
        return None
    from eigenway.maths.calculus.differentiate import differentiate

    try:
        return differentiate(of, by[0].name)
    except (ValueError, TypeError):
        return None


WRITTEN: dict[type[Expression], Callable[[Tape, Any, list[int]], int]] = {
    tree.Number: lambda tape, node, parts: tape.number(node.value),
    tree.Symbol: lambda tape, node, parts: tape.symbol(node.name),
    tree.Sum: lambda tape, node, parts: tape.sum(parts),
    tree.Product: lambda tape, node, parts: tape.product(parts),
    tree.Negative: lambda tape, node, parts: tape.minus(parts[0]),
    tree.Quotient: lambda tape, node, parts: tape.product([parts[0], tape.over_one(parts[1])]),
    tree.Power: lambda tape, node, parts: tape.raised(parts[0], parts[1]),
    tree.Call: _call,
}
"""What a node is written as; lists, tables and relations are no numbers."""


def _root(tape: Tape, of: list[int]) -> int:
    degree = tape.number_of(of[1]) if len(of) > 1 else Fraction(2)
    if degree:
        return tape.power(of[0], 1 / degree)
    return tape.raised(of[0], tape.over_one(of[1]))


def _log(tape: Tape, of: list[int]) -> int:
    """log without a base is the natural logarithm, as everywhere in machine learning."""
    above = tape.call("ln", (of[0],))
    return above if len(of) == 1 else tape.product([above, tape.over_one(tape.call("ln", (of[1],)))])


def _log_to(base: int) -> Callable[[Tape, list[int]], int]:
    return lambda tape, of: _log(tape, [of[0], tape.number(base)])


def _sigmoid(tape: Tape, of: list[int]) -> int:
    return tape.over_one(tape.sum([tape.number(1), tape.call("exp", (tape.minus(of[0]),))]))


def _softplus(tape: Tape, of: list[int]) -> int:
    return tape.call("ln", (tape.sum([tape.number(1), tape.call("exp", (of[0],))]),))


def _logit(tape: Tape, of: list[int]) -> int:
    return tape.call("ln", (tape.product([of[0], tape.over_one(tape.less(tape.number(1), of[0]))]),))


def _factorial(tape: Tape, of: list[int]) -> int:
    value = tape.number_of(of[0])
    if value is not None and value.denominator == 1 and 0 <= value <= 1000:
        answer = 1
        for k in range(2, int(value) + 1):
            answer *= k
        return tape.number(answer)
    return tape.call("factorial", (of[0],))


def _binomial(tape: Tape, of: list[int]) -> int:
    if len(of) != 2:
        return tape.call("binomial", tuple(of))
    n, k = of
    top, bottom = tape.number_of(n), tape.number_of(k)
    if top is not None and bottom is not None and top.denominator == bottom.denominator == 1 and 0 <= top <= 1000:
        return tape.number(comb(int(top), int(bottom)) if bottom >= 0 else 0)
    below = tape.product([_factorial(tape, [k]), _factorial(tape, [tape.less(n, k)])])
    return tape.product([_factorial(tape, [n]), tape.over_one(below)])


def _arccot(tape: Tape, of: list[int]) -> int:
    if tape.number_of(of[0]) == 0:
        return tape.product([tape.number(HALF), tape.symbol("pi")])
    return tape.call("arctan", (tape.over_one(of[0]),))


def _of_reciprocal(name: str) -> Callable[[Tape, list[int]], int]:
    return lambda tape, of: tape.call(name, (tape.over_one(of[0]),))


def _percent(tape: Tape, of: list[int]) -> int:
    return tape.product([of[0], tape.number(Fraction(1, 100))])


def _degrees(tape: Tape, of: list[int]) -> int:
    return tape.product([of[0], tape.number(Fraction(1, 180)), tape.symbol("pi")])


def _whole(name: str, work: Callable[..., int]) -> Callable[[Tape, list[int]], int]:
    """Of whole numbers that are written out; of others it is some function."""

    def meaning(tape: Tape, of: list[int]) -> int:
        values = [value for part in of if (value := tape.number_of(part)) is not None and value.denominator == 1]
        return tape.number(work(*map(int, values))) if len(values) == len(of) else tape.call(name, tuple(of))

    return meaning


def _normal(tape: Tape, of: list[int]) -> int:
    """Φ, the distribution function of the standard normal: (1 + erf(x/√2))/2."""
    inside = tape.call("erf", (tape.product([of[0], tape.power(tape.number(2), -HALF)]),))
    return tape.product([tape.number(HALF), tape.sum([tape.number(1), inside])])


MEANT: dict[str, Callable[[Tape, list[int]], int]] = {
    "sqrt": _root,
    "root": _root,
    "cbrt": lambda tape, of: tape.power(of[0], Fraction(1, 3)),
    "log": _log,
    "lg": _log_to(10),
    "lb": _log_to(2),
    "sigmoid": _sigmoid,
    "sigma": _sigmoid,  # a function only where a bracket follows: then it is the logistic one
    "softplus": _softplus,
    "relu": lambda tape, of: tape.call("max", (tape.number(0), of[0])),
    "logit": _logit,
    "factorial": _factorial,
    "gamma": lambda tape, of: _factorial(tape, [tape.less(of[0], tape.number(1))]),
    "binomial": _binomial,
    "arccot": _arccot,
    "arcsec": _of_reciprocal("arccos"),
    "arccsc": _of_reciprocal("arcsin"),
    "arccoth": _of_reciprocal("arctanh"),
    "arcsech": _of_reciprocal("arccosh"),
    "arccsch": _of_reciprocal("arcsinh"),
    "gcd": _whole("gcd", gcd),
    "lcm": _whole("lcm", lcm),
    "Phi": lambda tape, of: _normal(tape, of) if len(of) == 1 else tape.call("Phi", tuple(of)),
    "percent": _percent,
    "degrees": _degrees,
    "pow": lambda tape, of: tape.raised(of[0], of[1]),
}
