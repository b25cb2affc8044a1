"""Slips in numbers and expressions: a lost sign, a reciprocal, a factor of two, another base or unit, n for n - 1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import log, pi
from typing import TypeGuard

from eigenway.answers.answer import Answer
from eigenway.answers.attempt import VALUES, Seen, Tries, Try, close
from eigenway.answers.near import rounded
from eigenway.answers.rebuild import changed, put
from eigenway.answers.value import Tree, exact
from eigenway.maths import expression as tree

ONE, TWO, TEN = map(tree.integer, (1, 2, 10))
PI = tree.Symbol("pi")
HALF, MINUS_ONE = tree.Quotient(ONE, TWO), tree.integer(-1)
LN_2, LN_10 = (tree.Call("ln", (base,)) for base in (TWO, TEN))
FACTORS = [
    pair for k in (3, 4, 6) for pair in ((tree.integer(k), float(k)), (tree.Quotient(ONE, tree.integer(k)), 1 / k))
]
BASES = [
    (LN_2, log(2)),
    (tree.Quotient(ONE, LN_2), 1 / log(2)),
    (LN_10, log(10)),
    (tree.Quotient(ONE, LN_10), 1 / log(10)),
]


def multiple(answer: Answer, given: Answer, seen: Seen, factor: Tree, ratio: float, says: str) -> Tries:
    """What was typed is this multiple of the answer. What was seen at one point turns most of these away."""
    two, one = seen
    if answer.kind not in VALUES or (one is not None and two is not None and close(two, ratio * one, answer)):
        yield Try(answer.with_value(tree.Product((factor, answer.tree))), given, says, glanced=two is not None)


def share(top: Tree, bottom: Tree) -> Tree:
    return tree.Quotient(top, bottom)


# numbers and expressions


def sign(answer: Answer, given: Answer, seen: Seen) -> Tries:
    says = "The size is right, the sign is not. Put your answer back into the question: what comes out?"
    yield from multiple(answer, given, seen, MINUS_ONE, -1.0, says)


def upside_down(answer: Answer, given: Answer, seen: Seen) -> Tries:
    says = "You have the reciprocal. Which of the two divides which?"
    two, one = seen
    if one is not None and two is not None and close(one * two, 1.0, answer):
        yield Try(answer.with_value(share(ONE, answer.tree)), given, says, glanced=True)


def forgot_to_halve(answer: Answer, given: Answer, seen: Seen) -> Tries:
    says = "Your result is twice too large. Where does a division by 2 belong?"
    yield from multiple(answer, given, seen, TWO, 2.0, says)


def forgot_to_double(answer: Answer, given: Answer, seen: Seen) -> Tries:
    says = "Your result is half of what it should be. Where does a factor of 2 belong?"
    yield from multiple(answer, given, seen, HALF, 0.5, says)


def factor(answer: Answer, given: Answer, seen: Seen) -> Tries:
    """A constant factor of an expression; every number is some multiple of every other, so numbers are left out."""
    if answer.names:
        says = "Right up to a constant factor. Which number was lost, or came in twice?"
        for times, ratio in FACTORS:
            yield from multiple(answer, given, seen, times, ratio, says)


def decimal_point(answer: Answer, given: Answer, seen: Seen) -> Tries:
    says = "The decimal point is one place off."
    yield from multiple(answer, given, seen, TEN, 10.0, says)
    yield from multiple(answer, given, seen, share(ONE, TEN), 0.1, says)


def percent(answer: Answer, given: Answer, seen: Seen) -> Tries:
    says = "This is 100 times what it should be: did you type a percentage without the % sign?"
    yield from multiple(answer, given, seen, tree.integer(100), 100.0, says)
    says = "This is a hundredth of what it should be: was a percentage asked for?"
    yield from multiple(answer, given, seen, share(ONE, tree.integer(100)), 0.01, says)


def complement(answer: Answer, given: Answer, seen: Seen) -> Tries:
    value = exact(answer.tree)
    if value is not None and 0 < value < 1 and seen[0] and close(seen[0], float(1 - value), answer):
        says = "That is what is left to 1: the probability of the opposite. Which of the two is asked?"
        yield Try(answer.with_value(tree.rational(1 - value)), given, says)


def off_by_one(answer: Answer, given: Answer, seen: Seen) -> Tries:
    value = exact(answer.tree)
    if value is not None and value.denominator == 1 and abs(value) > 2 and exact(given.tree) in (value + 1, value - 1):
        says = "You are one off. If you counted something, is one end counted twice, or left out? If not, is the last sum right?"
        for shifted in (value + 1, value - 1):
            yield Try(answer.with_value(tree.rational(shifted)), given, says)


def n_instead_of_n_1(answer: Answer, given: Answer, seen: Seen) -> Tries:
    """A symbol n shifted by one; in numbers, a ratio of n/(n - 1) that whole numbers do not show by chance."""
    says = "It fits when ${n}$ and ${n} - 1$ are exchanged. How many of them are free?"
    for name in sorted(answer.names & {"n", "m", "N", "k"}):
        for shift in (1, -1):
            shifted = put(answer.tree, name, tree.Sum((tree.Symbol(name), tree.integer(shift))))
            yield Try(answer.with_value(shifted), given, says.replace("{n}", name))
    for ratio in whole_ratios(answer, given, seen):
        yield from multiple(answer, given, seen, tree.rational(ratio), float(ratio), says.replace("{n}", "n"))


def whole_ratios(answer: Answer, given: Answer, seen: Seen) -> Iterator[Fraction]:
    mine, right = seen
    if answer.names or not isinstance(right, float) or not isinstance(mine, float) or not right or mine / right <= 0:
        return
    ratio = mine / right
    n = round(1 / (1 - ratio)) if ratio < 1 else round(ratio / (ratio - 1)) if ratio > 1 else 0
    if not 3 <= n <= MOST or abs(ratio - (1 - 1 / n) ** (1 if ratio < 1 else -1)) >= 1e-3:
        return
    if not right.is_integer() and not rounded(answer, given):
        yield Fraction(n - 1, n) if ratio < 1 else Fraction(n, n - 1)


MOST = 30  # the n up to which n/(n - 1) is no accident of rounding


def degrees(answer: Answer, given: Answer, seen: Seen) -> Tries:
    half_turn = tree.integer(180)
    says = "You used degrees where radians are meant. How many radians is a half-turn?"
    yield from multiple(answer, given, seen, share(half_turn, PI), 180 / pi, says)
    if any(map(of_an_angle, answer.tree.walk())) and (turned := in_degrees(answer.tree)) != answer.tree:
        yield Try(answer.with_value(turned), given, says)
    yield from multiple(
        answer, given, seen, share(PI, half_turn), pi / 180, "You used radians where degrees are meant."
    )


def of_an_angle(node: Tree) -> TypeGuard[tree.Call]:
    return isinstance(node, tree.Call) and node.name in ("sin", "cos", "tan")


def in_degrees(node: Tree) -> Tree:
    def choose(part: Tree) -> Tree | None:
        if of_an_angle(part):
            return tree.Call(part.name, (tree.Call("degrees", part.arguments),))
        return None

    return changed(node, choose)


def log_base(answer: Answer, given: Answer, seen: Seen) -> Tries:
    says = "You used another base of the logarithm. Which base does the question name?"
    for times, ratio in BASES:
        yield from multiple(answer, given, seen, times, ratio, says)


def forgotten_constant(answer: Answer, given: Answer, seen: Seen) -> Tries:
    if getattr(answer, "constant", "") == "required":
        says = "Differentiating gives back the function. The constant of integration is missing."
        yield Try(replace(answer, constant="free"), given, says)
