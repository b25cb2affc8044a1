"""A function given in cases: compared piece by piece, between the places where the pieces meet and at those places.

The conditions compare one letter with rational numbers: x < 0, 0 <= x < 1/2, 2x > 3, x in [0, 1). The line falls into
intervals on which no condition changes, and each side says one formula there. Other conditions stay undecided.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from operator import eq, ge, gt, le, lt, ne
from typing import NamedTuple

from eigenway.answers.alike import Measure, alike
from eigenway.answers.decision import Decision
from eigenway.answers.domains import REAL, Domain, domain
from eigenway.answers.rebuild import exchanged, put
from eigenway.answers.told import Told, differs, every, placed, same, unsure
from eigenway.answers.value import INFINITY, Tree, exact, symbols
from eigenway.maths import expression as tree

Line = tuple[Fraction, Fraction]  # a x + b
HOLDS: dict[str, Callable[[Fraction, Fraction], bool]] = {"=": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}
ENDLESS = (INFINITY, tree.Negative(INFINITY))
MOST = 64  # pieces of one formula
TOO_HARD = "these cases part at places that I cannot work out: a condition compares one letter with a number"


class Piece(NamedTuple):
    value: Tree | None  # None: nothing is said
    condition: Tree | None  # None: otherwise


class Stretch(NamedTuple):
    """A place, or all places between two; None is without end."""

    low: Fraction | None
    high: Fraction | None

    @property
    def inside(self) -> Fraction:
        if self.low is None or self.high is None:
            return (self.high or 0) - Fraction(1) if self.low is None else self.low + 1
        return (self.low + self.high) / 2


class TooHard(ValueError):
    pass


def is_piecewise(node: Tree) -> bool:
    return isinstance(node, tree.Call) and node.name == "piecewise"


def by_pieces(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    if given == wanted:
        return same()
    try:
        mine, right = pieces(given), pieces(wanted)
        return every_stretch(mine, right, the_letter([*mine, *right]), measure)
    except TooHard:
        return unsure(TOO_HARD)


def the_letter(found: Sequence[Piece]) -> str:
    """The one that all conditions are about."""
    names = {name for piece in found if piece.condition for name in symbols(piece.condition)}
    if len(names) != 1:
        raise TooHard
    return names.pop()


def every_stretch(mine: Sequence[Piece], right: Sequence[Piece], name: str, measure: Measure) -> Decision:
    places = {at for piece in (*mine, *right) if piece.condition for at in changes(piece.condition, name)}
    lives, left_out, found = domain(measure.domains.get(name, REAL)), list[Fraction](), list[Decision]()
    for stretch in stretches(sorted(places)):
        if (here := within(lives, stretch)) is None:
            continue
        one, two = said_at(mine, name, stretch.inside), said_at(right, name, stretch.inside)
        if one is not None and two is not None:
            found.append(compared(one, two, name, stretch, here, measure))
        elif one is not two and stretch.low == stretch.high:
            left_out.append(stretch.inside)
        elif one is not two:
            says = "Your answer says nothing" if one is None else "Your answer says something, and nothing is asked,"
            return differs(f"{says} for ${place(stretch, name)}$.")
    decision = every(found) if found else unsure("there is nothing to compare")
    if decision.same and left_out:
        return Told(
            True, decision.how, says=f"Equal wherever both say something: at ${name} = {left_out[0]}$ only one does."
        )
    return decision


def compared(one: Tree, two: Tree, name: str, stretch: Stretch, here: Domain, measure: Measure) -> Decision:
    if stretch.low is not None and stretch.low == stretch.high:
        at = tree.rational(stretch.low)
        decision = alike(put(one, name, at), put(two, name, at), measure)
    else:
        decision = alike(one, two, replace(measure, domains={**measure.domains, name: here}))
    says = f"Look at ${place(stretch, name)}$: there it is not right."
    return placed(decision, place(stretch, name), says)


def stretches(places: Sequence[Fraction]) -> Iterator[Stretch]:
    """Up to the first place, that place, on to the next one, ..., beyond the last."""
    before: Fraction | None = None
    for at in places:
        yield Stretch(before, at)
        yield Stretch(at, at)
        before = at
    yield Stretch(before, None)


def within(lives: Domain, stretch: Stretch) -> Domain | None:
    """The part of a stretch where the letter lives; None where that is nothing."""
    low, high = stretch
    if low is not None and low == high:
        return lives if lives.holds(low) else None
    low = max((end for end in (low, lives.low) if end is not None), default=None)
    high = min((end for end in (high, lives.high) if end is not None), default=None)
    if low is not None and high is not None and (low >= high or (lives.whole and low // 1 + 1 >= high)):
        return None
    return replace(lives, low=low, high=high, open=True)


def place(stretch: Stretch, name: str) -> str:
    low, high = stretch
    if low is None or high is None:
        return f"{name} < {high}" if low is None else f"{name} > {low}"
    return f"{name} = {low}" if low == high else f"{low} < {name} < {high}"


# what a side says


def pieces(node: Tree) -> list[Piece]:
    """Cases inside a formula are drawn out of it: 2 piecewise(x, x > 0, 0) + 1 is 2x + 1 where x > 0, and 1 otherwise."""
    first = next(filter(is_piecewise, node.walk()), None)
    if not isinstance(first, tree.Call):
        return [Piece(node, None)]
    found: list[Piece] = []
    for value, condition in written(first):
        inner = pieces(exchanged(node, first, value))
        found += (Piece(piece.value, both(condition, piece.condition)) for piece in inner)
        if condition and inner[-1].condition:
            found.append(Piece(None, condition))
        if len(found) > MOST:
            raise TooHard
    return found


def written(node: tree.Call) -> list[tuple[Tree, Tree | None]]:
    parts = node.arguments
    pairs: list[tuple[Tree, Tree | None]] = list(zip(parts[::2], parts[1::2]))
    return [*pairs, (parts[-1], None)] if len(parts) % 2 else pairs


def both(one: Tree | None, two: Tree | None) -> Tree | None:
    return tree.Call("and", (one, two)) if one and two else one or two


def said_at(found: Sequence[Piece], name: str, at: Fraction) -> Tree | None:
    """The formula of the first piece whose condition holds."""
    return next((p.value for p in found if p.condition is None or holds(p.condition, name, at)), None)


def holds(condition: Tree, name: str, at: Fraction) -> bool:
    match condition:
        case tree.Call("and", parts):
            return all(holds(part, name, at) for part in parts)
        case tree.Call("or", parts):
            return any(holds(part, name, at) for part in parts)
        case tree.Relation(("in",), (of, tree.Interval() as interval)):
            a, b = line(of, name)
            return lies_in(interval, a * at + b)
        case tree.Relation(signs, sides) if set(signs) <= HOLDS.keys():
            values = [a * at + b for a, b in (line(side, name) for side in sides)]
            return all(HOLDS[sign](one, two) for sign, one, two in zip(signs, values, values[1:]))
        case _:
            raise TooHard


def lies_in(interval: tree.Interval, value: Fraction) -> bool:
    low, high = exact(interval.low), exact(interval.high)  # None: without end, since `changes` has let it pass
    above = low is None or value > low or (value == low and interval.brackets[0] == "[")
    return above and (high is None or value < high or (value == high and interval.brackets[1] == "]"))


def changes(condition: Tree, name: str) -> Iterator[Fraction]:
    """The places where a condition may begin or cease to hold."""
    match condition:
        case tree.Call("and" | "or", parts):
            for part in parts:
                yield from changes(part, name)
        case tree.Relation(("in",), (of, tree.Interval(_, low, high))):
            for end in (low, high):
                if (value := exact(end)) is not None:
                    yield from meeting(line(of, name), (Fraction(0), value))
                elif end not in ENDLESS:
                    raise TooHard
        case tree.Relation(signs, sides) if set(signs) <= HOLDS.keys():
            lines = [line(side, name) for side in sides]
            for one, two in pairwise(lines):
                yield from meeting(one, two)
        case _:
            raise TooHard


def meeting(one: Line, two: Line) -> Iterator[Fraction]:
    if one[0] != two[0]:
        yield (two[1] - one[1]) / (one[0] - two[0])


def line(node: Tree, name: str) -> Line:
    """A side of a condition as a x + b; TooHard for what bends."""
    if (value := exact(node)) is not None:
        return Fraction(0), value
    match node:
        case tree.Symbol(n) if n == name:
            return Fraction(1), Fraction(0)
        case tree.Negative(of):
            a, b = line(of, name)
            return -a, -b
        case tree.Sum(terms):
            lines = [line(term, name) for term in terms]
            return sum((a for a, _ in lines), Fraction(0)), sum((b for _, b in lines), Fraction(0))
        case tree.Quotient(top, bottom) if below := exact(bottom):
            a, b = line(top, name)
            return a / below, b / below
        case tree.Product((first, of)) if (times := exact(first)) is not None:
            a, b = line(of, name)
            return times * a, times * b
        case _:
            raise TooHard
