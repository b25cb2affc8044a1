"""Arrays: what NumPy does, said step by step."""

import numpy as np
import pytest

from eigenway.maths import arrays, show


def words(work):
    return " ".join(show.plain_sentence(step) for step in work)


def test_a_column_plus_a_row_is_a_table():
    assert arrays.broadcast([[1], [2]], [10, 20, 30]) == ((11, 21, 31), (12, 22, 32))


def test_shapes_are_aligned_from_the_right():
    assert arrays.broadcast_shape((3, 1), (4,)) == (3, 4)
    with pytest.raises(ValueError, match="clash: sizes 3 and 2 meet"):
        arrays.broadcast_shape((2, 3), (2,))


def test_the_axis_that_is_reduced_disappears():
    assert arrays.reduce([[1, 2, 3], [4, 5, 6]], 0) == (5, 7, 9)
    assert arrays.reduce([[1, 2, 3], [4, 5, 6]], 1) == (6, 15)
    assert arrays.reduce([[1, 2, 3], [4, 5, 6]], 1, keep=True) == ((6,), (15,))
    assert "Axis 0 (the rows) disappears" in words(arrays.reduce.steps([[1, 2], [3, 4]], 0))


def test_an_empty_axis_sums_to_nothing_and_has_no_mean():
    assert arrays.reduce(np.zeros((0, 2)).tolist() or [], 0) == 0
    with pytest.raises(ValueError, match="nothing along the axis"):
        arrays.reduce([], 0, "max")


def test_entries_are_poured_row_by_row():
    assert arrays.reshape([1, 2, 3, 4, 5, 6], (2, 3)) == ((1, 2, 3), (4, 5, 6))
    assert arrays.reshape(np.arange(6).reshape(2, 3), (3, 2)) == ((0, 1), (2, 3), (4, 5))


def test_the_cheaper_brackets_are_found():
    assert arrays.cost([(1000, 1000), (1000, 1000), (1000, 1)]) == ("A(BC)", 2_000_000)


def test_bytes_are_counted_with_the_kind_of_number():
    assert arrays.memory((8, 12, 1024, 1024), "float16") == 2 * 8 * 12 * 1024 * 1024


def test_the_stop_of_a_slice_is_left_out():
    assert arrays.take([5, 6, 7, 8], 1, 3) == (6, 7)
    assert arrays.take([5, 6, 7, 8], None, None, -1) == (8, 7, 6, 5)
    assert arrays.take([], 0, 5) == ()
