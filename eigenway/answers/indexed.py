"""Sums and products over an index: written out term by term, then compared as any other expressions.

A bound that is a symbol is tried as a few whole numbers: sums that agree for n = 3, 5, 8 and a fourth that hangs on the
question "agree". The name of an index is nobody's concern. What cannot be written out (an infinite sum, an integral, a limit) is only ever found equal where it is
written alike up to that name: else it stays undecided, never "different".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from eigenway.answers.decision import IDENTICAL, Decision, agrees, undecided
from eigenway.answers.dice import fingerprint
from eigenway.answers.rebuild import changed
from eigenway.answers.subscripts import in_place_of
from eigenway.answers.value import BINDING, Tree, bound_in, exact, symbols
from eigenway.maths import expression as tree

Compare = Callable[[Tree, Tree], Decision]
HIGH, LOW = (3, 5, 8), (1, 2, 2, 3)  # what n and k are tried as in a sum from k to n; the last n is drawn
MOST = 600  # terms written out
SOMEWHERE = "n over all"  # the end of a sum that names none


class TooMuch(Exception):
    """It cannot be written out."""


def binds(node: Tree) -> bool:
    return isinstance(node, tree.Call) and node.name in BINDING


def same_indexed(left: Tree, right: Tree, compare: Compare) -> Decision:
    """`compare` decides about two trees without big signs."""
    one, two = ended(left, right), ended(right, left)
    if renamed(one) == renamed(two):
        return IDENTICAL
    try:
        return tried(one, two, compare)
    except TooMuch:
        return undecided("a sum without end, an integral or a limit is not worked out")


def tried(left: Tree, right: Tree, compare: Compare) -> Decision:
    weakest, names = IDENTICAL, sorted(bounds(left) | bounds(right))
    lows = {name for name in names if name in low_ends(left) | low_ends(right)}
    highs = (*HIGH, 9 + fingerprint(renamed(right)) % 8)
    for turn in range(len(highs)):
        values = {name: (LOW if name in lows else highs)[turn] + k * (1 + turn % 2) for k, name in enumerate(names)}
        one, two = (written_out(given(side, values)) for side in (left, right))
        decision = compare(one, two)
        if not names or decision.same is None:
            return decision
        if decision.same is False:
            return differing(decision, values)
        weakest = agrees(f"equal for {said(values)} and smaller")
    return weakest


def differing(decision: Decision, values: Mapping[str, int]) -> Decision:
    if "infinity" in values:
        raise TooMuch  # partial sums that differ say nothing of the whole
    there = decision.witness
    return replace(decision, witness=f"at {said(values)}" + (f", {there[3:]}" if there[:3] == "at " else f": {there}"))


def said(values: Mapping[str, int]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in values.items() if name != SOMEWHERE) or "a few terms"


def ended(node: Tree, other: Tree) -> Tree:
    """A sum over i without ends runs as far as the only sum with ends on the other side, or else from 1 to somewhere."""
    ends = {part.parts[2:] for part in other.walk() if ranged(part)}
    low, high = ends.pop() if len(ends) == 1 else (tree.integer(1), tree.Symbol(SOMEWHERE))

    def choose(part: Tree) -> Tree | None:
        match part:
            case tree.Call("sum" | "product" as name, (of, tree.Symbol() as index)):
                return tree.Call(name, (changed(of, choose), index, low, high))
            case _:
                return None

    return changed(node, choose)


def ranged(node: Tree) -> bool:
    """Is it a sum or product with an index and two ends?"""
    match node:
        case tree.Call("sum" | "product", (_, tree.Symbol(), _, _)):
            return True
        case _:
            return False


def bounds(node: Tree) -> set[str]:
    """The symbols in the ends of sums, but for the indices themselves."""
    found: set[str] = set()
    indices: set[str] = set()
    for part in node.walk():
        match part:
            case tree.Call("sum" | "product", (_, tree.Symbol(index), low, high)):
                indices.add(index)
                found |= symbols(low) | symbols(high) | ({"infinity"} & {getattr(high, "name", "")})
            case _:
                pass
    return found - indices


def low_ends(node: Tree) -> set[str]:
    return {name for part in node.walk() if ranged(part) for name in symbols(part.parts[2])}


def given(node: Tree, values: Mapping[str, int]) -> Tree:
    for name, value in values.items():
        node = in_place_of(node, name, value)
    return node


def written_out(node: Tree) -> Tree:
    """Every sum and product over an index, term by term, the outer ones first."""
    left = [MOST]

    def choose(part: Tree) -> Tree | None:
        if not binds(part):
            return None
        terms = tuple(changed(term, choose) for term in each_term(part, left))
        if getattr(part, "name", "") == "sum":
            return tree.Sum(terms) if len(terms) > 1 else terms[0] if terms else tree.integer(0)
        return tree.Product(terms) if len(terms) > 1 else terms[0] if terms else tree.integer(1)

    return changed(node, choose)


def each_term(node: Tree, left: list[int]) -> Iterator[Tree]:
    match node:
        case tree.Call("sum" | "product", (of, tree.Symbol(index), low, high)):
            first, last = exact(low), exact(high)
        case _:
            raise TooMuch
    if first is None or last is None or first.denominator > 1 or last.denominator > 1:
        raise TooMuch
    left[0] -= max(0, int(last - first) + 1)
    if left[0] < 0:
        raise TooMuch
    for value in range(int(first), int(last) + 1):
        yield in_place_of(of, index, value)


def renamed(node: Tree, depth: int = 0) -> Tree:
    """The same where only the names of indices differ."""

    def choose(part: Tree) -> Tree | None:
        if not isinstance(part, tree.Call) or not (index := bound_in(part)):
            return None
        of, _, *ends = part.arguments
        inner = renamed(in_place_of(of, index, f"index{depth}"), depth + 1)
        return tree.Call(part.name, (inner, tree.Symbol(f"index{depth}"), *(renamed(end, depth) for end in ends)))

    return changed(node, choose)
