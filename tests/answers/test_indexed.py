"""Sums and products over an index mean what stands written out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from eigenway.answers import Expression, Inequality, judge

small = st.integers(-4, 4)


def outcome(typed, right):
    return judge(typed, Expression(right)).outcome


@settings(max_examples=20, deadline=None)
@given(small, small, small)
def test_a_sum_of_squares_lines_and_constants_is_its_closed_form_and_nothing_beside_it(a, b, c):
    total = rf"\sum_{{i=1}}^n ({a} i^2 + {b} i + {c})"
    closed = f"({a}) n(n+1)(2n+1)/6 + ({b}) n(n+1)/2 + ({c}) n"
    assert outcome(closed, total) == "right"
    assert outcome(f"{closed} + 1", total) in ("wrong", "slip")
    assert outcome(f"{closed} + n/1000000", total) in ("wrong", "slip")


def test_a_difference_that_vanishes_where_everyone_looks_is_seen():
    assert outcome("n(n+1)/2 + (n-3)(n-5)(n-8)", r"\sum_{i=1}^n i") == "wrong"


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 4), st.integers(-3, 3), st.sampled_from("jkm"))
def test_the_index_may_have_another_name_and_start_elsewhere(power, shift, name):
    shifted = f"{name}+{shift}" if shift >= 0 else f"{name}{shift}"
    typed = rf"\sum_{{{name}={1 - shift}}}^{{n-({shift})}} ({shifted})^{power}"
    assert outcome(typed, rf"\sum_{{i=1}}^n i^{power}") == "right"
    assert outcome(typed, rf"\sum_{{i=1}}^n i^{power + 1}") in ("wrong", "slip")


def test_what_cannot_be_written_out_is_never_called_wrong():
    for typed in (r"\int_0^1 x^2 dx", r"\lim_{n\to\infty} 1/n", r"\sum_{k=1}^{\infty} 2^{-k}", r"\sum_{i<j} x_i x_j"):
        assert outcome(typed, "1/3 + x_1") in ("undecided", "unreadable"), typed


def test_a_sum_of_very_many_terms_stays_undecided_and_quick():
    assert outcome(r"\sum_{i=1}^{1000000000} i", "500000000500000000") == "undecided"


def test_the_letters_of_an_index_are_found_in_subscripts_and_words_are_left_alone():
    assert outcome("x_max + x_max", r"\sum_{m=1}^2 x_{\max}") == "right"
    assert outcome(r"\hat{y}_1 + \hat{y}_2", r"\sum_{i=1}^2 \hat{y}_i") == "right"
    assert outcome("w_11 + w_22", r"\sum_{i=1}^2 w_{ii}") == "right"
    assert outcome("w_12 + w_21", r"\sum_{i=1}^2 w_{ii}") == "wrong"


@settings(max_examples=20, deadline=None)
@given(small, small)
def test_conditions_that_hold_for_the_same_numbers_are_one_and_others_are_not(a, b):
    low, high = min(a, b), max(a, b) + 1
    outside = Inequality(f"(x-({low}))(x-({high})) > 0")
    assert judge(f"x < {low} or x > {high}", outside).outcome == "right"
    assert judge(f"x < {low} and x > {high}", outside).outcome in ("wrong", "slip")
    assert judge(f"{low} < x < {high}", outside).outcome in ("wrong", "slip")
