"""The fits against glmnet's published values and scikit-learn."""

import json
from itertools import pairwise

import numpy as np
import pytest

from eigenway.maths import models
from eigenway.maths.models.elastic_net import ElasticNet


def test_glmnets_coefficients(refs):
    it = json.loads((refs / "r_stata" / "glmnet_elastic_net.json").read_text())
    data = np.array(it["data"])
    for case in it["cases"]:
        part = data[: case["n"], : case["p"] + 1]
        part = (part - part.mean(axis=0)) / part.std(axis=0, ddof=1)
        fit = models.elastic_net(part[:, 1:], part[:, 0], case["lam"], case["l1_weight"], intercept=False)
        assert np.abs(np.array(fit.coefficients) - case["coef"]).max() < 1e-3, case


def test_the_work_and_the_engine_stop_at_the_same_fit():
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(30, 4)), rng.normal(size=30)
    assert models.elastic_net(x, y, 0.05).coefficients == pytest.approx(
        models.elastic_net.worked_out(x, y, 0.05).coefficients
    )


def test_the_objective_never_rises():
    rng = np.random.default_rng(2)
    x = rng.normal(size=(40, 5))
    sweeps = [
        s
        for s in models.elastic_net.steps(x, x @ [1, 0, 0, -2, 3] + rng.normal(size=40), 0.2, 0.7)
        if s.rule == "sweep"
    ]
    heights = [s.facts["loss"] for s in sweeps]
    assert len(heights) > 1 and all(b <= a + 1e-12 for a, b in pairwise(heights))


def test_at_the_largest_penalty_all_are_zero_and_just_below_not():
    rng = np.random.default_rng(3)
    x = rng.normal(size=(25, 3))
    y = x @ [1.0, -1.0, 0.5]
    top = models.largest_penalty(x, y)
    assert not any(models.elastic_net(x, y, top).coefficients)
    assert any(models.elastic_net(x, y, 0.99 * top).coefficients)


def test_fit_then_predict():
    x = np.arange(10.0)[:, None]
    found = ElasticNet(penalty=0.0, mix=1.0).fit(x, 3 * x[:, 0] + 1)
    assert found.predict([[20.0]]) == pytest.approx([61.0])
    with pytest.raises(ValueError, match="knows 1 columns"):
        found.predict([[1.0, 2.0]])


def test_a_constant_column_keeps_the_coefficient_zero():
    x = np.column_stack([np.ones(6), np.arange(6.0)])
    assert models.elastic_net(x, np.arange(6.0), 0.01).coefficients[0] == 0.0
