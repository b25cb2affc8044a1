"""Slips that people make everywhere: a lost sign, a reciprocal, a transpose, n for n - 1.

Each is a function of the answer and of what was typed. It yields tries: what would be right if this slip were the method,
and the sentence that helps. A slip is named only when its try fits exactly and no other slip's does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import log, pi
from typing import Any

from eigenway.answers.answer import Answer
from eigenway.answers.near import rounded
from eigenway.answers.rebuild import changed, put
from eigenway.answers.value import Tree, exact, symbols
from eigenway.answers.verdict import Slip
from eigenway.maths import expression as tree


@dataclass(frozen=True)
class Try:
    """If the slip were right: this answer, against what was typed."""

    answer: Answer
    given: Answer
    says: str


Tries = Iterator[Try]
VALUES = frozenset({"number", "expression", "polynomial"})  # equal means equal in value, at every point
ONE, TWO, TEN = map(tree.integer, (1, 2, 10))
PI = tree.Symbol("pi")


def multiple(answer: Answer, given: Answer, factor: Tree, ratio: float, says: str) -> Tries:
    """What was typed is this multiple of the answer. A glance at one point turns most of these away."""
    one, two = (answer.glance, given.glance) if answer.kind in VALUES else (None, None)
    if one is None or two is None or close(two, ratio * one, answer):
        yield Try(answer.with_value(tree.Product((factor, answer.tree))), given, says)


def close(one: float, two: float, answer: Answer) -> bool:
    return abs(one - two) <= (0.2 if answer.measure.loose else 1e-6) * max(abs(one), abs(two))


def share(top: Tree, bottom: Tree) -> Tree:
    return tree.Quotient(top, bottom)


# numbers and expressions


def sign(answer: Answer, given: Answer) -> Tries:
    says = "The size is right, the sign is not. Put your answer back into the question: what comes out?"
    yield from multiple(answer, given, tree.integer(-1), -1.0, says)


def upside_down(answer: Answer, given: Answer) -> Tries:
    says = "You have the reciprocal. Which of the two divides which?"
    one, two = answer.glance, given.glance
    if one is None or two is None or close(one * two, 1.0, answer):
        yield Try(answer.with_value(share(ONE, answer.tree)), given, says)


def forgot_to_halve(answer: Answer, given: Answer) -> Tries:
    says = "Your result is twice too large. Where does a division by 2 belong?"
    yield from multiple(answer, given, TWO, 2.0, says)


def forgot_to_double(answer: Answer, given: Answer) -> Tries:
    says = "Your result is half of what it should be. Where does a factor of 2 belong?"
    yield from multiple(answer, given, share(ONE, TWO), 0.5, says)


def factor(answer: Answer, given: Answer) -> Tries:
    """A constant factor of an expression; every number is some multiple of every other, so numbers are left out."""
    if symbols(answer.tree):
        says = "Right up to a constant factor. Which number was lost, or came in twice?"
        for k in (3, 4, 6):
            yield from multiple(answer, given, tree.integer(k), float(k), says)
            yield from multiple(answer, given, share(ONE, tree.integer(k)), 1 / k, says)


def decimal_point(answer: Answer, given: Answer) -> Tries:
    says = "The decimal point is one place off."
    yield from multiple(answer, given, TEN, 10.0, says)
    yield from multiple(answer, given, share(ONE, TEN), 0.1, says)


def percent(answer: Answer, given: Answer) -> Tries:
    says = "This is 100 times what it should be: did you type a percentage without the % sign?"
    yield from multiple(answer, given, tree.integer(100), 100.0, says)
    says = "This is a hundredth of what it should be: was a percentage asked for?"
    yield from multiple(answer, given, share(ONE, tree.integer(100)), 0.01, says)


def complement(answer: Answer, given: Answer) -> Tries:
    value = exact(answer.tree)
    if value is not None and 0 < value < 1 and given.glance and close(given.glance, float(1 - value), answer):
        says = "That is what is left to 1: the probability of the opposite. Which of the two is asked?"
        yield Try(answer.with_value(tree.rational(1 - value)), given, says)


def off_by_one(answer: Answer, given: Answer) -> Tries:
    value = exact(answer.tree)
    if value is not None and value.denominator == 1 and abs(value) > 2 and exact(given.tree) in (value + 1, value - 1):
        says = "You are one off. Count the first few by hand: which end is counted twice, or not at all?"
        for shifted in (value + 1, value - 1):
            yield Try(answer.with_value(tree.rational(shifted)), given, says)


def n_instead_of_n_1(answer: Answer, given: Answer) -> Tries:
    """A symbol n shifted by one; in numbers, a ratio of n/(n - 1) that whole numbers do not show by chance."""
    says = "It fits when ${n}$ and ${n} - 1$ are exchanged. How many of them are free?"
    for name in sorted(symbols(answer.tree) & {"n", "m", "N", "k"}):
        for shift in (1, -1):
            shifted = put(answer.tree, name, tree.Sum((tree.Symbol(name), tree.integer(shift))))
            yield Try(answer.with_value(shifted), given, says.replace("{n}", name))
    for ratio in whole_ratios(answer, given):
        yield from multiple(answer, given, tree.rational(ratio), float(ratio), says.replace("{n}", "n"))


def whole_ratios(answer: Answer, given: Answer) -> Iterator[Fraction]:
    right, mine = answer.glance, given.glance
    if not right or not mine or right == mine or right == int(right) or mine / right <= 0 or rounded(answer, given):
        return
    ratio = mine / right
    n = round(1 / (1 - ratio)) if ratio < 1 else round(ratio / (ratio - 1))
    if 3 <= n <= MOST and abs(ratio - (1 - 1 / n) ** (1 if ratio < 1 else -1)) < 1e-3:
        yield Fraction(n - 1, n) if ratio < 1 else Fraction(n, n - 1)


MOST = 30  # the n up to which n/(n - 1) is no accident of rounding


def degrees(answer: Answer, given: Answer) -> Tries:
    half_turn = tree.integer(180)
    says = "You used degrees where radians are meant. How many radians is a half-turn?"
    yield from multiple(answer, given, share(half_turn, PI), 180 / pi, says)
    if (turned := in_degrees(answer.tree)) != answer.tree:
        yield Try(answer.with_value(turned), given, says)
    yield from multiple(answer, given, share(PI, half_turn), pi / 180, "You used radians where degrees are meant.")


def in_degrees(node: Tree) -> Tree:
    def choose(part: Tree) -> Tree | None:
        if isinstance(part, tree.Call) and part.name in ("sin", "cos", "tan"):
            return tree.Call(part.name, (tree.Call("degrees", part.arguments),))
        return None

    return changed(node, choose)


def log_base(answer: Answer, given: Answer) -> Tries:
    says = "You used another base of the logarithm. Which base does the question name?"
    for base in (2, 10):
        ln = tree.Call("ln", (tree.integer(base),))
        yield from multiple(answer, given, ln, log(base), says)
        yield from multiple(answer, given, share(ONE, ln), 1 / log(base), says)


def forgotten_constant(answer: Answer, given: Answer) -> Tries:
    if getattr(answer, "constant", "") == "required":
        says = "Differentiating gives back the function. The constant of integration is missing."
        yield Try(replace(answer, constant="free"), given, says)


# relations


def turned_inequality(answer: Answer, given: Answer) -> Tries:
    says = "The sign points the wrong way. Did you multiply or divide by a negative number?"
    yield from with_signs(answer, given, {"<": ">", ">": "<", "<=": ">=", ">=": "<="}, says)


def strictness(answer: Answer, given: Answer) -> Tries:
    says = "Does the boundary itself belong to it? Look at the sign: with or without equality."
    yield from with_signs(answer, given, {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}, says)


def with_signs(answer: Answer, given: Answer, other: dict[str, str], says: str) -> Tries:
    node = answer.tree
    if isinstance(node, tree.Relation) and all(sign in other for sign in node.signs):
        turned = tree.Relation(tuple(other[sign] for sign in node.signs), node.sides)
        yield Try(answer.with_value(turned), given, says)


# vectors and tables


def transposed(answer: Answer, given: Answer) -> Tries:
    from eigenway.answers.arrays import table, turned

    rows = table(answer.tree)
    if rows and len(rows) > 1 and len(rows[0]) > 1:
        says = "Rows and columns are exchanged: this is the transpose. Which index names the row?"
        yield Try(answer.with_value(tree.Matrix(turned(rows) or ())), given, says)


def swapped_rows(answer: Answer, given: Answer) -> Tries:
    from eigenway.answers.arrays import table, turned

    rows = table(answer.tree) or ()
    for i, j in two_of(len(rows)):
        yield Try(
            answer.with_value(tree.Matrix(exchanged(rows, i, j))),
            given,
            f"Rows {i + 1} and {j + 1} have changed places.",
        )
    columns = turned(rows) or () if rows else ()
    for i, j in two_of(len(columns)):
        swapped = turned(exchanged(columns, i, j)) or ()
        yield Try(answer.with_value(tree.Matrix(swapped)), given, f"Columns {i + 1} and {j + 1} have changed places.")


def two_of(n: int) -> list[tuple[int, int]]:
    return [(i, j) for i in range(n) for j in range(i + 1, n)] if n <= 5 else []


def exchanged(items: tuple[Any, ...], i: int, j: int) -> tuple[Any, ...]:
    held = list(items)
    held[i], held[j] = held[j], held[i]
    return tuple(held)


def swapped(answer: Answer, given: Answer) -> Tries:
    """Two entries of a vector, a tuple, a shape or an interval's ends, each in the other's place."""
    from eigenway.answers.arrays import members

    items = members(answer.tree) or ()
    says = "The right values, but two of them are in each other's place. Which belongs where?"
    for i, j in two_of(len(items)):
        yield Try(answer.with_value(tree.Listing("()", exchanged(items, i, j))), given, says)


def lost_sign(answer: Answer, given: Answer) -> Tries:
    """One entry with the wrong sign."""
    from eigenway.answers.arrays import members

    items = members(answer.tree) or ()
    for i, item in enumerate(items[:6]):
        other = (*items[:i], tree.Negative(item), *items[i + 1 :])
        yield Try(
            answer.with_value(tree.Listing("()", other)),
            given,
            f"All sizes are right. Look at the sign of entry {i + 1}.",
        )


def signs(answer: Answer, given: Answer) -> Tries:
    """Every entry with the wrong sign."""
    from eigenway.answers.arrays import each, table

    rows = each(table(answer.tree), tree.Negative)
    if rows:
        whole = tree.Listing("()", rows[0]) if len(rows) == 1 else tree.Matrix(rows)
        yield Try(answer.with_value(whole), given, "All sizes are right, all signs are turned round.")


def one_entry(answer: Answer, given: Answer) -> Tries:
    """All entries but one are right: the right answer with what was typed in that one place."""
    from eigenway.answers.alike import alike
    from eigenway.answers.arrays import table

    mine, right = table(given.tree), table(answer.tree)
    if (
        not mine
        or not right
        or (len(mine), len(mine[0])) != (len(right), len(right[0]))
        or len(right) * len(right[0]) < 3
    ):
        return
    places = [(i, j) for i, row in enumerate(right) for j, entry in enumerate(row) if alike(mine[i][j], entry, answer.measure).same is not True]  # fmt: skip
    if len(places) == 1:
        ((i, j),) = places
        place = (
            f"entry {j + 1}"
            if len(right) == 1
            else f"entry {i + 1}"
            if len(right[0]) == 1
            else f"entry ({i + 1}, {j + 1})"
        )
        yield Try(answer.with_value(given.value), given, f"All entries are right but one: look at {place}.")


# distributions


def deviation_for_variance(answer: Answer, given: Answer) -> Tries:
    other = {"variance": "deviation", "deviation": "variance"}[getattr(answer, "spread", "variance")]
    asked = "variance" if other == "deviation" else "standard deviation"
    says = f"The second number is the {asked} here. Which one did you give?"
    yield Try(answer, replace(given, spread=other), says)


def rate_for_scale(answer: Answer, given: Answer) -> Tries:
    other = {"rate": "scale", "scale": "rate"}[getattr(answer, "by", "rate")]
    asked = "rate" if other == "scale" else "scale"
    yield Try(answer, replace(given, by=other), f"The parameter is the {asked} here; you gave one over it.")


SCALAR = (sign, upside_down, forgot_to_halve, forgot_to_double)
NUMERIC = (*SCALAR, decimal_point, percent, complement, off_by_one, n_instead_of_n_1, degrees, log_base)
ENTRIES = (signs, swapped, lost_sign, one_entry)
TABLES = (signs, transposed, swapped_rows, one_entry)

SLIPS: dict[str, tuple[Callable[[Answer, Answer], Tries], ...]] = {
    "number": NUMERIC,
    "expression": (*SCALAR, factor, n_instead_of_n_1, log_base),
    "polynomial": (sign, forgot_to_halve, forgot_to_double, factor),
    "antiderivative": (forgotten_constant, sign, forgot_to_halve, forgot_to_double, factor),
    "inequality": (turned_inequality, strictness),
    "vector": ENTRIES,
    "tuple": ENTRIES,
    "list": (swapped, one_entry),
    "shape": (swapped,),
    "gradient": (transposed, signs, swapped, lost_sign, one_entry),
    "matrix": TABLES,
    "table": (transposed, swapped_rows, one_entry),
    "confidence-interval": (swapped,),
    "distribution": (deviation_for_variance, rate_for_scale),
}


def generic_slip(answer: Answer, given: Answer) -> Slip | None:
    """The one general slip that fits; None where none does, or where two do and nobody could say which it was."""
    found: dict[str, str] = {}
    for slip in SLIPS.get(answer.kind, ()):
        if slip is one_entry and found:
            break  # a sign or a swap says more
        attempt = next(filter(fits, slip(answer, given)), None)
        if attempt is not None:
            found[slip.__name__.replace("_", "-")] = attempt.says
    if len(found) != 1:
        return None
    ((name, says),) = found.items()
    return Slip(name, given.value, says)


def fits(attempt: Try) -> bool:
    """Quickly by the values at one point, which turns most tries away; then by the decision that judges answers."""
    wanted, given = attempt.answer, attempt.given
    try:
        if wanted.kind in VALUES:
            one, two = wanted.glance, given.glance
            if one is not None and two is not None and not close(one, two, wanted):
                return False
        return wanted.decide(given).same is True
    except (ValueError, TypeError, ZeroDivisionError):
        return False
