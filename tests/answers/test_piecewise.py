"""Functions in cases: the pieces may stand in any order, and what differs is found wherever it lies."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eigenway.answers.alike import Measure, alike
from eigenway.answers.grammar import read
from eigenway.answers.piecewise import holds, pieces
from eigenway.answers.value import exact
from eigenway.maths import show
from eigenway.maths.expression import Call, Expression, Relation, Sum, Symbol, rational

x = Symbol("x")
places = st.lists(st.fractions(-5, 5, max_denominator=4), min_size=1, max_size=3, unique=True).map(sorted)


def steps(at: list[Fraction], values: list[int]) -> list[tuple[Expression, Expression]]:
    """A staircase: values[0] before the first place, values[i] from the i-th place on."""
    first = (rational(values[0]), Relation(("<",), (x, rational(at[0]))))
    between = [
        (rational(value), Relation(("<=", "<"), (rational(low), x, rational(high))))
        for value, low, high in zip(values[1:], at, at[1:])
    ]
    last = (rational(values[len(at)]), Relation((">=",), (x, rational(at[-1]))))
    return [first, *between, last]


def cases(pairs: list[tuple[Expression, Expression]]) -> Call:
    return Call("piecewise", tuple(part for pair in pairs for part in pair))


@settings(max_examples=60)
@given(places, st.permutations(range(4)))
def test_the_order_of_pieces_that_do_not_overlap_is_free(at: list[Fraction], values: list[int]):
    pairs = steps(at, values)
    assert alike(cases(pairs[::-1]), cases(pairs)).same


@settings(max_examples=60)
@given(places, st.permutations(range(4)), st.integers(0, 2))
def test_a_step_that_has_moved_is_found_however_little(at: list[Fraction], values: list[int], which: int):
    moved = list(at)
    moved[which % len(at)] += Fraction(1, 10**9)
    assert alike(cases(steps(moved, values)), cases(steps(at, values))).same is False


@settings(max_examples=60)
@given(places, st.permutations(range(4)))
def test_one_place_on_the_other_side_of_a_step_is_found(at: list[Fraction], values: list[int]):
    pairs = steps(at, values)
    pairs[0] = (pairs[0][0], Relation(("<=",), (x, rational(at[0]))))
    decision = alike(cases(pairs), cases(steps(at, values)))
    assert decision.same is False and decision.witness.startswith(f"x = {at[0]}")


@settings(max_examples=60)
@given(places, st.permutations(range(4)))
def test_cases_that_were_printed_are_read_back(at: list[Fraction], values: list[int]):
    tree = cases(steps(at, values))
    assert read(show.latex(tree)) == read(show.text(tree)) == tree


@pytest.mark.parametrize(
    ("domain", "same"), [("positive", True), ("[0, 1]", True), ("real", False), ("negative", False)]
)
def test_only_where_the_letter_lives_do_the_cases_matter(domain: str, same: bool):
    bars = read("piecewise(x, x >= 0, -x)")
    assert alike(bars, x, Measure(domains={"x": domain})).same is same


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("1 + piecewise(x, x > 0, 0)", "1 + max(x, 0)", True),
        ("2 piecewise(x, x > 0, 0) + 1", "piecewise(2x + 1, x > 0, 1)", True),
        ("2 piecewise(x, x > 0, 0) + 1", "piecewise(2x + 1, x > 1, 1)", False),
        ("piecewise(x, x > 0, 0) + piecewise(-x, x < 0, 0)", "|x|", True),
        ("piecewise(x, x > 0, 0) - piecewise(-x, x < 0, 0)", "|x|", False),
        ("piecewise(piecewise(1, x > 2, 3), x > 0, 4)", "piecewise(1, x > 2, 3, x > 0, 4)", True),
        ("piecewise(piecewise(1, x > 2), x > 0, 4)", "piecewise(1, x > 2, 4)", False),
        ("e^(piecewise(x, x > 0, 0))", "piecewise(e^x, x > 0, 1)", True),
        ("piecewise(y, x > 0, 0)/2", "piecewise(y/2, x > 0, 0)", True),
        ("1 + piecewise(x, x > 0, 0)", "1 + piecewise(x, x > y, 0)", None),
    ],
)
def test_cases_inside_a_formula_are_drawn_out_of_it(one: str, two: str, same: bool | None):
    assert alike(read(one), read(two)).same is same


@settings(max_examples=40)
@given(places, st.permutations(range(4)), places, st.permutations(range(4)), st.integers(-9, 9))
def test_a_sum_of_cases_is_at_every_place_the_sum_of_what_they_say(
    one: list[Fraction], a, two: list[Fraction], b, at: int
):
    """The sum is drawn apart into pieces; each of the two is looked up by itself."""
    both = Sum((cases(steps(one, a)), cases(steps(two, b))))
    assert worth(both, at) == worth(cases(steps(one, a)), at) + worth(cases(steps(two, b)), at)


def worth(node, at: int):
    piece = next(p for p in pieces(node) if p.condition is None or holds(p.condition, "x", Fraction(at)))
    return exact(piece.value)
