"""What an author gives as a value, as a tree: Python's numbers, tuples, roots, and text as a learner could type it."""

from collections.abc import Collection, Sequence
from collections.abc import Set as AnySet
from fractions import Fraction
from functools import lru_cache
from typing import Any, cast

from eigenway.maths import expression as tree
from eigenway.maths.surd import Root, Surd

Tree = tree.Expression
INFINITY = tree.Symbol("infinity")
SHORT = 200  # characters up to which an expected answer, once read, is kept
LARGEST_POWER = 4096  # bits that an exact number may grow to here; beyond, deciding takes over


def as_tree(value: Any, names: Collection[str] = ()) -> Tree:
    """A tuple becomes a listing in parentheses, a set one in braces; nothing is simplified."""
    if isinstance(value, Tree):
        return value
    if isinstance(value, str):
        return read_once(value, frozenset(names)) if len(value) <= SHORT else _read(value, names)
    if hasattr(value, "tolist"):  # NumPy's numbers and arrays
        return as_tree(value.tolist(), names)
    if isinstance(value, AnySet):
        return tree.Listing(
            "{}", tuple(sorted((as_tree(item, names) for item in cast("AnySet[Any]", value)), key=repr))
        )
    if isinstance(value, Sequence):
        return tree.Listing("()", tuple(as_tree(item, names) for item in cast("Sequence[Any]", value)))
    return number_tree(value)


def _read(text: str, names: Collection[str]) -> Tree:
    from eigenway.answers.grammar import read

    return read(text, symbols=names)


@lru_cache(maxsize=256)
def read_once(text: str, names: frozenset[str]) -> Tree:
    """The expected answer is the same text for each learner who is asked."""
    return _read(text, names)


def several(value: Any) -> tuple[Any, ...]:
    """What an author gives as one thing or as several, always as several."""
    if isinstance(value, tuple | list | AnySet):
        return tuple(cast("Sequence[Any]", value))
    return (value,)


def number_tree(value: Any) -> Tree:
    if isinstance(value, bool):
        return tree.Symbol("true" if value else "false")
    if isinstance(value, int | Fraction):
        return tree.rational(value)
    if isinstance(value, float):
        return decimal_tree(value)
    if isinstance(value, complex):
        return tree.Sum((number_tree(value.real), tree.Product((number_tree(value.imag), tree.Symbol("i")))))
    if isinstance(value, Surd):
        root = tree.Call("sqrt", (tree.rational(value.d),))
        term = tree.Product((tree.rational(value.b), root))
        return tree.Sum((tree.rational(value.a), term)) if value.a else term
    if isinstance(value, Root):
        return number_tree(value.near)
    raise TypeError(f"a {type(value).__name__} is no value of an answer: {value!r:.60}")


def decimal_tree(value: float) -> Tree:
    """The shortest decimal that names the float: 0.1 is one tenth, not its binary neighbour."""
    if value != value:
        raise ValueError("not a number is no answer")
    if value in (float("inf"), float("-inf")):
        return INFINITY if value > 0 else tree.Negative(INFINITY)
    size = tree.Number(Fraction(repr(abs(value))), repr(abs(value)))
    return tree.Negative(size) if value < 0 else size


def exact(node: Tree) -> Fraction | None:
    """The rational number that a tree of integers, decimals and + - · / ^ stands for; None for anything else."""
    try:
        return _exact(node)
    except (ZeroDivisionError, OverflowError, RecursionError):
        return None


def _exact(node: Tree) -> Fraction | None:
    match node:
        case tree.Number(value):
            return value
        case tree.Negative(of):
            return None if (held := _exact(of)) is None else -held
        case tree.Sum(terms):
            values = [_exact(term) for term in terms]
            return None if None in values else sum(cast("list[Fraction]", values), Fraction(0))
        case tree.Product(factors):
            answer = Fraction(1)
            for factor in factors:
                if (held := _exact(factor)) is None:
                    return None
                answer *= held
            return answer
        case tree.Quotient(top, bottom):
            above, below = _exact(top), _exact(bottom)
            return None if above is None or below is None else above / below
        case tree.Power(base, exponent):
            return _power(_exact(base), _exact(exponent))
        case _:
            return None


def _power(base: Fraction | None, exponent: Fraction | None) -> Fraction | None:
    if base is None or exponent is None or exponent.denominator != 1:
        return None
    if base == 0 and exponent <= 0:
        return None
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    return None if bits * abs(exponent.numerator) > LARGEST_POWER else base**exponent.numerator


def symbols(node: Tree) -> set[str]:
    """The names in a tree that stand for nothing fixed: x and theta, not pi, nor the i that a sum runs over."""
    parts, found = [node], set[str]()
    for part in parts:  # which grows
        if isinstance(part, tree.Call) and (index := bound_in(part)):
            of, _, *ends = part.arguments
            found |= symbols(of) - {index}
            parts += ends
        else:
            parts += part.parts
    return found.union([part.name for part in parts if isinstance(part, tree.Symbol)]) - CONSTANTS


def bound_in(node: tree.Call) -> str:
    """The letter that a sum, a limit or an integral from a to b runs over, and that means nothing outside it; or none."""
    if node.name not in BINDING or len(node.arguments) < (4 if node.name == "integral" else 2):
        return ""
    index = node.arguments[1]
    return index.name if isinstance(index, tree.Symbol) else ""


BINDING = frozenset({"sum", "product", "integral", "limit"})
CONSTANTS = frozenset({"pi", "e", "i", "infinity", "I"})
