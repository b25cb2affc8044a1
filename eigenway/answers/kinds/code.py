"""The value that a program prints, an array or a number, to a tolerance: `[[1. 2.] [3. 4.]]`, `array([1, 2])`, `True`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar, Self, cast

from eigenway.answers.alike import fraction
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.told import differs, same
from eigenway.answers.unreadable import Unreadable
from eigenway.answers.value import Tree, as_tree
from eigenway.maths import expression as tree

TOKEN = re.compile(
    r"\s*(?:(\[|\()|(\]|\))|([+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?inf|nan|True|False)|(,))"
)
DRESS = re.compile(
    r"(?:np\.|numpy\.|torch\.)?(?:array|tensor|asarray|float\d*|int\d*)\s*\(|,\s*(?:dtype|device|grad_fn|requires_grad)\s*=[^,)\]]*"
)
DEEPEST = 12
LONGEST = 20_000  # characters


@dataclass(frozen=True)
class Code(Answer):
    kind: ClassVar[str] = "code"
    asks: ClassVar[str] = "a value as Python prints it, such as [[1.0, 2.0], [3.0, 4.0]]"

    relative: Any = Fraction(1, 10**6)  # floats are rounded: six digits, unless the problem says otherwise

    def read(self, typed: str, syntax: str = "auto") -> Self:
        return self.with_value(printed(typed, self))

    @property
    def array(self) -> Any:
        if isinstance(self.value, str):
            return printed(self.value, self)
        value: Any = self.value
        return as_tuples(value.tolist() if hasattr(value, "tolist") else value)

    def decide(self, given: Answer) -> Decision:
        assert isinstance(given, Code)
        mine, right = given.array, self.array
        if (one := shape(mine)) != (two := shape(right)):
            return differs(f"The shape of yours is {one}; another is asked for.", f"shape {one} against {two}")
        for place, a, b in pairs(mine, right, ()):
            if not self.close(a, b):
                where = f"[{', '.join(map(str, place))}]"
                says = f"The entry at {where} is not right." if place else "That is not the value."
                return differs(says, f"at {where}: {a} against {b}" if place else f"{a} against {b}")
        return same()

    def close(self, mine: Any, right: Any) -> bool:
        if isinstance(mine, bool) or isinstance(right, bool) or isinstance(mine, str) or isinstance(right, str):
            return type(mine) is type(right) and mine == right
        limit = (fraction(self.tolerance) or 0) + (fraction(self.relative) or 0) * abs(number(right))
        return abs(number(mine) - number(right)) <= limit

    @cached_property
    def tree(self) -> Tree:
        return listing(self.array)

    def typed(self) -> str:
        return python(self.array)

    def form_amiss(self, given: Answer) -> str:
        return ""


def number(value: Any) -> Fraction:
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def python(value: Any) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(map(python, cast("tuple[Any, ...]", value))) + "]"
    if isinstance(value, Fraction):
        return str(value.numerator) if value.denominator == 1 else repr(float(value))
    return str(value)


def listing(value: Any) -> Tree:
    if isinstance(value, tuple):
        return tree.Listing("[]", tuple(map(listing, cast("tuple[Any, ...]", value))))
    return tree.Symbol(value) if isinstance(value, str) else as_tree(value)


def as_tuples(value: Any) -> Any:
    """Lists as tuples; what is no finite number keeps its name: inf, nan."""
    if isinstance(value, list | tuple):
        return tuple(map(as_tuples, cast("list[Any]", value)))
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    return value


def shape(value: Any) -> tuple[Any, ...]:
    """() for a number, (2, 3) for two rows of three; a ragged array says so."""
    if not isinstance(value, tuple):
        return ()
    inner = {shape(item) for item in cast("tuple[Any, ...]", value)}
    if len(inner) > 1:
        return (len(cast("tuple[Any, ...]", value)), "ragged")
    return (len(cast("tuple[Any, ...]", value)), *next(iter(inner), ()))


def pairs(mine: Any, right: Any, place: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Any, Any]]:
    if not isinstance(mine, tuple):
        yield place, mine, right
        return
    for i, (a, b) in enumerate(zip(cast("tuple[Any, ...]", mine), right, strict=False)):
        yield from pairs(a, b, (*place, i))


def printed(typed: str, answer: Answer) -> Any:
    """The nested tuples of numbers in what was printed."""
    if len(typed) > LONGEST:
        raise answer.refuse(typed, says="That is too long to be judged: print less.")
    text = DRESS.sub("", typed.replace("−", "-"))
    stack: list[list[Any]] = [[]]
    at = 0
    while text[at:].strip():
        token = TOKEN.match(text, at)
        if not token:
            raise answer.refuse(typed)
        at = token.end()
        opens, closes, held, _ = token.groups()
        if opens:
            stack.append([])
        elif closes and len(stack) > 1:
            stack[-2].append(tuple(stack.pop()))
        elif held:
            stack[-1].append(literal(held))
        if len(stack) > DEEPEST:
            raise answer.refuse(typed)
    if len(stack) > 1 or not stack[0]:
        raise Unreadable(f"A bracket is missing. Type {answer.asks}." if stack[0] or len(stack) > 1 else f"Type {answer.asks}.", len(typed.rstrip()))  # fmt: skip
    return stack[0][0] if len(stack[0]) == 1 else tuple(stack[0])


def literal(word: str) -> Any:
    if word in ("True", "False"):
        return word == "True"
    if word.lstrip("+-") in ("inf", "nan"):
        return word.lstrip("+")
    mantissa, _, exponent = word.replace("_", "").lower().partition("e")
    if abs(int(exponent or 0)) > 400:
        return word
    return Fraction(mantissa) * Fraction(10) ** int(exponent or 0)
