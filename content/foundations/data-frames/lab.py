"""Group and join by hand

What pandas does under `groupby`, `transform` and `merge`, from two arrays.

A key is a text; None is a missing key. A value is a number; nan is a missing value.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def group_mean(keys, values):
    """The mean of the values of each key.

    keys: a list of n texts, None where it is missing.
    values (n,), nan where it is missing.
    Return a dictionary from each key to a float.
    Missing values are skipped; a group that has no others gets nan.
    Rows with a missing key belong to no group.
    ValueError: keys and values are not equally many.
    """
    if len(keys) != len(values):
        raise ValueError("wanted one key for each value")
    found = {}
    for key, value in zip(keys, np.asarray(values, float)):
        if key is not None:
            kept = found.setdefault(key, [])
            if not np.isnan(value):
                kept.append(value)
    return {key: float(np.sum(kept) / len(kept)) if kept else float("nan") for key, kept in found.items()}


@yours
def group_transform(keys, values):
    """The mean of its own group, for every row.

    keys and values as for group_mean.
    Return an array (n,) in the order of the rows; nan where the key is missing.
    """
    means = group_mean(keys, values)
    return np.array([means.get(key, np.nan) if key is not None else np.nan for key in keys], float)


@yours
def rows_of_join(left, right, how):
    """How many rows a join has, without making it.

    left, right: lists of keys, none missing.
    how: "inner", "left" or "outer".   Return a whole number.
    Lists may hold 100,000 keys: count, do not pair.
    ValueError: how is something else.
    """
    if how not in ("inner", "left", "outer"):
        raise ValueError("how is inner, left or outer")
    m, n = {}, {}
    for keys, counts in ((left, m), (right, n)):
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
    total = sum(times * n.get(key, 0) for key, times in m.items())
    if how != "inner":
        total += sum(times for key, times in m.items() if key not in n)
    if how == "outer":
        total += sum(times for key, times in n.items() if key not in m)
    return total


@visible
def check_the_orders_of_the_shop():
    """Customers A, A, B, C paid 5, 7, 4, 9."""
    same(group_mean(["A", "A", "B", "C"], [5, 7, 4, 9]), {"A": 6.0, "B": 4.0, "C": 9.0})


def check_a_group_need_not_stand_together():
    """A, B, A: the last row belongs to the first group."""
    same(group_mean(["A", "B", "A"], [1, 5, 3]), {"A": 2.0, "B": 5.0})


def check_a_missing_value_is_not_a_zero():
    """The mean of 3, nan, 5 is 4."""
    same(group_mean(["A", "A", "A"], [3, np.nan, 5]), {"A": 4.0}, says="How many values were there to divide by?")


def check_a_group_without_values_has_no_mean():
    """It is there, and its mean is nan."""
    got = group_mean(["A", "B"], [np.nan, 2])
    assert set(got) == {"A", "B"}, f"the groups are A and B; you returned {sorted(map(str, got))}"
    assert np.isnan(got["A"]), f"a group of missing values alone has the mean nan; you returned {got['A']}"


def check_a_missing_key_is_no_group():
    """A row without a key counts nowhere."""
    same(group_mean(["A", None, None], [1, 100, 50]), {"A": 1.0})


def check_no_rows_no_groups():
    """Empty lists give an empty dictionary."""
    same(group_mean([], []), {})


def check_other_lengths_are_refused():
    """Two keys and three values."""
    assert raises(ValueError, group_mean, ["A", "B"], [1, 2, 3]), "two keys and three values must raise ValueError"


@visible
def check_a_transform_keeps_the_length():
    """One number for every row, in the order of the rows."""
    same(group_transform(["A", "B", "A"], [1, 5, 3]), np.array([2.0, 5.0, 2.0]))


def check_a_missing_value_still_gets_the_mean_of_its_group():
    """Its key is known, and so is the mean of the others."""
    same(group_transform(["A", "A", "B"], [4, np.nan, 1]), np.array([4.0, 4.0, 1.0]))


def check_a_row_without_a_key_gets_nan():
    """It has no group, but it keeps its place."""
    got = group_transform(["A", None, "A"], [1, 7, 3])
    assert np.shape(got) == (3,), f"three rows go in and three come out; you returned the shape {np.shape(got)}"
    assert np.isnan(got[1]), f"a row without a key has no group: nan, not {got[1]}"
    same(np.asarray(got)[[0, 2]], np.array([2.0, 2.0]))


@visible
def check_each_left_row_meets_each_right_row():
    """A stands twice on both sides: four rows. B once: one row."""
    same(rows_of_join(["A", "A", "B", "C"], ["A", "A", "B", "D"], "inner"), 5)


def check_a_left_join_keeps_what_has_no_partner():
    """C stays, D does not."""
    same(rows_of_join(["A", "A", "B", "C"], ["A", "A", "B", "D"], "left"), 6)


def check_an_outer_join_keeps_both_sides():
    """C and D stay."""
    same(rows_of_join(["A", "A", "B", "C"], ["A", "A", "B", "D"], "outer"), 7)
    assert raises(ValueError, rows_of_join, ["A"], ["A"], "cross"), "how = 'cross' must raise ValueError"


def check_a_hundred_thousand_keys_are_counted_not_paired():
    """20,000 keys on either side, half of them the same: 100 million rows, which nobody should build."""
    left, right = ["x"] * 10_000 + ["y"] * 10_000, ["x"] * 10_000 + ["z"] * 10_000
    same(rows_of_join(left, right, "inner"), 100_000_000)


def check_random_tables_agree_with_pairing(rng):
    """Against the definition, pair by pair."""
    for _ in range(5):
        left, right = (["ABCDE"[k] for k in rng.integers(0, 5, size=rng.integers(1, 9))] for _ in "lr")
        pairs = sum(a == b for a in left for b in right)
        alone = sum(a not in right for a in left)
        same(rows_of_join(left, right, "inner"), int(pairs))
        same(rows_of_join(left, right, "left"), int(pairs + alone))
        values = rng.normal(size=len(left))
        means = {key: float(np.mean([v for k, v in zip(left, values) if k == key])) for key in left}
        same(group_mean(left, values), means)
        same(group_transform(left, values), np.array([means[key] for key in left]))


@wrong(group_mean, fails=check_a_missing_value_is_not_a_zero)
def fills_gaps_with_zero(keys, values):
    if len(keys) != len(values):
        raise ValueError
    found = {}
    for key, value in zip(keys, np.nan_to_num(np.asarray(values, float))):
        if key is not None:
            found.setdefault(key, []).append(value)
    return {key: float(np.mean(kept)) for key, kept in found.items()}


@wrong(group_mean, fails=check_a_group_need_not_stand_together)
def starts_a_group_at_each_change(keys, values):
    from itertools import groupby

    if len(keys) != len(values):
        raise ValueError
    v, at, found = np.asarray(values, float), 0, {}
    for key, run in groupby(keys):
        many = len(list(run))
        if key is not None:
            found[key] = float(np.nanmean(v[at : at + many])) if not np.isnan(v[at : at + many]).all() else float("nan")
        at += many
    return found


@wrong(group_mean, fails=check_a_missing_key_is_no_group)
def makes_a_group_of_none(keys, values):
    if len(keys) != len(values):
        raise ValueError
    found = {}
    for key, value in zip(keys, np.asarray(values, float)):
        found.setdefault("missing" if key is None else key, []).append(value)
    return {key: float(np.nanmean(kept)) if not np.isnan(kept).all() else float("nan") for key, kept in found.items()}


@wrong(group_transform, fails=check_a_transform_keeps_the_length)
def returns_one_row_a_group(keys, values):
    return np.array(list(group_mean(keys, values).values()))


@wrong(rows_of_join, fails=check_each_left_row_meets_each_right_row)
def counts_each_key_once(left, right, how):
    m, n = set(left), set(right)
    if how not in ("inner", "left", "outer"):
        raise ValueError
    return len(m & n) if how == "inner" else len(m) if how == "left" else len(m | n)


@wrong(rows_of_join, fails=check_a_left_join_keeps_what_has_no_partner)
def takes_the_length_of_the_left_table(left, right, how):
    pairs = sum(left.count(key) * right.count(key) for key in set(left))
    if how not in ("inner", "left", "outer"):
        raise ValueError
    return pairs if how == "inner" else len(left)


AFTER = """
**The same in the library.** `s.groupby(keys).mean()`, `.transform("mean")`, and `len(left.merge(right, on="key"))`. Without a Python loop:
`names, group = np.unique(keys, return_inverse=True)`, then `np.bincount(group, values) / np.bincount(group)`.

**Cost.** One pass over n rows with a dictionary. `np.unique` sorts, n log n, and is still faster for arrays, since it does so in C. A join costs as
much as its result is long: that is why counting it first is worth a line.

**More.** Replace a missing value by the mean of its group: `np.where(np.isnan(values), group_transform(keys, values), values)`.
"""
