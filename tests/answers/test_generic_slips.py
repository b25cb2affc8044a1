"""Slips that people make everywhere are named when they alone fit."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eigenway.answers import Distribution, Expression, Matrix, Number, Set, Vector, judge
from eigenway.answers.generic_slips import OF_PARTS, OF_VALUES
from eigenway.answers.kinds import KINDS
from tests.answers.pages import rows


def slip(typed, answer):
    return judge(typed, answer).slip


@pytest.mark.parametrize(
    ("typed", "answer", "name"),
    [
        ("-7", Number(7), "sign"),
        ("1/7", Number(7), "upside-down"),
        ("14", Number(7), "forgot-to-halve"),
        ("7/2", Number(7), "forgot-to-double"),
        ("0.7", Number(7), "decimal-point"),
        ("45", Number("pi/4"), "degrees"),
        ("pi/4", Number(45), "degrees"),
        ("3", Number("ln 8"), "log-base"),
        ("8", Number(9), "off-by-one"),
        ("8/3", Number("9/3 * 8/10"), "n-instead-of-n-1"),
        ("-cos x", Expression("cos x"), "sign"),
        ("s/n", Expression("s/(n-1)"), "n-instead-of-n-1"),
        ("i x", Expression("-i x"), "sign"),
        ("[[1,3],[2,4]]", Matrix(((1, 2), (3, 4))), "transposed"),
        ("N(0, 2)", Distribution("N(0, 4)"), "deviation-for-variance"),
    ],
)
def test_a_slip_is_named(typed, answer, name):
    assert slip(typed, answer) == name


def test_where_two_slips_fit_none_is_named():
    assert judge("3/10", Number(Fraction(7, 10))).slip == "complement"
    assert judge("2/3", Number(Fraction(1, 3))).outcome == "wrong"  # twice as large, and what is left to 1


def test_rounding_is_no_slip_of_n():
    verdict = judge("0.9", Number(Fraction(10, 11)))
    assert (verdict.outcome, verdict.slip) == ("wrong", "")
    assert "rounded" in verdict.says


def test_a_slip_is_told_with_a_sentence_that_helps():
    for kind, _, _, typed, verdict, told in rows():
        if verdict == "slip":
            assert told, (kind, typed)


def test_the_table_speaks_of_kinds_that_there_are():
    assert OF_PARTS.keys() | OF_VALUES.keys() <= set(KINDS)
    assert not OF_PARTS.keys() & OF_VALUES.keys()
    assert judge("{5}", Set((4,))).slip == ""


@given(st.integers(2, 400), st.integers(2, 60))
def test_the_right_answer_is_never_a_slip(top, bottom):
    value = Fraction(top, bottom)
    assert judge(f"{top}/{bottom}", Number(value)).outcome == "right"
    assert judge(f"({top}, {bottom})", Vector((top, bottom))).outcome == "right"


@given(st.fractions(Fraction(1, 9), 9, max_denominator=12), st.fractions(Fraction(1, 9), 9, max_denominator=12))
def test_a_named_slip_is_true_of_the_two_numbers(right, typed):
    verdict = judge(str(typed), Number(right))
    ratio = typed / right
    truths = {
        "upside-down": ratio == 1 / right**2,
        "forgot-to-halve": ratio == 2,
        "forgot-to-double": ratio == Fraction(1, 2),
        "decimal-point": ratio in (10, Fraction(1, 10)),
        "complement": right + typed == 1,
        "off-by-one": abs(right - typed) == 1,
        "n-instead-of-n-1": abs(ratio.numerator - ratio.denominator) == 1,
        "": True,
    }
    assert truths[verdict.slip]
