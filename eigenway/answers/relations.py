"""Do two equations or inequalities say the same?

Equations are the same when left minus right, denominators cleared, agree up to a nonzero constant factor: x = 1 is not
(x - 1)^3 = 0, since multiplicity counts. Inequalities are the same up to a positive factor, or when they hold for the
same real numbers. Where one form excludes a point that the other does not, the two still count as the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flint import ctx

from eigenway.answers.balls import run
from eigenway.answers.cleared import denominator, numerator
from eigenway.answers.decision import IDENTICAL, Decision, different, undecided
from eigenway.answers.meet import short, value_or_none, where
from eigenway.answers.question import Question, needs_complex
from eigenway.answers.tape import Tape
from eigenway.maths.expression import Relation

TURNED = {">": "<", ">=": "<="}
SAYS = {"=": "an equation", "!=": "an inequation", "<": "an inequality", "<=": "an inequality"}


@dataclass(frozen=True)
class Claim:
    """Left minus right against zero: `sign` is one of = != < <=."""

    sign: str
    apart: int  # the cell of left minus right


@dataclass
class Pair:
    """What is compared, and where."""

    tape: Tape
    domains: Mapping[str, Any] | None
    key: str

    def equal(self, left: int, right: int) -> Decision:
        return Question.about(self.tape, (left, right), self.domains_twice(), self.key).decide()

    def vanishes(self, at: int) -> bool:
        return self.equal(at, self.tape.number(0)).same is True

    def domains_twice(self) -> dict[str, Any]:
        """Each symbol and its double live in the same place."""
        said = dict(self.domains or {})
        return said | {doubled(name): where for name, where in said.items()}


def doubled(name: str) -> str:
    return name + "'"


def same_relation(left: Relation, right: Relation, domains: Mapping[str, Any] | None, key: str) -> Decision:
    pair = Pair(Tape(), domains, key)
    ours, theirs = claims(pair.tape, left), claims(pair.tape, right)
    if ours is None or theirs is None:
        return by_sides(left, right, pair)
    signs = {claim.sign for claim in (*ours, *theirs)}
    if signs <= {"="} or signs <= {"!="}:
        decision = matched(pair, ours, theirs)
        if decision.same is not False:
            return decision
        from eigenway.answers.inverse import each_the_inverse

        return each_the_inverse(left, right, domains, key) or decision
    if {c.sign == "=" for c in ours} != {c.sign == "=" for c in theirs}:
        return different(f"{SAYS[ours[0].sign]} against {SAYS[theirs[0].sign]}")
    from eigenway.answers.inequalities import same_solutions

    return same_solutions(pair, [ours], [theirs])


def claims(tape: Tape, relation: Relation) -> list[Claim] | None:
    """One claim for each sign; > is turned into <."""
    found: list[Claim] = []
    sides = [tape.write(side) for side in relation.sides]
    for sign, left, right in zip(relation.signs, sides, sides[1:]):
        if min(left, right) < 0 or (sign not in SAYS and sign not in TURNED):
            return None
        if sign in TURNED:
            sign, left, right = TURNED[sign], right, left
        found.append(Claim(sign, tape.less(left, right)))
    return found


def by_sides(left: Relation, right: Relation, pair: Pair) -> Decision:
    """X ~ N(0, 1), x in S: the same signs between the same things."""
    if left.signs != right.signs:
        return different(f"{' '.join(left.signs)} against {' '.join(right.signs)}")
    for one, two in zip(left.sides, right.sides):
        if one == two:
            continue
        ends = pair.tape.write(one), pair.tape.write(two)
        if min(ends) < 0:
            return undecided("these sides are no numbers or expressions")
        decision = pair.equal(*ends)
        if decision.same is not True:
            return decision
    return IDENTICAL


def matched(pair: Pair, ours: list[Claim], theirs: list[Claim]) -> Decision:
    """Each equation of one system is one of the other."""
    if len(ours) != len(theirs):
        return different(f"{len(ours)} equations against {len(theirs)}")
    waiting, weakest, last = list(theirs), IDENTICAL, IDENTICAL
    for one in ours:
        for two in waiting:
            last = same_equation(pair, one, two)
            if last.same:
                waiting.remove(two)
                weakest = last if last.how == "agrees" else weakest
                break
        else:
            return last
    return weakest


def same_equation(pair: Pair, one: Claim, two: Claim) -> Decision:
    tape = pair.tape
    tops = numerator(tape, one.apart), numerator(tape, two.apart)
    decision = in_one_ratio(pair, *tops)
    if decision.same is False:
        from eigenway.answers.reduced import in_lowest_terms

        bottoms = denominator(tape, one.apart), denominator(tape, two.apart)
        reduced = in_lowest_terms(tape, tops, bottoms)
        if reduced is not None and reduced != tops:
            return in_one_ratio(pair, *reduced)
    return decision


def in_one_ratio(pair: Pair, one: int, two: int) -> Decision:
    """Is one a nonzero constant times two? Asked as one(x) two(x') = one(x') two(x) with doubled symbols."""
    tape = pair.tape
    if one == two:
        return IDENTICAL
    empty = pair.vanishes(one), pair.vanishes(two)
    if any(empty):
        return IDENTICAL if all(empty) else different("one of them always holds, the other does not")
    again = tape.copied(one, doubled), tape.copied(two, doubled)
    decision = pair.equal(tape.product([one, again[1]]), tape.product([again[0], two]))
    if decision.same is False:
        return different(not_in_one_ratio(pair, one, two))
    return decision


def not_in_one_ratio(pair: Pair, one: int, two: int) -> str:
    """Two points at which left minus right stand in different ratios."""
    said: list[str] = []
    question = Question.about(pair.tape, (one, two), pair.domains, pair.key)
    over_complex = needs_complex(question.tape, question.domains)
    ctx.prec = 128
    for point in question.points([]):
        left, right = (value_or_none(value) for value in run(question.tape, question.ends, point, over_complex))
        if left is None or right is None or (left.contains(0) and right.contains(0)):
            continue
        said.append(f"{short(left)} against {short(right)} {where(point)}")
        if len(said) == 2:
            break
    return "left minus right is " + ", but ".join(said) + ": not in one ratio"


def constant(pair: Pair, one: int, two: int) -> int | None:
    """The sign of one / two where that is a constant; None where it cannot be seen."""
    question = Question.about(pair.tape, (one, two), pair.domains, pair.key)
    ctx.prec = 256
    for point in question.points([]):
        left, right = (value_or_none(value) for value in run(question.tape, question.ends, point, False))
        if left is None or right is None or left.contains(0) or right.contains(0):
            continue
        return 1 if left / right > 0 else -1
    return None
