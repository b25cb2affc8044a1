"""Codes that take more than a column, and splits that are shuffled."""

from fractions import Fraction
from math import log

import numpy as np
import pytest

from eigenway.maths import data


def test_a_target_code_is_pulled_towards_the_overall_mean():
    codes = data.encode("aab", "target", target=[1, 0, 1], weight=2)
    assert codes == (Fraction(7, 12), Fraction(7, 12), Fraction(7, 9))


def test_one_level_is_left_out_beside_an_intercept():
    assert data.encode("abca", drop=True) == ((0, 0), (1, 0), (0, 1), (0, 0))


def test_a_level_never_seen_is_refused_by_name():
    with pytest.raises(ValueError, match="level d was not seen"):
        data.encode("abd", levels="abc")


def test_a_word_in_every_document_weighs_nothing():
    assert data.encode([["a", "b"], ["a"]], "tf-idf") == ((0.0, log(2)), (0.0, 0.0))


def test_a_shuffled_split_is_the_same_for_the_same_seed():
    one, two = (data.split(20, "0.25", rng=np.random.default_rng(3)) for _ in range(2))
    assert one == two and len(one.test) == 5


def test_no_group_stands_on_both_sides():
    groups = "aabbbbccdd"
    found = data.split(tuple(groups), "0.3", "groups", rng=np.random.default_rng(1))
    assert not {groups[i - 1] for i in found.train} & {groups[i - 1] for i in found.test}


def test_new_values_are_scaled_by_the_training_column():
    assert data.scale([0, 10], [5, 20], "min-max") == (Fraction(1, 2), 2)


def test_a_scaler_fitted_before_the_split_leaks():
    assert data.pipeline(
        [("scaler", "fit", "all"), ("split", "split"), ("model", "fit", "train"), ("score", "score", "test")]
    ) == (1,)
