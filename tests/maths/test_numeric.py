"""Floating point as it is, and the functions that keep clear of its edges."""

from fractions import Fraction
from math import isfinite, log

import pytest

from eigenway.maths import numeric


def test_a_tenth_is_not_stored_exactly():
    bits = numeric.float_bits("0.1", "double")
    assert bits.stored == Fraction(0.1) != Fraction(1, 10)
    assert (bits.sign, bits.exponent) == ("0", "01111111011")


def test_the_gap_to_the_next_number_grows_with_the_number():
    assert numeric.float_bits(1).spacing == Fraction(1, 2**52)
    assert numeric.float_bits(1024, "single").spacing == Fraction(1, 2**13)
    assert numeric.float_bits(2048, "half").spacing == 2


def test_subnormal_numbers_have_no_leading_one():
    bits = numeric.float_bits(Fraction(1, 2**24), "half")
    assert (bits.exponent, bits.fraction) == ("00000", "0000000001")
    assert numeric.float_bits(0).stored == 0


def test_what_is_too_large_is_refused():
    with pytest.raises(ValueError, match="too large for this format"):
        numeric.float_bits(65520, "half")
    assert numeric.float_bits(65519, "half").stored == 65504


def test_rounding_eats_small_terms_and_kahan_keeps_them():
    terms = ["100", "0.4", "0.4", "0.3"]
    assert numeric.running_sum(terms, 3) == 100
    assert numeric.running_sum(terms, 3, "kahan") == 101


def test_the_order_of_a_sum_matters_in_three_digits():
    assert numeric.running_sum(["100", "0.4", "0.4"], 3) != numeric.running_sum(["0.4", "0.4", "100"], 3)


def test_the_variance_of_large_numbers_does_not_cancel():
    values = [1e9 + x for x in (4.0, 7.0, 13.0, 16.0)]
    assert numeric.running_variance(values, sample=True) == 30


def test_softmax_and_logsumexp_stay_finite_on_huge_scores():
    assert numeric.softmax([1000, 1000]) == (0.5, 0.5)
    assert isfinite(numeric.logsumexp([1e4, -1e4]))
    assert numeric.logsumexp([-1000, -1000]) == pytest.approx(-1000 + log(2))
    assert numeric.sigmoid(-1000) == 0.0 and numeric.sigmoid(1000) == 1.0


def test_adding_a_number_to_all_scores_changes_nothing():
    assert numeric.softmax([1, 2, 4]) == pytest.approx(numeric.softmax([101, 102, 104]))


def test_zero_stays_zero_through_quantisation():
    coded = numeric.quantize([Fraction(1, 3), -1, 0, 2])
    assert coded.rebuilt[2] == 0
    assert numeric.quantize([0, 0]).rebuilt == (0, 0)


def test_codes_are_clipped_to_their_bits():
    assert numeric.quantize([10, -10], 8, Fraction(1, 20), 0).codes == (127, -128)
