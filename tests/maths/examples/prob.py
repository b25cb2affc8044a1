"""Probability, held against the same sums done another way."""

from fractions import Fraction
from math import prod

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples import linalg_elimination
from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric


def laws(n):
    return (
        st.lists(st.integers(0, 6), min_size=n, max_size=n)
        .filter(any)
        .map(lambda w: tuple(Fraction(k, sum(w)) for k in w))
    )


chances = st.integers(1, 10).map(lambda k: Fraction(k, 10))
joints = (
    st.tuples(st.integers(1, 3), st.integers(1, 3))
    .flatmap(lambda mn: st.tuples(*[st.tuples(*[st.integers(0, 5)] * mn[1])] * mn[0]))
    .filter(lambda t: any(map(any, t)))
)
chains = (
    st.integers(1, 3)
    .flatmap(lambda n: st.tuples(*[laws(n)] * n))
    .filter(lambda p: np.linalg.matrix_rank(np.array(p, float).T - np.eye(len(p))) == len(p) - 1)
)


def divided(before, after, facts):
    return alike(tuple(x * facts["total"] for x in after), tuple(facts["kept"]))


TRUE = {
    **linalg_elimination.TRUE,  # the stationary law is solved for
    "weigh": lambda before, after, facts: (
        after[-1] == facts["weight"] and alike(facts["prior"] * facts["likelihood"], facts["weight"])
    ),
    "add": lambda before, after, facts: alike(sum(facts["weights"]), after),
    "divide": lambda before, after, facts: alike(tuple(x * facts["total"] for x in after), facts["weights"]),
    "prior": lambda before, after, facts: Fraction(before[0]) * after[1] == Fraction(before[1]) * after[0],
    "multiply": lambda before, after, facts: before[0] * facts["ratio"] * after[1] == before[1] * after[0],
    "convert": lambda before, after, facts: alike(after * (facts["a"] + facts["b"]), facts["a"]),
    "add-lines": lambda before, after, facts: sum(after) == sum(map(sum, facts["table"])),
    "restrict": lambda before, after, facts: (
        tuple(after)
        in (
            tuple(facts["table"][facts["at"] - 1]) if facts["kind"] == "row" else (),
            *(tuple(c) for c in zip(*facts["table"])),
            *map(tuple, facts["table"]),
        )
    ),
    "share": divided,
    "dependent": lambda before, after, facts: facts["joint"] != facts["product"] == facts["r"] * facts["c"],
    "independent": lambda before, after, facts: np.linalg.matrix_rank(np.array(facts["table"], float)) == 1,
    "path": lambda before, after, facts: after[-1] == facts["p"] * facts["q"],
    "balance": lambda before, after, facts: len(after) == len(facts["p"]) and tuple(after[-1]) == (1,) * len(after),
    "stationary": lambda before, after, facts: near(numeric(after) @ numeric(facts["p"]), after),
    "flow": lambda before, after, facts: alike(sum(after), sum(facts["before"])),
    "jump": lambda before, after, facts: near(
        after, float(facts["d"]) * numeric(facts["inflow"]) + (1 - float(facts["d"])) / facts["n"]
    ),
}


def is_law(result, *_):
    return alike(sum(result), 1) and all(x >= 0 for x in result)


def bayes(prior, likelihood):
    joint = np.array([float(p) * float(l) for p, l in zip(prior, likelihood, strict=True)])
    return joint / joint.sum()


def eigen(p):
    values, vectors = np.linalg.eig(np.array(p, float).T)
    v = np.real(vectors[:, np.argmin(abs(values - 1))])
    return v / v.sum()


def google(links, damping, turns):
    n, d = len(links), float(damping)
    flow = np.zeros((n, n))
    for i, targets in enumerate(links):
        for j in targets or range(1, n + 1):
            flow[j - 1, i] = 1 / len(targets or range(n))
    r = np.full(n, 1 / n)
    for _ in range(turns):
        r = d * flow @ r + (1 - d) / n
    return r


weights = st.integers(1, 4).flatmap(lambda n: st.tuples(laws(n), st.tuples(*[chances] * n)))
ALGORITHMS = {
    "prob.bayes": Case(
        weights,
        bayes,
        is_law,
        same=near,
        refused=(
            ((("0.5", "0.4"), (1, 1)), "add up to"),
            (((1,), (1, 1)), "equally many"),
            (((1, 0), (0, 1)), "evidence"),
            ((("x", 1), (1, 1)), "no number"),
            (((2, -1), (1, 1)), "between 0 and 1"),
            (({"a": 1}, {"b": 1}), "The prior names a"),
        ),
    ),
    "prob.update_odds": Case(
        st.tuples(
            st.tuples(st.integers(1, 9), st.integers(1, 9)),
            st.lists(st.builds(Fraction, st.integers(0, 9), st.integers(1, 4)), max_size=3).map(tuple),
        ),
        lambda odds, ratios: Fraction(odds[0]) * prod(ratios) / (Fraction(odds[0]) * prod(ratios) + odds[1]),
        lambda result, *_: 0 <= result <= 1,
        refused=((((0, 0), ()), "not both 0"), (((1, 1), (-1,)), "at least 0")),
    ),
    "prob.condition": Case(
        joints.filter(lambda t: sum(t[0])).map(lambda t: (t, 1)),
        lambda t, row: np.array(t[0]) / sum(t[0]),
        is_law,
        same=near,
        refused=(
            (([[1]],), "Say what is known"),
            (([], 1), "empty"),
            (([[0]], 1), "every entry is 0"),
            (([[1]], 2), "no row 2"),
            (([[0, 0], [1, 1]], 1), "probability 0"),
        ),
    ),
    "prob.marginal": Case(
        st.tuples(joints, st.sampled_from(["rows", "columns"])),
        lambda t, of: np.array(t).sum(axis=1 if of == "rows" else 0) / np.array(t).sum(),
        is_law,
        same=near,
        refused=((([[1]], "both"), "neither"), (([[1, -1]],), "negative")),
    ),
    "prob.independent": Case(
        st.tuples(joints),
        lambda t: bool(np.linalg.matrix_rank(np.array(t, float)) == 1),
        lambda result, t: result.independent == (result.joint is None),
        same=lambda ours, theirs: ours.independent == theirs,
        refused=((([[0]],), "every entry is 0"),),
    ),
    "prob.total_probability": Case(
        weights,
        lambda p, q: float(np.dot(np.array(p, float), np.array(q, float))),
        lambda result, *_: 0 <= result <= 1,
        refused=((((1,), (1, 1)), "one for each"), (((1,), (2,)), "between 0 and 1")),
    ),
    "prob.stationary": Case(
        st.tuples(chains),
        eigen,
        is_law,
        same=near,
        refused=(
            (([[1, 0], [0, 1]],), "several stationary"),
            (([["0.5", "0.4"], [0, 1]],), "add up to"),
            (([[1, 0]],), "square"),
        ),
    ),
    "prob.pagerank": Case(
        st.tuples(
            st.integers(2, 4).flatmap(
                lambda n: st.tuples(*[st.lists(st.integers(1, n), unique=True, max_size=n).map(tuple)] * n)
            ),
            st.just("0.85"),
            st.integers(1, 3),
        ),
        google,
        is_law,
        start=lambda links, *_: (Fraction(1, len(links)),) * len(links),
        same=near,
        refused=((([[5]],), "counted from 1"), (([[1]], 2), "between 0 and 1")),
    ),
}
