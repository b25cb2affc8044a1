"""Splits that do not leak

Rows are cut by class, by group and by time. Each of the three functions returns the row numbers of training and test. They decide what a test score means.
"""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def by_class(labels, share, seed):
    """A stratified split: each class gives the test the same share.

    labels: n texts or numbers.
    Of a class with m rows the test gets share * m, rounded
    to the nearest whole number (half goes up), drawn at random.
    Draw with np.random.default_rng(seed): one seed, one split.
    Return (train, test): two arrays of row numbers from 0,
    each in rising order.
    ValueError: share is not between 0 and 1, or is 0 or 1.
    """
    if not 0 < share < 1:
        raise ValueError("share must lie between 0 and 1")
    labels, rng = np.asarray(labels), np.random.default_rng(seed)
    held = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        k = int(np.floor(share * len(rows) + 0.5))
        held[rng.permutation(rows)[:k]] = True
    return np.flatnonzero(~held), np.flatnonzero(held)


@yours
def by_group(groups, share, seed):
    """A split in which no group stands on both sides.

    groups: n texts or numbers, the group of each row.
    Go through the groups in a random order, drawn with
    np.random.default_rng(seed), and give whole groups to the
    test until it has at least share * n rows. The last group
    in that order always stays in training.
    Return (train, test) as by_class does.
    ValueError: share as in by_class; fewer than two groups.
    """
    if not 0 < share < 1:
        raise ValueError("share must lie between 0 and 1")
    groups, rng = np.asarray(groups), np.random.default_rng(seed)
    names = rng.permutation(np.unique(groups))
    if len(names) < 2:
        raise ValueError("two groups are needed, one for each side")
    held = np.zeros(len(groups), bool)
    for name in names[:-1]:
        if held.sum() >= share * len(groups):
            break
        held |= groups == name
    return np.flatnonzero(~held), np.flatnonzero(held)


@yours
def by_time(times, share):
    """A split in which all of training lies before all of the test.

    times: n numbers, in any order.
    The test gets the latest rows: share * n of them,
    rounded as in by_class.
    Rows of the same time stay together: if the cut would
    part them, all of them go to the test.
    Return (train, test) as by_class does.
    ValueError: share as in by_class; nothing is left to
    train on, or nothing to test on.
    """
    if not 0 < share < 1:
        raise ValueError("share must lie between 0 and 1")
    k = int(np.floor(share * len(times) + 0.5))
    held = np.asarray(times) >= np.sort(times)[-k]  # for k = 0 that is the first one: all rows
    if held.all():
        raise ValueError("one of the two sides would be empty")
    return np.flatnonzero(~held), np.flatnonzero(held)


def parted(got, n):
    """The two halves, once it is certain that every row stands in exactly one, in rising order."""
    assert isinstance(got, tuple | list) and len(got) == 2, "return two arrays: the row numbers of training and of test"
    train, test = (np.asarray(half) for half in got)
    both = np.concatenate([train, test])
    assert len(np.intersect1d(train, test)) == 0, f"row {np.intersect1d(train, test)[0]} stands on both sides"
    assert sorted(both.tolist()) == list(range(n)), (
        f"{n} rows go in, and each must come out once; you returned {len(both)} row numbers"
    )
    assert all((np.diff(half) > 0).all() for half in (train, test)), "the row numbers of each side must rise"
    return train, test


ILL = ["well"] * 40 + ["ill"] * 8 + ["doubtful"] * 12
VISITS = [f"patient {i}" for i in range(1, 9) for _ in range(i)]  # patient 8 came eight times


@visible
def check_each_class_gives_a_quarter():
    """40 well, 8 ill, 12 doubtful: the test has 10, 2 and 3."""
    for seed in range(10):
        _, test = parted(by_class(ILL, 0.25, seed), 60)
        found = [sum(ILL[i] == name for i in test) for name in ("well", "ill", "doubtful")]
        assert found == [10, 2, 3], (
            f"a quarter of 40, 8 and 12 is 10, 2 and 3; your test has {found[0]}, {found[1]} and {found[2]}"
        )


def check_the_rows_of_a_class_are_drawn_at_random():
    """Not always the first, and not always the last of a class."""
    tests = [parted(by_class(["a"] * 20, 0.5, seed), 20)[1].tolist() for seed in range(6)]
    assert len({tuple(test) for test in tests}) > 1, (
        "six seeds give the same test: the rows of a class must be drawn at random"
    )


def check_half_a_row_is_rounded_up():
    """A quarter of 6 rows is 1.5: the test has 2. A quarter of 5 is 1.25: it has 1."""
    _, test = parted(by_class(["a"] * 6 + ["b"] * 5, 0.25, 3), 11)
    same(int(sum(i < 6 for i in test)), 2, says="A quarter of 6 is 1.5, and a half goes up.")
    same(int(sum(i >= 6 for i in test)), 1, says="A quarter of 5 is 1.25, which is nearest to 1.")


def check_one_seed_one_split():
    """The same seed must give the same rows, for classes and for groups."""
    for split in (by_class, by_group):
        for seed in (0, 7):
            one, two = split(VISITS, 0.5, seed), split(VISITS, 0.5, seed)
            same(
                np.asarray(one[1]),
                np.asarray(two[1]),
                says="Two calls with one seed differ: whoever runs it again cannot repeat it.",
            )


def check_other_row_orders_and_numbers_as_labels(rng):
    """Labels may be numbers, and need not be sorted."""
    labels = rng.permutation(np.repeat([3, -1, 0], [30, 20, 10]))
    _, test = parted(by_class(labels, 0.1, 5), 60)
    same([int((labels[test] == name).sum()) for name in (3, -1, 0)], [3, 2, 1])


def check_a_share_of_nothing_or_all_is_refused():
    """0, 1 and 1.5 raise ValueError, in all three."""
    for share in (0, 1, 1.5, -0.1):
        assert raises(ValueError, by_class, ILL, share, 0), f"share = {share} must raise ValueError in by_class"
        assert raises(ValueError, by_group, VISITS, share, 0), f"share = {share} must raise ValueError in by_group"
        assert raises(ValueError, by_time, list(range(20)), share), f"share = {share} must raise ValueError in by_time"


@visible
def check_no_patient_stands_on_both_sides():
    """Eight patients with 1 to 8 visits, and several seeds."""
    for seed in range(10):
        train, test = parted(by_group(VISITS, 0.3, seed), 36)
        shared = {VISITS[i] for i in train} & {VISITS[i] for i in test}
        assert not shared, f"{min(shared)} stands in training and in the test"


def check_the_test_has_its_share_and_not_a_group_more():
    """0.3 of 36 rows are 10.8: at least 11, but fewer than 10.8 without the group taken last."""
    for seed in range(30):
        _, test = parted(by_group(VISITS, 0.3, seed), 36)
        assert len(test) >= 11, (
            f"with {len(test)} of 36 rows the test has less than its share of 0.3: count rows, not groups"
        )
        largest = max(sum(VISITS[i] == name for i in test) for name in {VISITS[i] for i in test})
        assert len(test) - largest < 10.8, (
            f"{len(test)} rows: even without its largest group the test had its share. When should it have stopped?"
        )


def check_groups_are_drawn_at_random():
    """In 60 seeds each of eight equal groups is in the test at least once, and in training at least once."""
    groups = np.repeat(np.arange(8), 3)
    times = np.zeros(8, int)
    for seed in range(60):
        _, test = parted(by_group(groups, 0.25, seed), 24)
        same(len(test), 6, says="A quarter of 24 rows are 6: two of these groups.")
        times[np.unique(groups[test])] += 1
    assert times.min() > 0 and times.max() < 60, (
        f"in 60 seeds the groups stood in the test {times.tolist()} times: draw their order at random"
    )


def check_two_groups_are_needed():
    """One group cannot be parted, and of two one always stays in training."""
    assert raises(ValueError, by_group, ["a", "a", "a"], 0.5, 0), "a single group must raise ValueError"
    train, test = parted(by_group(["a", "b"], 0.9, 0), 2)
    assert len(train) == 1 and len(test) == 1, "of two groups one must stay in training, whatever the share"


@visible
def check_training_lies_before_the_test():
    """Days in no order: the two latest of six rows are the test."""
    train, test = parted(by_time([5, 1, 6, 2, 4, 3], 0.34), 6)
    same(test.tolist(), [0, 2], says="Days 5 and 6 are the latest; they stand in rows 0 and 2.")
    same(train.tolist(), [1, 3, 4, 5])


def check_the_test_may_be_one_row():
    """A quarter of four rows."""
    train, test = parted(by_time([2.5, 9.0, 1.0, 4.0], 0.25), 4)
    same(test.tolist(), [1], says="One row is a quarter of four: the latest, which stands in row 1.")
    same(train.tolist(), [0, 2, 3])


def check_rows_of_one_time_stay_together():
    """A half of four rows would part the two of day 2: both go to the test."""
    _, test = parted(by_time([1, 2, 2, 3], 0.5), 4)
    same(test.tolist(), [1, 2, 3], says="Day 2 stands twice. If one of its rows is in the test, so is the other.")


def check_a_side_without_rows_is_refused():
    """All rows of one day; a share that rounds to no row."""
    assert raises(ValueError, by_time, [4, 4, 4, 4], 0.25), (
        "if all rows have one time, nothing is left to train on: ValueError"
    )
    assert raises(ValueError, by_time, [1, 2, 3], 0.1), (
        "0.1 of 3 rows rounds to none: ValueError, not a test of everything"
    )


def check_random_times_agree_with_the_rule(rng):
    """Against the definition, with ties."""
    for _ in range(8):
        n = int(rng.integers(10, 40))
        times = rng.integers(0, n, size=n)
        train, test = parted(by_time(times, 0.25), n)
        wanted = int(np.floor(0.25 * n + 0.5))
        assert times[train].max() < times[test].min(), "a row of training is not before every row of the test"
        later = int((times[test] > times[test].min()).sum())
        assert later < wanted <= len(test), (
            f"{wanted} rows were wanted, and you took {len(test)}: only rows of one day with the earliest may come on top"
        )


@wrong(by_class, fails=check_each_class_gives_a_quarter)
def shuffles_all_rows_together(labels, share, seed):
    if not 0 < share < 1:
        raise ValueError
    order = np.random.default_rng(seed).permutation(len(labels))
    k = int(np.floor(share * len(labels) + 0.5))
    return np.sort(order[k:]), np.sort(order[:k])


@wrong(by_class, fails=check_the_rows_of_a_class_are_drawn_at_random)
def takes_the_last_rows_of_each_class(labels, share, seed):
    if not 0 < share < 1:
        raise ValueError
    labels = np.asarray(labels)
    test = [
        i
        for label in np.unique(labels)
        for i in np.flatnonzero(labels == label)[-int(np.floor(share * (labels == label).sum() + 0.5)) :]
    ]
    return np.setdiff1d(np.arange(len(labels)), test), np.sort(test)


@wrong(by_class, fails=check_half_a_row_is_rounded_up)
def cuts_the_fraction_off(labels, share, seed):
    if not 0 < share < 1:
        raise ValueError
    labels, rng = np.asarray(labels), np.random.default_rng(seed)
    held = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        held[rows[: int(share * len(rows))]] = True
    return np.flatnonzero(~held), np.flatnonzero(held)


@wrong(by_class, fails=check_one_seed_one_split)
def forgets_the_seed(labels, share, seed):
    if not 0 < share < 1:
        raise ValueError
    labels, rng = np.asarray(labels), np.random.default_rng()
    held = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        held[rows[: int(np.floor(share * len(rows) + 0.5))]] = True
    return np.flatnonzero(~held), np.flatnonzero(held)


@wrong(by_group, fails=check_no_patient_stands_on_both_sides)
def shuffles_rows(groups, share, seed):
    if not 0 < share < 1 or len(set(groups)) < 2:
        raise ValueError
    order = np.random.default_rng(seed).permutation(len(groups))
    k = int(np.ceil(share * len(groups)))
    return np.sort(order[k:]), np.sort(order[:k])


@wrong(by_group, fails=check_the_test_has_its_share_and_not_a_group_more)
def takes_a_share_of_the_groups(groups, share, seed):
    groups = np.asarray(groups)
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    if not 0 < share < 1 or len(names) < 2:
        raise ValueError
    held = np.isin(groups, names[: min(len(names) - 1, int(np.ceil(share * len(names))))])
    return np.flatnonzero(~held), np.flatnonzero(held)


@wrong(by_time, fails=check_training_lies_before_the_test)
def takes_the_last_rows_of_the_file(times, share):
    n = len(times)
    k = int(np.floor(share * n + 0.5))
    if not 0 < share < 1 or k < 1 or len(set(times)) < 2:
        raise ValueError
    return np.arange(n - k), np.arange(n - k, n)


@wrong(by_time, fails=check_rows_of_one_time_stay_together)
def parts_a_day(times, share):
    n = len(times)
    k = int(np.floor(share * n + 0.5))
    if not 0 < share < 1 or k < 1 or len(set(times)) < 2:
        raise ValueError
    order = np.argsort(times, kind="stable")
    return np.sort(order[: n - k]), np.sort(order[n - k :])


AFTER = """
**The same in the library.** `train_test_split(..., stratify=labels)`, `GroupShuffleSplit` and `TimeSeriesSplit` of scikit-learn. `GroupShuffleSplit` takes its
share of the *groups*, so count the rows of what you get.

**Cost.** One pass over the rows for each class or group. With many groups, number them first with `np.unique(groups, return_inverse=True)`; `np.isin` on the
chosen numbers is then a single pass. `by_time` sorts; `np.partition` finds the border without.

**More.** Give `by_time` a gap: leave out of training the last days before the test, as many as your longest moving average reaches back.
"""
