"""The claims, in small: the bench itself has the large figures."""

from pathlib import Path

import numpy as np
import pytest

from bench.learner import course, evaluate, logs, places
from eigenway.learner import Attempt
from eigenway.learner.plan import CAP
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def figures():
    return evaluate.evaluate(logs.simulated(60, 80, 0.0, np.random.default_rng(3), skills=8, items=30), parts=3)


def test_on_its_own_law_the_model_is_nearest_to_the_truth(figures):
    loss = {name: found[1] for name, found in figures.items()}
    assert loss["the true model"] < loss["Eigenway, online"] < loss["the true model"] + 0.01
    assert all(loss["Eigenway, cold"] < loss[name] for name in ("item mean", "PFA", "BKT", "logistic regression"))


def test_what_it_promises_comes_true(figures):
    assert figures["Eigenway, cold"][2] <= 0.02


def test_a_log_written_and_read_is_the_same_log(tmp_path):
    rows = logs.simulated(3, 10, 1.0, np.random.default_rng(3))
    logs.write(rows, tmp_path / "log.csv")
    back = logs.read(tmp_path / "log.csv")
    assert [(r.learner, r.item, r.skills, r.right, r.at) for r in back] == [
        (r.learner, r.item, r.skills, r.right, r.at) for r in rows
    ]


def test_a_log_without_times_keeps_its_order_and_forgets_nothing(tmp_path):
    """However many others stand between two attempts of one learner; a spreadsheet's mark at the start is no part of a name."""
    (tmp_path / "log.csv").write_text(
        "\ufefflearner,item,skills,correct\na,1,k,1\nb,1,k,0\na,2,k;j,1\n", encoding="utf-8"
    )
    back = logs.read(tmp_path / "log.csv")
    assert [(r.learner, r.item, r.skills) for r in back] == [
        ("a", "1", ("k",)),
        ("b", "1", ("k",)),
        ("a", "2", ("k", "j")),
    ]
    assert [round(r.at * 1440) for r in back] == [0, 0, 1]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "learner,item,skills,correct\na,b,c,perhaps\n"])
def test_a_log_that_cannot_be_read_is_refused_in_a_sentence(tmp_path, text):
    (tmp_path / "log.csv").write_text(text)
    with pytest.raises(SystemExit, match=r"log\.csv.*\.$"):
        logs.read(tmp_path / "log.csv")


def test_twenty_questions_place_a_newcomer_on_the_real_map(real):
    found = {law: right for law, right, _ in places.measure(real, 2, most=20)}
    twenty = places.ASKED.index(20)
    assert found["ability"][twenty] > 0.87 and found["gaps"][twenty] > 0.85 and found["specialist"][twenty] > 0.78


def test_a_month_with_the_plan_keeps_what_was_learnt(real):
    result = course.simulate(real, "Eigenway", learners=1, days=30, minutes=30)
    assert np.mean(result.retention) >= 0.9
    assert max(result.over) == 0 and result.known[0] > 20 and CAP == 20


def test_the_page_on_the_model_runs():
    page = Path(ROOT / "docs" / "learner-model.md").read_text(encoding="utf-8")
    blocks = [part.split("```")[0] for part in page.split("```python\n")[1:]]
    names: dict = {}
    for block in blocks:
        exec(compile(block, "learner-model.md", "exec"), names)
    assert isinstance(names["Attempt"], type(Attempt)) and names["state"].n == 1
