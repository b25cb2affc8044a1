"""Optimisation: one step at a time, held against formulas written with NumPy and against PyTorch's tests."""

from fractions import Fraction

import numpy as np
from hypothesis import strategies as st

from tests.maths.examples.case import Case
from tests.maths.examples.compare import alike, near, numeric
from tests.maths.examples.draws import rational, symmetric, vectors, whole, with_decimals
from tests.maths.trees import tree


def soft(v, level):
    return np.sign(v) * np.maximum(np.abs(v) - level, 0)


def objective(x, facts):
    a, b = numeric(facts["a"]), numeric(facts["b"])
    return float(x @ a @ x / 2 - b @ x + float(facts["l1"]) * np.abs(x).sum() + float(facts["l2"]) * (x @ x) / 2)


def a_sweep_goes_down(before, after, facts):
    new, old = objective(numeric(after), facts), objective(numeric(facts["old"]), facts)
    return alike(new, float(facts["loss"])) and new <= old + 1e-12 * max(1, abs(old))


def descends(before, after, facts):
    return near(after, numeric(facts["old"]) - float(facts["rate"]) * numeric(facts["g"])) and near(
        before, facts["old"]
    )


def adams_moments(before, after, facts):
    """Both means are between what they were and the new gradient: at the first step, 1 - beta of it."""
    if facts["t"] > 1:
        return len(after) == 2
    return near(after[0], (1 - facts["beta1"]) * numeric(facts["g"])) and near(
        after[1], (1 - facts["beta2"]) * numeric(facts["g"]) ** 2
    )


TRUE = {
    "decimals": lambda before, after, facts: near(before, after),
    "soft-threshold": lambda before, after, facts: near(after, soft(numeric(facts["v"]), float(facts["level"]))),
    "shrink": lambda before, after, facts: near(after, numeric(facts["v"]) / (1 + float(facts["level"]))),
    "clip": lambda before, after, facts: near(
        after,
        np.clip(numeric(facts["v"]), float(facts["low"]), None if facts["high"] is None else float(facts["high"])),
    ),
    "inside": lambda before, after, facts: (
        after == before and np.linalg.norm(numeric(after)) <= float(facts["radius"]) + 1e-12
    ),
    "scale": lambda before, after, facts: abs(np.linalg.norm(numeric(after)) - float(facts["radius"])) < 1e-9,
    "sort": lambda before, after, facts: list(after) == sorted(facts["v"], reverse=True),
    "level": lambda before, after, facts: alike(
        sum(x - after for x in facts["ordered"][: facts["kept"]]), facts["whole"]
    ),
    "subtract": lambda before, after, facts: alike(sum(after), facts["whole"]) and all(x >= 0 for x in after),
    "begin": lambda before, after, facts: alike(objective(numeric(after), facts), float(facts["loss"])),
    "coordinate": lambda before, after, facts: alike(
        float(after[facts["j"] - 1]),
        float(soft(np.array(float(facts["pull"])), float(facts["l1"])) / float(facts["below"])),
    ),
    "sweep": a_sweep_goes_down,
    "descend": descends,
    "adam": lambda before, after, facts: len(after) == len(facts["old"]) and near(before, facts["old"]),
    "moments": adams_moments,
    "correct": lambda before, after, facts: (
        near(numeric(after[0]) * facts["fix1"], facts["m"]) and near(numeric(after[1]) * facts["fix2"], facts["v"])
    ),
    "decay": lambda before, after, facts: near(after, (1 - facts["rate"] * facts["decay"]) * numeric(facts["old"])),
    "move": lambda before, after, facts: near(
        after,
        facts["shrink"] * numeric(facts["old"])
        - facts["rate"] * numeric(facts["mhat"]) / (np.sqrt(numeric(facts["vhat"])) + facts["eps"]),
    ),
}


def projected(v, level, kind):
    v = numeric(v).astype(float)
    level = tuple(map(float, level)) if kind == "box" else float(level)
    if kind == "l1":
        return soft(v, level)
    if kind == "l2":
        return v / (1 + level)
    if kind == "box":
        return np.clip(v, *level)
    if kind == "nonnegative":
        return np.maximum(v, 0)
    if kind == "ball":
        return v * min(1, level / max(np.linalg.norm(v), 1e-300)) if level else v * 0
    low, high = v.min() - level, v.max()  # the simplex, by bisection
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if np.maximum(v - middle, 0).sum() > level else (low, middle)
    return np.maximum(v - high, 0)


def minimised(a, b, l1, l2, start=None, sweeps=3):
    a, b, l1, l2 = numeric(a).astype(float), numeric(b).astype(float), float(l1), float(l2)
    x = np.zeros(len(b))
    for _ in range(sweeps):
        for j in range(len(b)):
            pull = b[j] - a[j] @ x + a[j, j] * x[j]
            x[j] = soft(np.array(pull), l1) / (a[j, j] + l2)
    return x


def torchs_adam(loss, start, rate, beta1, beta2, eps, decay, turns, gradient=None):
    """The update as the paper writes it, in NumPy."""
    x, m, v = np.array(start, float), np.zeros(len(start)), np.zeros(len(start))
    for t in range(1, turns + 1):
        g = np.array(gradient[t - 1] if gradient is not None else [2 * x[0], 8 * x[1]], float)
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
        x = x - rate * decay * x - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return x


def positive(a):
    """A symmetric matrix plus what makes it positive definite."""
    return tuple(tuple(x + (90 if i == j else 0) for j, x in enumerate(row)) for i, row in enumerate(a))


bowl = tree("x**2+4*y**2")
levels = st.one_of(st.integers(0, 4), st.just(Fraction(1, 2)))
ALGORITHMS = {
    "optim.prox": Case(
        st.one_of(
            st.tuples(
                with_decimals(vectors(entries=rational)), levels, st.sampled_from(["l1", "l2", "nonnegative", "ball"])
            ),
            st.tuples(vectors(entries=rational), st.sampled_from([1, 2, Fraction(1, 2)]), st.just("simplex")),
            st.tuples(vectors(entries=whole), st.just((-1, 2)), st.just("box")),
        ),
        projected,
        lambda result, v, level, kind: len(result) == len(v),
        same=near,
        refused=(
            (((1,), -1), "at least 0"),
            (((1,), 1, "l3"), "one of"),
            (((), 1), "empty"),
            (((float("nan"),), 1), "NaN"),
            (((1,), (2, 1), "box"), "low end"),
        ),
    ),
    "optim.coordinate_descent": Case(
        symmetric(3).flatmap(
            lambda a: st.tuples(
                st.just(positive(a)), vectors(len(a), whole), st.integers(0, 3), st.sampled_from([0, 1, Fraction(1, 2)])
            )
        ),
        minimised,
        lambda result, a, b, l1, l2: len(result) == len(b),
        start=lambda a, b, l1, l2: (0,) * len(b),
        same=near,
        refused=(
            (([[1, 2], [0, 1]], [1, 1]), "symmetric"),
            (([[1]], [1, 2]), "must agree"),
            (([[0]], [1]), "positive curvature"),
            (([[1]], [1], -1), "negative"),
        ),
    ),
    "optim.gradient_descent": Case(
        st.tuples(
            st.just(bowl),
            vectors(2, rational),
            st.sampled_from([Fraction(1, 10), 0.1, Fraction(1, 20)]),
            st.integers(1, 6),
        ),
        lambda loss, start, rate, turns: (
            numeric(start).astype(float) * (1 - np.array([2.0, 8.0]) * float(rate)) ** turns
        ),
        lambda result, *_: len(result) == 2,
        start=lambda loss, start, *_: start,
        same=near,
        refused=(
            ((bowl, (1, 1), 0), "positive"),
            ((bowl, (1, 2, 3)), "variables x, y"),
            ((None, (1,)), "gradient"),
            ((bowl, (1, 1), 1, 0), "number of steps"),
        ),
    ),
    "optim.adam": Case(
        st.one_of(
            st.tuples(
                st.just(bowl),
                vectors(2, whole),
                st.just(0.1),
                st.just(0.9),
                st.just(0.999),
                st.just(1e-8),
                st.sampled_from([0.0, 0.1]),
                st.sampled_from([1, 2, 6]),
            ),
            st.tuples(
                st.none(),
                st.just((1.0, -2.0)),
                st.just(0.01),
                st.just(0.8),
                st.just(0.9),
                st.just(1e-6),
                st.just(0.0),
                st.just(2),
                st.just(((0.5, 0.0), (1.0, -3.0))),
            ),
        ),
        torchs_adam,
        lambda result, *_: len(result) == 2 and all(isinstance(u, float) for u in result),
        start=lambda loss, start, *_: tuple(map(float, start)),
        same=near,
        refused=(
            ((bowl, (1, 1), -1), "positive"),
            ((bowl, (1, 1), 0.1, 1), "below 1"),
            ((bowl, (1, 1), 0.1, 0.9, 0.99, 1e-8, 0.0, 0), "number of steps"),
        ),
    ),
}
