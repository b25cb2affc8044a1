"""`same` says the first thing that differs; what fools np.allclose does not fool it."""

import numpy as np
import pytest

from eigenway.sandbox.compare import Different, raises, same


@pytest.mark.parametrize(
    ("got", "wanted"),
    [
        (1, 1.0), (np.float64(2.0), 2.0), (np.int64(3), 3), (True, np.bool_(True)), ("a", "a"), (None, None),
        (np.array([1.0, 2.0]), np.array([1.0, 2.0 + 1e-12])), ((1, np.eye(2)), (1, np.eye(2))),
        (10**30, 1e30), (10**30, 10**30), ({"a": 1.0}, {"a": 1.0}), (np.inf, np.inf), (np.array([np.inf]), np.array([np.inf])), (1e150, 1e150 * (1 + 1e-12)),
    ],
)  # fmt: skip
def test_what_agrees_passes(got, wanted):
    assert same(got, wanted)


@pytest.mark.parametrize(
    ("got", "wanted", "words"),
    [
        (np.empty((0, 3)), np.ones(3), r"shape \(3,\), you returned the shape \(0, 3\)"),
        (np.ones((1, 3)), np.ones(3), "shape"),
        ([1.0, 2.0], np.array([1.0, 2.0]), "you returned a list"),
        (np.array([1, 2]), np.array([1.0, 2.0]), "whole numbers"),
        (np.ma.masked_all(2), np.ones(2), "MaskedArray"),
        (np.array([1.0, np.nan]), np.array([1.0, 2.0]), r"entry \[1\] should be 2, you returned nan"),
        (
            np.array([[1.0, 2.0], [3.0, 5.0]]),
            np.array([[1.0, 2.0], [3.0, 4.0]]),
            r"entry \[1, 1\] should be 4, you returned 5",
        ),
        (10**400, 1.5, "expected 1.5, you returned 1000"),
        (np.array(2), 2, r"int\(\.\.\.\) takes the number out of it"),
        (np.array([np.nan]), np.array([np.nan]), r"entry \[0\] is nan"),
        (np.array(1.5), 1.5, r"float\(\.\.\.\) takes the number out of it"),
        ([1.0, 2.0], np.array([1.0, 2.0]), r"np\.array\(\.\.\.\) makes an array of it"),
        (np.array([1, 2]), np.array([1.0, 2.0]), r"\.astype\(float\) makes floats of them"),
        (np.array([0.3], "f4"), np.array([0.3]), "float32, which keeps 7 digits"),
        (float("nan"), 1.0, "nan"),
        (float("nan"), float("nan"), "nan"),
        (True, 1.0, "expected a number, you returned a bool"),
        (2.0, 2, "whole number"),
        (1, True, "expected True"),
        (None, 1.0, "does the function return"),
        ((1, 2), [1, 2], "expected a list"),
        ([1], [1, 2], "you returned 1 of them"),
        ([1, 3], [1, 2], r"\[1\]: expected 2"),
        ({"a": 1}, {"b": 1}, "'b' is missing"),
        (0.3, 0.1, r"expected 0.1, you returned 0.3 \(within 1e-09\)"),
    ],
)
def test_the_first_difference_is_said(got, wanted, words):
    with pytest.raises(Different, match=words):
        same(got, wanted)


def test_an_author_may_put_a_sentence_before_it():
    with pytest.raises(Different, match=r"Look at the sign\. expected -5"):
        same(5, -5, says="Look at the sign.")


def test_raises_tells_its_error_from_others():
    assert raises(ValueError, int, "x") and not raises(ValueError, int, "1")
    with pytest.raises(TypeError):
        raises(ValueError, int, [])


def test_two_numbers_that_differ_are_never_shown_as_the_same():
    with pytest.raises(Different, match=r"expected 0\.3, you returned 0\.30000000000000004"):
        same(np.float64(0.1 + 0.2), 0.3, within=0)
    with pytest.raises(Different, match=r"entry \[1\] should be 0\.3, you returned 0\.30000000000000004"):
        same(np.array([1.0, 0.1 + 0.2]), np.array([1.0, 0.3]), within=0)
