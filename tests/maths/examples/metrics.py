"""Scores of a classifier, held against scikit-learn."""

from fractions import Fraction

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near


def pairs_of(counts):
    truth = [i for i, row in enumerate(counts) for n in row for _ in range(n)]
    guess = [j for row in counts for j, n in enumerate(row) for _ in range(n)]
    return truth, guess


def sklearns(counts, beta=1, average=None, empty=0):
    from sklearn.metrics import accuracy_score, precision_recall_fscore_support

    truth, guess = pairs_of(counts)
    how = {"average": average or "binary", "beta": float(beta), "zero_division": 0, "labels": list(range(len(counts)))}
    if average is None:
        how = {**how, "pos_label": 0}
    p, r, f, _ = precision_recall_fscore_support(truth, guess, **how)
    return accuracy_score(truth, guess), p, r, f


def mean_f(facts):
    b2 = Fraction(facts["square"])
    below = b2 * facts["p"] + facts["r"]
    return (1 + b2) * facts["p"] * facts["r"] / below if below else facts["empty"]


TRUE = {
    "accuracy": lambda before, after, facts: (
        after * facts["total"] == facts["right"] == int(np.trace(np.array(facts["counts"])))
    ),
    "precision": lambda before, after, facts: (
        after * facts["called"] == facts["hit"] if facts["called"] else after == facts["empty"]
    ),
    "recall": lambda before, after, facts: (
        after * facts["true"] == facts["hit"] if facts["true"] else after == facts["empty"]
    ),
    "f": lambda before, after, facts: after == mean_f(facts),
    "micro": lambda before, after, facts: after * facts["total"] == facts["right"],
    "average": lambda before, after, facts: all(
        m == sum(w * s[i] for w, s in zip(facts["weights"], facts["scores"], strict=True)) for i, m in enumerate(after)
    ),
    "scores": lambda before, after, facts: after == facts["scores"],
    "count": lambda before, after, facts: (
        sum(after[facts["i"]]) == sum(t == facts["order"][facts["i"]] for t in facts["truth"])
    ),
}
counts = st.integers(0, 9)


def tables(n):
    return st.tuples(*[st.tuples(*[counts] * n)] * n).filter(lambda t: any(map(any, t)))


labels = st.integers(1, 8).flatmap(
    lambda n: st.tuples(st.tuples(*[st.sampled_from("abc")] * n), st.tuples(*[st.sampled_from("abc")] * n))
)


def sklearns_table(truth, guess):
    from sklearn.metrics import confusion_matrix

    return confusion_matrix(truth, guess)


ALGORITHMS = {
    "metrics.classification": Case(
        st.one_of(
            st.tuples(tables(2), st.sampled_from([1, 2, "0.5"])),
            st.tuples(tables(3), st.sampled_from([1, 2]), st.sampled_from(["macro", "micro", "weighted"])),
        ),
        sklearns,
        lambda result, *_: all(0 <= s <= 1 for s in result),
        same=lambda ours, theirs: near(tuple(ours), theirs),
        refused=(
            (([[1, 2], [3]],), "must be equal"),
            (([[1, 2]],), "square"),
            (([[1, 0, 0], [0, 1, 0], [0, 0, 1]],), "how to average"),
            (([[0, 0], [0, 0]],), "counts nothing"),
            (([[1, -1], [0, 1]],), "negative"),
            (([[1, 0], [0, 1]], 0), "positive"),
            (([[1, 0], [0, 1]], float("nan")), "Beta is not a number"),
            (([[5, 0], [0, 0]], 1, "macro", float("nan")), "share of nothing is set to is not a number"),
            (([[5, 0], [0, 0]], 1, "macro", 2), "from 0 to 1"),
        ),
    ),
    "metrics.confusion": Case(
        labels,
        sklearns_table,
        lambda result, truth, guess: sum(map(sum, result)) == len(truth),
        same=alike,
        refused=((("ab", "a"), "equally many"), ((("a",), ("b",), ("a",)), "list of labels"), (((), ()), "no labels")),
    ),
}
