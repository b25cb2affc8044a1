"""Turn an experiment into functions that can be rerun.

This script works, once. Run its last four lines again and the result is another; look at four rows in place of three and the split is another.

    np.random.seed(7)
    print(x[np.random.choice(len(x), 3)])  # a look
    order = np.random.permutation(len(x))
    k = len(x) // 4
    test, train = order[:k], order[k:]
    print(score(x[train], y[train], x[test], y[test]))

Write it as three functions. What they return follows from their arguments alone, nothing outside of them is read or changed, and the look and the split have a
stream of random numbers each.
"""

import numpy as np

from eigenway.course import given, raises, same, visible, wrong, yours


@yours
def split(n: int, share: float, seed: int) -> tuple:
    """Split the rows 0 to n - 1 at random: (train, test).

    Two arrays of row numbers, each in rising order. test holds
    round(share * n) of them, train all others. Which rows, the seed
    decides, and nothing else.
    ValueError: a part would be empty.
    """
    k = round(share * n)
    if not 0 < k < n:
        raise ValueError("both parts must hold at least one row")
    order = np.random.default_rng(seed).permutation(n)
    return np.sort(order[k:]), np.sort(order[:k])


@yours
def run(x, y, share: float, seed: int, score, look: int = 0) -> tuple:
    """The experiment: (the score, the row numbers that were looked at).

    x (n, d), y (n,).
    score: a function of (x_train, y_train, x_test, y_test), giving a
    float; the rows are those of `split(n, share, seed)`, in its order.
    look: so many different rows, at random: an array (look,). The seed
    decides which; how many they are changes nothing in the score.
    ValueError: x is not a table, y does not have n entries, or look is
    more than n.
    """
    if x.ndim != 2 or y.shape != x.shape[:1] or look > len(x):
        raise ValueError("wanted x (n, d), y (n,) and at most n rows to look at")
    train, test = split(len(x), share, seed)
    looked = np.random.default_rng([seed, 1]).choice(len(x), look, replace=False)  # a stream of its own
    return float(score(x[train], y[train], x[test], y[test])), looked


@yours
def repeated(x, y, share: float, seeds: list, score) -> np.ndarray:
    """The score for each seed: an array (len(seeds),).

    A seed gives its score wherever in the list it stands.
    seeds: a list of integers.   The rest as in `run`.
    """
    return np.array([run(x, y, share, seed, score)[0] for seed in seeds], float)


@given
def error_of_the_mean(x_train, y_train, x_test, y_test):
    """How far the mean of the training labels is off on the test, squared and averaged."""
    return float(((y_test - y_train.mean()) ** 2).mean())


@given
def farthest_from_its_label(x_train, y_train, x_test, y_test):
    """Of the first column and the label, over all rows."""
    return float(max(np.abs(x_train[:, 0] - y_train).max(), np.abs(x_test[:, 0] - y_test).max()))


@given
def a_number_of_the_global_generator(x_train, y_train, x_test, y_test):
    return float(np.random.random())


@given
def places_of_the_test(x_train, y_train, x_test, y_test):
    """A number for the set of rows in the test: 2 to the power of each label."""
    return float((2.0**y_test).sum())


def table(n):
    """Rows whose label says which they are."""
    return np.column_stack([np.arange(n), np.ones(n)]).astype(float), np.arange(n).astype(float)


@visible
def check_each_row_is_in_one_part():
    """Ten rows, three of them in the test: together 0 to 9."""
    train, test = split(10, 0.3, 0)
    same((len(train), len(test)), (7, 3), says="round(share * n) rows belong to the test.")
    same(np.sort(np.concatenate([train, test])), np.arange(10), says="Every row must be in exactly one part.")
    same(train, np.sort(train), says="Give the rows of each part in rising order.")
    same(test, np.sort(test), says="Give the rows of each part in rising order.")


@visible
def check_the_same_seed_gives_the_same_split():
    """split(100, 0.25, 7) twice, with another call in between."""
    first = split(100, 0.25, 7)
    same(len(first[1]), 25)
    split(40, 0.5, 3)
    same(
        split(100, 0.25, 7),
        first,
        within=0,
        says="The same arguments gave another split. What does the function remember, or read from outside?",
    )


def check_other_seeds_give_other_splits():
    """Twenty seeds: hardly two splits alike."""
    found = {tuple(int(row) for row in split(60, 0.5, seed)[1]) for seed in range(20)}
    assert len(found) == 20, f"20 seeds gave {len(found)} different splits of 60 rows; the seed must decide"


def check_every_row_comes_to_the_test():
    """Over 200 seeds each of eight rows is in the test about as often."""
    counts = np.zeros(8)
    for seed in range(200):
        counts[split(8, 0.25, seed)[1]] += 1
    assert counts.min() > 20 and counts.max() < 90, (
        f"in 200 splits the rows came to the test {[int(c) for c in counts]} times; about 50 each are wanted"
    )


def check_an_empty_part_is_refused():
    """share = 0, share = 1, and three rows with share 0.1 raise ValueError; one row in a part is enough."""
    same([len(part) for part in split(10, 0.1, 0)], [9, 1], says="One row in the test is enough.")
    same([len(part) for part in split(10, 0.9, 0)], [1, 9], says="One row to train on is enough.")
    for n, share in ((10, 0.0), (10, 1.0), (3, 0.1)):
        assert raises(ValueError, split, n, share, 0), f"split({n}, {share}, 0) leaves a part empty: ValueError"


@visible
def check_the_score_is_that_of_the_split():
    """The rows of split(12, 0.25, seed) go to score, whichever the seed."""
    x, y = table(12)
    for seed in (0, 1, 2):
        wanted = float((2.0 ** split(12, 0.25, seed)[1]).sum())
        same(
            run(x, y, 0.25, seed, places_of_the_test)[0],
            wanted,
            says="The rows in the test are not those of split(len(x), share, seed).",
        )


def check_rows_keep_their_labels():
    """The first column is the label: after the split it still is."""
    x, y = table(30)
    same(run(x, y, 0.3, 5, farthest_from_its_label)[0], 0.0, says="x and y were not split by the same rows.")


def check_a_look_does_not_move_the_score():
    """With 0, 3 and 7 rows looked at: one and the same score."""
    x, y = table(20)
    scores = [run(x, y, 0.25, 4, places_of_the_test, look)[0] for look in (0, 3, 7)]
    assert len(set(scores)) == 1, "looking at more rows changed the split: the look needs a stream of its own"


def check_the_look_is_what_was_asked_for():
    """Seven different rows, the same for the same seed, others for another."""
    x, y = table(50)
    looked = run(x, y, 0.2, 3, error_of_the_mean, 7)[1]
    same(np.asarray(looked).shape, (7,), says="look = 7 wants seven row numbers.")
    assert len(set(looked.tolist())) == 7 and set(looked.tolist()) <= set(range(50)), (
        "the rows looked at must be different rows of the table"
    )
    same(run(x, y, 0.2, 3, error_of_the_mean, 7)[1], looked, within=0, says="The same seed must look at the same rows.")
    others = [run(x, y, 0.2, seed, error_of_the_mean, 7)[1].tolist() for seed in range(8)]
    assert len({tuple(rows) for rows in others}) == 8, "another seed must look at other rows"
    everything = run(x, y, 0.2, 3, error_of_the_mean, 50)[1]
    same(np.sort(everything), np.arange(50), says="look = 50 of 50 rows wants each of them once.")
    same(
        np.asarray(run(x, y, 0.2, 3, error_of_the_mean)[1]).shape,
        (0,),
        says="Unless a look is asked for, no row is looked at.",
    )


def check_the_global_generator_is_left_alone():
    """A score draws from NumPy's global generator: two runs with one seed get two different numbers."""
    x, y = table(9)
    drawn = [run(x, y, 0.3, 1, a_number_of_the_global_generator)[0] for _ in range(3)]
    assert len(set(drawn)) == 3, (
        "somebody else's generator was set back: np.random.seed is for the whole program. Make a generator of your own"
    )


def check_bad_shapes_are_refused():
    """A flat x, labels of another length, and more rows to look at than there are."""
    x, y = table(6)
    assert raises(ValueError, run, y, y, 0.5, 0, error_of_the_mean), "x of shape (6,) must raise ValueError"
    assert raises(ValueError, run, x, y[:5], 0.5, 0, error_of_the_mean), "6 rows and 5 labels must raise ValueError"
    assert raises(ValueError, run, x, y, 0.5, 0, error_of_the_mean, 7), "look = 7 of 6 rows must raise ValueError"


def check_a_seed_gives_its_score_anywhere(rng):
    """Seeds in another order, and one of them twice: the scores follow them."""
    x, y = rng.normal(size=(40, 2)), rng.normal(size=40)
    there = repeated(x, y, 0.25, [3, 1, 4], error_of_the_mean)
    same(there, np.array([run(x, y, 0.25, seed, error_of_the_mean)[0] for seed in (3, 1, 4)]), within=0)
    same(
        repeated(x, y, 0.25, [4, 4, 1, 3], error_of_the_mean),
        there[[2, 2, 1, 0]],
        within=0,
        says="A score must depend on its own seed alone.",
    )
    same(repeated(x, y, 0.25, [], error_of_the_mean), np.zeros(0))


@wrong(split, fails=check_the_same_seed_gives_the_same_split)
def forgets_the_seed(n, share, seed):
    k = round(share * n)
    if not 0 < k < n:
        raise ValueError
    order = np.random.default_rng().permutation(n)
    return np.sort(order[k:]), np.sort(order[:k])


@wrong(split, fails=check_the_same_seed_gives_the_same_split)
def goes_on_with_one_generator(n, share, seed, rng=np.random.default_rng(7)):  # noqa: B008 (that is the mistake)
    k = round(share * n)
    if not 0 < k < n:
        raise ValueError
    order = rng.permutation(n)
    return np.sort(order[k:]), np.sort(order[:k])


@wrong(split, fails=check_other_seeds_give_other_splits)
def seeds_with_seven(n, share, seed):
    k = round(share * n)
    if not 0 < k < n:
        raise ValueError
    order = np.random.default_rng(7).permutation(n)
    return np.sort(order[k:]), np.sort(order[:k])


@wrong(split, fails=check_each_row_is_in_one_part)
def draws_with_repetition(n, share, seed):
    k = round(share * n)
    if not 0 < k < n:
        raise ValueError
    rng = np.random.default_rng(seed)
    return np.sort(rng.integers(0, n, n - k)), np.sort(rng.integers(0, n, k))


@wrong(run, fails=check_the_score_is_that_of_the_split)
def looks_first_with_the_same_generator(x, y, share, seed, score, look=0):
    if x.ndim != 2 or y.shape != x.shape[:1] or look > len(x):
        raise ValueError
    rng = np.random.default_rng(seed)
    looked = rng.choice(len(x), look, replace=False)
    train, test = split(len(x), share, int(rng.integers(1000)))
    return float(score(x[train], y[train], x[test], y[test])), looked


@wrong(run, fails=check_a_look_does_not_move_the_score)
def splits_what_was_not_looked_at(x, y, share, seed, score, look=0):
    if x.ndim != 2 or y.shape != x.shape[:1] or look > len(x):
        raise ValueError
    train, test = split(len(x), share, seed + look)
    return float(score(x[train], y[train], x[test], y[test])), np.random.default_rng(seed).permutation(len(x))[:look]


@wrong(run, fails=check_the_global_generator_is_left_alone)
def seeds_the_whole_program(x, y, share, seed, score, look=0):
    if x.ndim != 2 or y.shape != x.shape[:1] or look > len(x):
        raise ValueError
    train, test = split(len(x), share, seed)
    np.random.seed(seed)
    looked = np.random.choice(len(x), look, replace=False)
    return float(score(x[train], y[train], x[test], y[test])), looked


@wrong(repeated, fails=check_a_seed_gives_its_score_anywhere)
def counts_the_seeds_instead(x, y, share, seeds, score):
    return np.array([run(x, y, share, seed, score)[0] for seed in range(len(seeds))], float)


AFTER = """
**The same in the library.** `sklearn.model_selection.train_test_split(x, y, test_size=0.25, random_state=7)` takes the seed, or a generator, as an argument;
so does nearly everything in scikit-learn that draws. `rng.spawn(2)` makes two streams that do not meet, one for each purpose or each worker.

**Cost.** None worth naming: a generator is made in microseconds.

**More certain.** Pass a generator in place of a seed to what draws *inside* (`def look(x, rng)`), and make it in one place, at the top. A type checker then sees who can
draw at all. Beside the score keep what else decides it: the commit, the versions of the libraries, and a checksum of the data.
"""
