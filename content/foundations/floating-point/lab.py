"""A mean and a variance that survive a large offset, in one pass, and from parts that are brought together.

The textbook's mean of squares minus square of the mean subtracts two huge numbers. Keep three numbers instead: how many values so far, their mean,
and the sum of their squared distances from that mean. Two such summaries can be merged without seeing the values again.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def summary(values):
    """Count, mean and sum of squared distances from the mean, value by value in one pass.

    values: a list or an array (n,).   Return an array (3,) of floats: [n, mean, squares]; for no values [0, 0, 0].
    A common offset such as 1e9 must not cost digits of squares.
    ValueError: values is not one-dimensional.
    """
    values = np.asarray(values, float)
    if values.ndim != 1:
        raise ValueError("wanted values (n,)")
    mean = squares = 0.0
    for n, value in enumerate(values, 1):
        gap = value - mean
        mean += gap / n
        squares += gap * (value - mean)  # the distance from the old mean times that from the new one
    return np.array([len(values), mean, squares], float)


@yours
def merge(left, right):
    """The summary of all values, from the summaries of two parts.

    left (3,), right (3,): as `summary` gives them; a part may be empty.   Return an array (3,).
    """
    (n, a, s), (m, b, t) = left, right
    if n + m == 0:
        return np.zeros(3)
    gap = b - a
    return np.array([n + m, a + gap * m / (n + m), s + t + gap**2 * n * m / (n + m)], float)


@visible
def check_three_values_by_hand():
    """4, 5, 9: the mean is 6, the squared distances 4 + 1 + 9 = 14."""
    same(summary([4, 5, 9]), np.array([3.0, 6.0, 14.0]), within=1e-12)


def check_a_large_offset_costs_no_digits():
    """The same values moved by 1e9: the distances from the mean are the same."""
    got = summary([1e9 + 4, 1e9 + 5, 1e9 + 9])
    same(
        got,
        np.array([3.0, 1e9 + 6, 14.0]),
        within=1e-6,
        says="An offset moves the mean and no distance. Which two huge numbers do you subtract?",
    )
    same(
        float(got[1]) - 1e9,
        6.0,
        within=1e-5,
        says="The mean has lost its last digits. Add to it what each value changes.",
    )


def check_equal_values_have_no_spread():
    """1e9 + 0.1 a hundred times: no value differs from the mean."""
    got = summary([1e9 + 0.1] * 100)
    same(
        got,
        np.array([100.0, 1e9 + 0.1, 0.0]),
        within=1e-6,
        says="No value differs from the mean. Where does the spread come from?",
    )


def check_no_values_give_zeros():
    """An empty list: nothing to divide by."""
    same(summary([]), np.zeros(3))


def check_a_table_and_a_single_number_are_refused():
    """Values (2, 3), and 5.0 outside any list, raise ValueError."""
    assert raises(ValueError, summary, np.ones((2, 3))), "values of shape (2, 3) must raise ValueError"
    assert raises(ValueError, summary, 5.0), "a number that is not in a list must raise ValueError"


@visible
def check_two_parts_make_the_whole():
    """4 and 5 in one part, 9 in the other: again 3, 6, 14."""
    same(merge([2.0, 4.5, 0.5], [1.0, 9.0, 0.0]), np.array([3.0, 6.0, 14.0]), within=1e-12)


def check_parts_of_one_value_each():
    """4 and 5, each alone: the mean is 4.5, the squared distances 0.25 + 0.25."""
    same(merge([1.0, 4.0, 0.0], [1.0, 5.0, 0.0]), np.array([2.0, 4.5, 0.5]), within=1e-12)


def check_an_empty_part_changes_nothing():
    """Merging with [0, 0, 0], on either side, and both empty."""
    part = np.array([3.0, 6.0, 14.0])
    same(merge(part, np.zeros(3)), part)
    same(merge(np.zeros(3), part), part)
    same(merge(np.zeros(3), np.zeros(3)), np.zeros(3))


def check_merging_far_from_zero_keeps_digits():
    """Both means near 1e9: only their distance may matter."""
    got = merge([2.0, 1e9 + 4.5, 0.5], [1.0, 1e9 + 9, 0.0])
    same(got, np.array([3.0, 1e9 + 6, 14.0]), within=1e-6)
    same(float(got[1]) - 1e9, 6.0, within=1e-5, says="The mean has lost its last digits.")


def check_random_values_agree_with_two_passes(rng):
    """Against the mean first and the distances after; and split anywhere."""
    x = rng.normal(size=int(rng.integers(2, 60))) * 3 + rng.normal() * 100
    wanted = np.array([len(x), x.mean(), ((x - x.mean()) ** 2).sum()])
    same(summary(x), wanted, within=1e-9)
    cut = int(rng.integers(0, len(x) + 1))
    same(merge(summary(x[:cut]), summary(x[cut:])), wanted, within=1e-9)


@wrong(summary, fails=check_a_large_offset_costs_no_digits)
def subtracts_the_square_of_the_mean(values):
    x = np.asarray(values, float)
    if x.ndim != 1:
        raise ValueError
    return np.array([len(x), x.mean(), (x**2).sum() - len(x) * x.mean() ** 2]) if len(x) else np.zeros(3)


@wrong(summary, fails=check_three_values_by_hand)
def squares_the_distance_from_the_old_mean(values):
    mean = squares = 0.0
    for n, value in enumerate(values, 1):
        squares += (value - mean) ** 2
        mean += (value - mean) / n
    return np.array([len(values), mean, squares], float)


@wrong(summary, fails=check_no_values_give_zeros)
def divides_by_no_values(values):
    x = np.asarray(values, float)
    if x.ndim != 1:
        raise ValueError
    mean = x[0] + (x - x[0]).mean() if len(x) else np.nan
    return np.array([len(x), mean, ((x - mean) ** 2).sum()])


@wrong(merge, fails=check_two_parts_make_the_whole)
def adds_the_spreads_alone(left, right):
    n = left[0] + right[0]
    return np.array([n, (left[0] * left[1] + right[0] * right[1]) / n if n else 0.0, left[2] + right[2]], float)


@wrong(merge, fails=check_merging_far_from_zero_keeps_digits)
def goes_back_to_the_squares(left, right):
    (n, a, s), (m, b, t) = left, right
    if n == 0 or m == 0:
        return np.array(right if n == 0 else left, float)
    mean = (n * a + m * b) / (n + m)
    return np.array([n + m, mean, s + n * a * a + t + m * b * b - (n + m) * mean * mean], float)


AFTER = """
**The same in the library.** `numpy.var(x)` takes two passes, the mean first. `sklearn.preprocessing.StandardScaler.partial_fit` merges batches as you did.

**Cost.** One pass, three numbers of memory, whatever the length. Merging costs the same for a thousand values as for a billion, so parts can be summed up on
different machines.

**More stable.** Merge pairs of pairs instead of adding value by value: the rounding errors then grow with the number of levels, not with the number of values.
"""
