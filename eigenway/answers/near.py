"""Near enough: within a tolerance, a share, or as many significant figures as were asked for."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import isfinite
from typing import Any

from eigenway.answers.alike import Measure
from eigenway.answers.answer import Answer
from eigenway.answers.decision import Decision
from eigenway.answers.value import INFINITY, Tree, exact
from eigenway.maths import expression as tree


def near(given: Tree, wanted: Tree, measure: Measure) -> Decision:
    from eigenway.answers.decide import decide

    tolerance = measure.tolerance
    if measure.figures is not None:
        half = half_a_unit(wanted, measure.figures)
        tolerance = half if tolerance is None else max(half, tolerance)
    return decide(
        given, wanted, domains=measure.domains, key=measure.key, tolerance=tolerance, relative=measure.relative,
        prove=measure.prove,
    )  # fmt: skip


def half_a_unit(wanted: Tree, figures: int) -> Fraction:
    """Half a unit of the last significant figure: what rounding may move."""
    value = size(wanted)
    if not value:
        return Fraction(0)
    exponent = 0
    while value >= Fraction(10) ** (exponent + 1):
        exponent += 1
    while value < Fraction(10) ** exponent:
        exponent -= 1
    return Fraction(10) ** (exponent - figures + 1) / 2


def size(node: Tree) -> Fraction | None:
    """The absolute value of a number, as near as a double comes; None for what has none."""
    value = exact(node)
    if value is None and (found := about(node)) is not None and abs(found) not in (float("inf"), 0.0):
        value = Fraction(found)
    return None if value is None else abs(value)


def about(node: Tree) -> float | None:
    """A number as a float, for putting things in order; None for what is no real number."""
    if node == INFINITY or node == tree.Negative(INFINITY):
        return float("inf") if node == INFINITY else float("-inf")
    if (value := exact(node)) is not None:
        return as_float(value)
    ball = worked_out(node, {}, over_complex=False)
    return None if ball is None else float(ball.mid())


def at_a_point(node: Tree) -> complex | None:
    """The value where each symbol takes a number of its own: what differs here is not the same."""
    value = a_value(node)
    return value if value is not None and isfinite(abs(value)) else None


def a_value(node: Tree) -> complex | None:
    if (value := exact(node)) is not None:
        return as_float(value)
    return valued(node, a_place(node))


def a_place(node: Tree) -> dict[str, Fraction]:
    return {name: Fraction(7 + sum(map(ord, name)) % 17, 11) for name in names(node)}


def steepness(node: Tree, variable: str) -> complex | None:
    """The slope at that point, from two values beside it."""
    place, step = a_place(node), Fraction(1, 1 << 24)
    if variable not in place:
        return 0
    right, left = (valued(node, place | {variable: place[variable] + by}) for by in (step, -step))
    if right is None or left is None:
        return None
    value = (right - left) / float(2 * step)
    return value if isfinite(abs(value)) else None


def valued(node: Tree, place: Mapping[str, Fraction]) -> complex | None:
    if (real := worked_out(node, place, over_complex=False)) is not None:
        return float(real.mid())
    ball = worked_out(node, place, over_complex=True)
    return None if ball is None else complex(ball.mid())


def names(node: Tree) -> set[str]:
    return {part.name for part in node.walk() if isinstance(part, tree.Symbol)}


def worked_out(node: Tree, place: Any, over_complex: bool) -> Any:
    """The ball that holds the value; None where there is none."""
    from flint import ctx

    from eigenway.answers.balls import run
    from eigenway.answers.decide import FLINT
    from eigenway.answers.meet import BITS
    from eigenway.answers.tape import Tape

    tape = Tape()
    end = tape.write(node)
    if end < 0 or not set(tape.symbols) <= set(place):
        return None
    with FLINT:
        ctx.prec = BITS[0]  # never what the last question left behind: the same answer is judged alike each time
        (ball,) = run(tape, (end,), place, over_complex)
        return ball if ball is not None and ball.is_finite() else None


def as_float(value: Fraction) -> float | None:
    try:
        return float(value)
    except OverflowError:
        return None


def largest(entries: Sequence[Tree]) -> int:
    """Where the entry of largest size stands."""
    sizes = [size(entry) or Fraction(0) for entry in entries]
    return sizes.index(max(sizes))


def rounded(answer: Answer, given: Answer) -> bool:
    """Is what was typed the right number, rounded to the digits that were typed?"""
    node = given.tree.of if isinstance(given.tree, tree.Negative) else given.tree
    right, mine = about(answer.tree), exact(given.tree)
    if not isinstance(node, tree.Number) or "." not in node.written or right is None or mine is None:
        return False
    places = len(node.written.partition(".")[2].partition("e")[0])
    return "e" not in node.written.lower() and abs(float(mine) - right) <= 0.5000001 * 10.0**-places
