"""An interval or a union of them: `[0, 1)`, `(-∞, 2) ∪ [3, ∞)`, `x > 2`; `[0, 1] ∪ [1, 2]` is `[0, 2]`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from eigenway.answers.alike import Measure, alike, as_sets, counted
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.told import differs, every, placed
from eigenway.answers.value import INFINITY, Tree
from eigenway.maths import expression as tree

ENDLESS = tree.Negative(INFINITY)
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


@dataclass(frozen=True)
class Interval(Answer):
    kind: ClassVar[str] = "interval"
    asks: ClassVar[str] = "an interval, such as [0, 1), or a union of intervals"

    def check(self, wanted: Answer, typed: str) -> None:
        if pieces(self.tree) is None:
            raise self.refuse(typed, self.tree)

    def decide(self, given: Answer) -> Decision:
        mine, right = pieces(given.tree), pieces(self.tree)
        assert mine is not None and right is not None
        if (one := merged(mine)) is None or (two := merged(right)) is None:
            return as_sets([piece.tree for piece in mine], [piece.tree for piece in right], self.measure, "interval")
        if len(one) != len(two):
            return differs(f"Yours is made of {counted(len(one), 'piece')}; that is not as many as there are.")
        pairs = zip(one, two, strict=True)
        name = "interval {}: " if len(two) > 1 else ""
        return every(ends(a, b, self.measure, name.format(i)) for i, (a, b) in enumerate(pairs, 1))


@dataclass(frozen=True)
class Piece:
    low: Tree
    high: Tree
    from_low: bool  # does the end belong to it?
    to_high: bool

    @property
    def tree(self) -> Tree:
        return tree.Interval(("[" if self.from_low else "(") + ("]" if self.to_high else ")"), self.low, self.high)


def ends(given: Piece, wanted: Piece, measure: Measure, name: str) -> Decision:
    for end, one, two in (("left", given.low, wanted.low), ("right", given.high, wanted.high)):
        if (decision := alike(one, two, measure)).same is not True:
            return placed(decision, f"{name}the {end} end")
    for end, mine, right in (("left", given.from_low, wanted.from_low), ("right", given.to_high, wanted.to_high)):
        if mine != right:
            return differs(f"{name}The {end} end is the right number; does it belong to the interval?".strip())
    return every([alike(given.low, wanted.low, measure), alike(given.high, wanted.high, measure)])


def pieces(node: Tree) -> list[Piece] | None:
    """The intervals of a union, as they were written; None for what is no set of numbers on the line."""
    match node:
        case tree.Interval(brackets, low, high):
            return [piece(low, high, brackets[0] == "[", brackets[1] == "]")]
        case tree.Listing("()" | "[]" as brackets, (low, high)):
            return [piece(low, high, brackets == "[]", brackets == "[]")]
        case tree.Listing("{}", points):
            return [Piece(point, point, True, True) for point in points]
        case tree.Call("union" | "or", parts):
            held = [pieces(part) for part in parts]
            return None if any(part is None for part in held) else [one for part in held if part for one in part]
        case tree.Symbol("RR" | "R"):
            return [Piece(ENDLESS, INFINITY, False, False)]
        case tree.Symbol("emptyset" | "varnothing"):
            return []
        case tree.Relation():
            return by_relation(node)
        case _:
            return None


def piece(low: Tree, high: Tree, from_low: bool, to_high: bool) -> Piece:
    """An infinite end never belongs to an interval, whatever the bracket says."""
    return Piece(low, high, from_low and low != ENDLESS, to_high and high != INFINITY)


def by_relation(node: tree.Relation) -> list[Piece] | None:
    """x > 2, 0 < x <= 1, x in [0, 1], x = 3."""
    match node.signs, node.sides:
        case ("in",), (_, held):
            return pieces(held)
        case ("=",), (tree.Symbol(), value):
            return [Piece(value, value, True, True)]
        case (sign,), (tree.Symbol(), bound) if sign in TURNED:
            return half_line(sign, bound)
        case (sign,), (bound, tree.Symbol()) if sign in TURNED:
            return half_line(TURNED[sign], bound)
        case ("<" | "<=" as left, "<" | "<=" as right), (low, tree.Symbol(), high):
            return [piece(low, high, left == "<=", right == "<=")]
        case (">" | ">=" as left, ">" | ">=" as right), (high, tree.Symbol(), low):
            return [piece(low, high, right == ">=", left == ">=")]
        case _:
            return None


def half_line(sign: str, bound: Tree) -> list[Piece]:
    if sign[0] == ">":
        return [piece(bound, INFINITY, sign == ">=", False)]
    return [piece(ENDLESS, bound, False, sign == "<=")]


def merged(found: list[Piece]) -> list[Piece] | None:
    """In order, with what touches made one; None where an end is no number that can be ordered."""
    from eigenway.answers.near import about

    keyed: list[tuple[float, float, Piece]] = []
    for one in found:
        low, high = about(one.low), about(one.high)
        if low is None or high is None:
            return None
        if low < high or (low == high and one.from_low and one.to_high):
            keyed.append((low, high, one))
    return list(joined(sorted(keyed, key=lambda k: (k[0], not k[2].from_low, k[1]))))


def joined(keyed: list[tuple[float, float, Piece]]) -> Iterator[Piece]:
    held: tuple[float, Piece] | None = None
    for low, high, one in keyed:
        if held and (low < held[0] or (low == held[0] and touching(held[1], one))):
            held = (max(high, held[0]), longer(held, (high, one)))
            continue
        if held:
            yield held[1]
        held = (high, one)
    if held:
        yield held[1]


def touching(one: Piece, two: Piece) -> bool:
    """Ends that are one number, not only one to a double's digits, and that belong to one of the two."""
    return (one.to_high or two.from_low) and alike(one.high, two.low).same is not False


def longer(one: tuple[float, Piece], two: tuple[float, Piece]) -> Piece:
    """The first, stretched to where the second ends."""
    if two[0] < one[0]:
        return one[1]
    to_high = two[1].to_high or (one[1].to_high if two[0] == one[0] else False)
    return replace(one[1], high=two[1].high, to_high=to_high)
