"""Forms, judged on the tree as it was typed."""

import pytest

from eigenway.answers.forms import FORMS, figures, significant
from eigenway.answers.grammar import read
from eigenway.maths import expression as tree

RIGHT = {
    "lowest-terms": ["1/2", "-1/2", "1/-3", "3", "0.5", "x/2", "x + 1/3", "(x+1)/2", "cos x", "7/1000", "sqrt(3)/3"],
    "single-fraction": ["x/y", "(a+b)/(c+d)", "-x/2", "3", "x + 1", "x^2"],
    "decimal": ["0.5", "-0.5", "12", "1.5e3", "1.5 * 10^3", "-2.0"],
    "expanded": ["x^2 + 2x + 1", "p + 1", "3 + sqrt(12)", "x^2 - a x - b x + a b", "(x+1)/2", "x^-1", "sin(x+1)"],
    "coefficients": ["x^2 + 3x - 2", "a x^2 + b x + c", "x/2 + 1", "5"],
    "factored": [
        "(x-1)(x+1)",
        "2(x-3)",
        "x^2 + 1",
        "(x+2)^2",
        "7",
        "-(x-1)(x-2)",
        "x(x+1)/2",
        "(2-x)(3-x)",
        "x^2 - 2",
        "2x",
    ],
    "simplified": ["3x", "x/2", "2√2", "x^2 + 1", "sin 1", "e^x", "1/x", "-x", "3", "1.5*10^3", "x^2 y"],
}
AMISS = {
    "lowest-terms": ["2/4", "6/2", "-2/4", "2x/4", "x + 2/6", "3/9", "(2x+4)/2", "(2/4)(x^2/t)", "5/1"],
    "single-fraction": ["1/x + 1/y", "x/y + 1", "(1/x)/2", "2 * (x/y)", "x^-1 + 1"],
    "decimal": ["1/2", "sqrt 2", "50%", "2 * 3"],
    "expanded": ["(x+1)^2", "2(x+1)", "x(x+1) + 2", "-(x+1)", "(1+sqrt 5)(1-sqrt 3)", "(a-x)^600"],
    "coefficients": ["x + x", "x^2 + 1 + x^2", "(x+1)x", "2 + 3 + x"],
    "factored": [
        "x^2 - 1",
        "2x - 6",
        "x(2x - 6)",
        "t x + t",
        "(x+2)(2x+6)",
        "7x^3 - 7x + 7",
        "3y(y^2 - 2y - 8)",
        "x^2 + 2x + 1",
    ],
    "simplified": [
        "x + 2x",
        "2 + 3",
        "x + 0",
        "1*x",
        "x*x",
        "2/4",
        "√8",
        "√4",
        "--x",
        "2^3",
        "x^1",
        "x/1",
        "x/x",
        "ln 1",
        "0x",
    ],
}


@pytest.mark.parametrize(("form", "typed"), [(form, typed) for form in RIGHT for typed in RIGHT[form]])
def test_nothing_is_amiss(form, typed):
    assert FORMS[form](read(typed)) == ""


@pytest.mark.parametrize(("form", "typed"), [(form, typed) for form in AMISS for typed in AMISS[form]])
def test_what_is_wanted_is_said(form, typed):
    assert FORMS[form](read(typed)).endswith(".")


def test_every_form_is_tried_both_ways():
    assert set(FORMS) == set(RIGHT) == set(AMISS)


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        ("0.050", (2, 2)),
        ("1.50", (3, 3)),
        ("1500", (2, 4)),
        ("12", (2, 2)),
        ("0.5", (1, 1)),
        ("1.5e3", (2, 2)),
        ("0", (1, 1)),
    ],
)
def test_significant_figures_are_counted_as_they_are_written(typed, counted):
    node = read(typed)
    assert isinstance(node, tree.Number) and figures(node) == counted


def test_a_fraction_has_no_significant_figures():
    assert significant(read("1/3"), 3) == "Give 3 significant figures."
    assert significant(read("-3.33 * 10^-1"), 3) == ""
