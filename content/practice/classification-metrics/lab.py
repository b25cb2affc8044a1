"""Scores of a classifier: count the pairs, then read the shares off the counts."""

import numpy as np

from eigenway.course import raises, same, visible, wrong, yours


@yours
def confusion(truth, guess, labels, weights=None):
    """How much of each label was called which: row i is truly labels[i], column j was called labels[j].

    truth, guess (n,), of numbers or texts.   labels: a list of k different labels.   weights (n,), each 1 unless given.
    Return an array (k, k) of floats.
    ValueError: truth, guess and weights are not equally long; a label that is not in `labels`.
    """
    weights = np.ones(len(truth)) if weights is None else np.asarray(weights, float)
    place = {label: i for i, label in enumerate(labels)}
    if not len(truth) == len(guess) == len(weights):
        raise ValueError("truth, guess and weights must be equally long")
    if not set(truth) | set(guess) <= set(place):
        raise ValueError("a label is not in the list of labels")
    counts = np.zeros((len(labels), len(labels)))
    for t, g, w in zip(truth, guess, weights):
        counts[place[t], place[g]] += w
    return counts


@yours
def scores(counts, average="macro", beta=1.0, empty=0.0):
    """Precision, recall and F of a confusion matrix, as a tuple of three floats.

    counts (k, k): rows the truth, columns what was called.
    average: "macro", the plain mean over the classes of each of the three; "weighted", the mean by how often a class is
    true; "micro", from the hits and errors of all classes together.
    F = (1 + beta^2) hits / ((1 + beta^2) hits + beta^2 misses + false calls).
    A share of nothing (bottom 0) is `empty`.
    ValueError: counts is not square, or average is none of the three.
    """
    counts = np.asarray(counts, float)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        raise ValueError("counts must be square")
    if average not in ("macro", "weighted", "micro"):
        raise ValueError("average is macro, weighted or micro")
    hits, called, true = np.diag(counts), counts.sum(axis=0), counts.sum(axis=1)
    if average == "micro":
        hits, called, true = (np.array([part.sum()]) for part in (hits, called, true))
    share = lambda top, bottom: np.where(bottom > 0, top / np.where(bottom > 0, bottom, 1), empty)  # noqa: E731
    square = beta**2
    each = share(hits, called), share(hits, true), share((1 + square) * hits, square * true + called)
    part = true / true.sum() if average == "weighted" and true.sum() else np.full(len(true), 1 / len(true))
    return tuple(float(part @ one) for one in each)


# The checks: the most telling first, the most general last.


@visible
def check_rows_are_the_truth():
    """One case is truly a and was called b. It belongs in the row of a."""
    counts = confusion(["a"], ["b"], ["a", "b"])
    assert np.shape(counts) == (2, 2), f"two labels make a (2, 2) array, you returned {np.shape(counts)}"
    assert counts[1][0] == 0, (
        "You counted the case in the row of what it was called. Rows are the truth, columns the guess."
    )
    same(counts, np.array([[0.0, 1.0], [0.0, 0.0]]))


@visible
def check_micro_pools_the_customers_of_the_lesson():
    """30 hits, 10 misses, 70 false calls, 890 left alone: pooled over both classes, all three are 920 / 1,000."""
    counts = np.array([[30.0, 10.0], [70.0, 890.0]])
    says = "Pooled, each miss of one class is a false call of the other: all three are 920/1000."
    same(scores(counts, "micro"), (0.92, 0.92, 0.92), within=1e-12, says=says)


def check_labels_that_never_occur_keep_their_place():
    """labels=[3, 1, 2] and no 1 in the data: still three rows, in this order."""
    counts = confusion([3, 2, 2], [3, 3, 2], [3, 1, 2])
    same(
        counts, np.array([[1.0, 0, 0], [0, 0, 0], [1, 0, 1]]), says="The order of `labels` decides which row is which."
    )


def check_a_weight_of_two_is_the_case_twice():
    """Weights 2 and 3 count like repeating the cases."""
    once = confusion(["a", "b", "a"], ["a", "a", "b"], ["a", "b"], [2, 1, 3])
    same(once, np.array([[2.0, 3.0], [1.0, 0.0]]))
    same(confusion(["a", "a", "b", "a", "a", "a"], ["a", "a", "a", "b", "b", "b"], ["a", "b"]), once)


@visible
def check_macro_f_is_the_mean_of_the_f():
    """Two classes with F 2/3 and 4/5: macro F is 11/15, whatever macro precision and recall are."""
    precision, recall, f = scores(np.array([[2.0, 2.0], [0.0, 4.0]]), "macro")
    same((precision, recall), (5 / 6, 3 / 4), within=1e-12)
    assert abs(f - 15 / 19) > 1e-9, (
        "You took F of the averaged precision and recall. Macro F averages the F of each class."
    )
    same(f, 11 / 15, within=1e-12)


def check_a_share_of_nothing_is_empty():
    """No case is called b: its precision is `empty`, and no warning and no nan."""
    counts = np.array([[3.0, 0.0], [2.0, 0.0]])
    for empty in (0.0, 1.0):
        precision, recall, _ = scores(counts, "macro", empty=empty)
        assert np.isfinite(precision), "Nothing was called b, and 0 / 0 is nan: the share should be `empty`."
        same((precision, recall), ((0.6 + empty) / 2, 0.5), within=1e-12)


def check_weighted_goes_by_the_truth():
    """9 true a, 1 true b: recall of a counts nine times, however often a was called."""
    counts = np.array([[3.0, 6.0], [0.0, 1.0]])
    same(
        scores(counts, "weighted")[1],
        0.4,
        within=1e-12,
        says="Weigh each class by its row, how often it is true. Then weighted recall is the accuracy.",
    )


def check_beta_weighs_recall():
    """beta = 2 on precision 1/2 and recall 1 gives 5/6; beta = 1/2 gives 5/9."""
    counts = np.array([[1.0, 0, 0], [1, 0, 0], [0, 0, 0]])
    same(scores(counts, beta=2.0)[2] * 3, 5 / 6, within=1e-12, says="beta squared stands at the misses.")
    same(scores(counts, beta=0.5)[2] * 3, 5 / 9, within=1e-12)


def check_renaming_the_classes_changes_nothing(rng):
    """Permute rows and columns alike: every average stays."""
    counts = rng.integers(0, 9, (4, 4)).astype(float)
    order = rng.permutation(4)
    for average in ("macro", "weighted", "micro"):
        assert len(scores(counts, average)) == 3, "three numbers are asked for: precision, recall and F"
        same(scores(counts[np.ix_(order, order)], average), scores(counts, average), within=1e-12)
        same(
            scores(counts / 100, average),
            scores(counts, average),
            within=1e-12,
            says="A share does not ask how large the counts are: divided by 100, all scores stay.",
        )


def check_what_does_not_fit_is_refused():
    """Unequal lengths, an unknown label, counts that are not square, an unknown average: ValueError."""
    assert raises(ValueError, confusion, ["a"], ["a", "b"], ["a", "b"]), (
        "one truth and two guesses must raise ValueError"
    )
    assert raises(ValueError, confusion, ["a"], ["c"], ["a", "b"]), "the label c is not in the list: ValueError"
    assert raises(ValueError, scores, np.ones((2, 3))), "2 rows and 3 columns must raise ValueError"
    for shape in ((1, 3), (3, 1)):
        assert raises(ValueError, scores, np.ones(shape)), (
            f"{shape[0]} rows and {shape[1]} columns must raise ValueError: a single one is spread over all by NumPy."
        )
    assert raises(ValueError, scores, np.eye(2), "middle"), "an unknown average must raise ValueError"


def check_it_agrees_with_counting_by_hand(rng):
    """Random labels of five kinds: each class by its own masks."""
    truth, guess = rng.integers(0, 5, 60).tolist(), rng.integers(0, 5, 60).tolist()
    t, g = np.array(truth), np.array(guess)
    each = []
    for k in range(5):
        hit = np.sum((t == k) & (g == k))
        each.append(
            (
                hit / max(1, np.sum(g == k)),
                hit / max(1, np.sum(t == k)),
                2 * hit / max(1, np.sum(g == k) + np.sum(t == k)),
            )
        )
    same(scores(confusion(truth, guess, list(range(5)))), tuple(np.mean(each, axis=0).tolist()), within=1e-12)


# Popular and wrong. The laws run each one: the named check must be the first to fail.


@wrong(confusion, fails=check_rows_are_the_truth)
def counts_in_the_row_of_the_guess(truth, guess, labels, weights=None):
    counts = np.zeros((len(labels), len(labels)))
    for i, (t, g) in enumerate(zip(truth, guess)):
        counts[labels.index(g), labels.index(t)] += 1 if weights is None else weights[i]
    return counts


@wrong(confusion, fails=check_labels_that_never_occur_keep_their_place)
def makes_its_own_labels(truth, guess, labels, weights=None):
    found = sorted({*truth, *guess})
    counts = np.zeros((len(found), len(found)))
    for i, (t, g) in enumerate(zip(truth, guess)):
        counts[found.index(t), found.index(g)] += 1 if weights is None else weights[i]
    return counts


@wrong(scores, fails=check_macro_f_is_the_mean_of_the_f)
def takes_f_of_the_averages(counts, average="macro", beta=1.0, empty=0.0):
    counts = np.asarray(counts, float)
    hits, called, true = np.diag(counts), counts.sum(axis=0), counts.sum(axis=1)
    if average == "micro":
        hits, called, true = (np.array([part.sum()]) for part in (hits, called, true))
    weights = true / true.sum() if average == "weighted" else np.full(len(true), 1 / len(true))
    p = float(weights @ np.where(called > 0, hits / np.maximum(called, 1), empty))
    r = float(weights @ np.where(true > 0, hits / np.maximum(true, 1), empty))
    return p, r, (1 + beta**2) * p * r / (beta**2 * p + r)


@wrong(scores, fails=check_a_share_of_nothing_is_empty)
def divides_by_zero(counts, average="macro", beta=1.0, empty=0.0):
    counts = np.asarray(counts, float)
    hits, called, true = np.diag(counts), counts.sum(axis=0), counts.sum(axis=1)
    if average == "micro":
        hits, called, true = (np.array([part.sum()]) for part in (hits, called, true))
    weights = true / true.sum() if average == "weighted" else np.full(len(true), 1 / len(true))
    with np.errstate(all="ignore"):
        f = (1 + beta**2) * hits / (beta**2 * true + called)
        precision = np.nan_to_num(hits / called, nan=0.0)
        return float(weights @ precision), float(weights @ (hits / true)), float(weights @ f)


@wrong(scores, fails=check_weighted_goes_by_the_truth)
def weighs_by_what_was_called(counts, average="macro", beta=1.0, empty=0.0):
    counts = np.asarray(counts, float)
    hits, called, true = np.diag(counts), counts.sum(axis=0), counts.sum(axis=1)
    if average == "micro":
        hits, called, true = (np.array([part.sum()]) for part in (hits, called, true))
    share = lambda top, bottom: np.where(bottom > 0, top / np.where(bottom > 0, bottom, 1), empty)  # noqa: E731
    each = share(hits, called), share(hits, true), share((1 + beta**2) * hits, beta**2 * true + called)
    weights = called / called.sum() if average == "weighted" else np.full(len(true), 1 / len(true))
    return tuple(float(weights @ one) for one in each)


AFTER = """
**The same in the library.** `sklearn.metrics.confusion_matrix(truth, guess)` has the truth in rows too, and
`precision_recall_fscore_support(truth, guess, average="macro", beta=1, zero_division=0)` gives the three and how often each class is true.

**Cost.** One pass over the n cases, then k times k numbers. Keep the counts, not the scores: counts of two batches add up, scores do not.

**Faster.** Turn labels into numbers once, then `np.bincount(k * truth + guess, weights, minlength=k * k).reshape(k, k)` counts without a loop.

**A second level.** Return, beside each score, how far it may be off: draw the n cases again with replacement a thousand times, score
each draw, and give the middle 95 %. How wide is it for a class with ten cases?
"""
