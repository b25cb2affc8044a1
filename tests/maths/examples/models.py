"""Models: the fits, held against scikit-learn."""

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near
from tests.maths.examples.optim import soft


def data(seed, n, p):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n, p)).round(2)
    return x.tolist(), (x @ rng.integers(-3, 4, size=p) + rng.normal(size=n) + 2).round(2).tolist()


def sklearns(x, y, penalty, mix):
    from sklearn.linear_model import ElasticNet

    found = ElasticNet(alpha=penalty, l1_ratio=mix, tol=1e-13, max_iter=100_000).fit(np.array(x), np.array(y))
    return (*found.coef_, found.intercept_)


def rests(result, x, y, penalty, mix):
    """At rest the pull on every coefficient is the penalty's own slope (KKT)."""
    x, y, w = np.array(x), np.array(y), np.array(result.coefficients)
    x, y = x - x.mean(axis=0), y - y.mean()
    pull = x.T @ (y - x @ w) / len(y) - penalty * (1 - mix) * w
    still = np.where(w == 0, np.abs(pull) <= penalty * mix + 1e-5, np.abs(pull - penalty * mix * np.sign(w)) < 1e-5)
    return bool(still.all())


def a_sweep_goes_down(before, after, facts):
    return facts["loss"] <= facts["before"] + 1e-12 and len(after) == len(facts["old"])


TRUE = {
    "centre": lambda before, after, facts: len(after) == len(facts["means"]),
    "correlations": lambda before, after, facts: all(np.isfinite(after)),
    "coordinate": lambda before, after, facts: alike(
        after[facts["j"] - 1], float(soft(np.array(facts["pull"]), facts["l1"]) / facts["below"])
    ),
    "sweep": a_sweep_goes_down,
    "rest": lambda before, after, facts: (
        after.coefficients == facts["w"]
        and alike(after.intercept, facts["target"] - float(np.dot(facts["means"], facts["w"])))
    ),
    "largest": lambda before, after, facts: after == max(map(abs, before)),
}
tables = st.tuples(st.integers(0, 5), st.sampled_from([6, 20]), st.integers(1, 4)).map(lambda a: data(*a))
ALGORITHMS = {
    "models.elastic_net": Case(
        st.tuples(tables, st.sampled_from([0.05, 0.3, 100.0]), st.sampled_from([1.0, 0.5])).map(
            lambda a: (*a[0], a[1], a[2])
        ),
        sklearns,
        rests,
        same=lambda ours, theirs: near((*ours.coefficients, ours.intercept), theirs, 1e-5),
        refused=(
            (([[1.0, 2.0]], [1.0, 2.0], 1), "(1, 2) and y has shape (2,)"),
            (([[1.0]], [1.0], -1), "at least 0"),
            (([[1.0]], [1.0], 1, 2), "between 0"),
            (([[float("nan")]], [1.0], 1), "NaN or infinity at 1, 1"),
            (([], [], 1), "nothing to learn"),
        ),
    ),
    "models.largest_penalty": Case(
        tables,
        lambda x, y: float(np.abs((np.array(x) - np.mean(x, axis=0)).T @ (np.array(y) - np.mean(y))).max() / len(y)),
        lambda result, x, y: result >= 0,
        refused=((([[1.0]], [1.0, 2.0]), "one row of X"),),
    ),
}
