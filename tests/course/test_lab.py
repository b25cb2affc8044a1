"""One lab file becomes a starter, a solution and checks that import nothing of Eigenway."""

import ast

import pytest

from eigenway.cli.checked import run_here as run
from eigenway.course import Amiss, Lab

LAB = '''"""Walk downhill (lab of `gradient-descent`)."""
import numpy as np

from eigenway.course import given, visible, wrong, yours

STEEP = 2.0
WANTED = 3


@yours
def descend(slope, start, rate, turns):
    """Walk `turns` times; return where you stand."""
    for _ in range(turns):
        start = start - rate * slope(start)
    return start


@given
def slope_of_a_bowl(x):
    return STEEP * x


def near(x):
    return abs(x) < 1e-6


@visible
def check_it_reaches_the_bottom():
    """The bowl's bottom is at 0."""
    assert near(descend(slope_of_a_bowl, 1.0, 0.25, 100)), WANTED


def check_a_large_rate_runs_away():
    """Each step jumps over the bottom."""
    assert abs(descend(slope_of_a_bowl, 3.0, 1.1, 50)) > 3


@wrong(descend, fails=check_it_reaches_the_bottom)
def climbs(slope, start, rate, turns):
    return start + rate * slope(start) * turns


AFTER = """
**Cost.** One slope a turn.
"""
'''


@pytest.fixture
def lab():
    return Lab(LAB)


def test_the_starter_keeps_signature_and_docstring_and_nothing_of_the_answer(lab):
    assert 'return where you stand."""\n    ...' in lab.starter
    assert "rate * slope" not in lab.starter and "check_" not in lab.starter
    assert "def slope_of_a_bowl" in lab.starter and "STEEP = 2.0" in lab.starter


def test_the_checks_hold_their_helpers_and_not_the_learners_functions(lab):
    assert "def near" in lab.checks and "WANTED" in lab.checks
    assert "def descend" not in lab.checks and "climbs" not in lab.checks


def test_the_checks_say_whose_functions_are_whose(lab):
    for line in ("YOURS = ['descend']", "GIVEN = ['slope_of_a_bowl']", "VISIBLE = ['check_it_reaches_the_bottom']"):
        assert line in lab.checks
    assert "def slope_of_a_bowl" in lab.checks


def test_the_sandbox_runs_the_solution_and_stops_the_starter(lab):
    assert run(lab.solution, lab.checks).outcome == "pass"
    assert run(lab.starter, lab.checks).outcome == "fail"


def test_what_is_cut_out_runs_without_eigenway(lab):
    for source in (lab.starter, lab.solution, lab.checks, lab.wrongs[0].source):
        assert "eigenway" not in source
        ast.parse(source)
    space = {}
    exec(lab.solution + lab.checks, space)
    space["check_it_reaches_the_bottom"]()


def test_a_wrong_solution_stands_in_the_right_ones_place(lab):
    (wrong,) = lab.wrongs
    assert (wrong.of, wrong.fails) == ("descend", "check_it_reaches_the_bottom")
    assert "def descend(slope" in wrong.source and "start + rate" in wrong.source


def test_a_check_tells_its_title_its_hint_and_when_it_runs(lab):
    first, second = lab.tests
    assert (first.title, first.hint, first.visible) == ("It reaches the bottom", "The bowl's bottom is at 0.", True)
    assert not second.visible
    assert lab.after.startswith("**Cost.**") and lab.given == ["slope_of_a_bowl"] and lab.yours == ["descend"]


@pytest.mark.parametrize(('old', 'new', 'says'), [
    ("@visible\n", "", "at least one must run on Run"),
    ('    """Each step jumps over the bottom."""\n', "", "has no docstring: it is the hint"),
    ("@wrong(descend,", "@wrong(near,", "names no function marked @yours"),
    ("fails=check_it_reaches_the_bottom", "fails=check_it", "names no check"),
    ("import numpy as np", "import pandas as pd", "imports pandas"),
    ("@yours\n", "", "nothing to write"),
])  # fmt: skip
def test_what_is_amiss_is_one_sentence_with_a_line(old, new, says):
    faults = list(Lab(LAB.replace(old, new)).faults())
    assert any(says in fault.says for fault in faults)


def test_a_file_that_is_no_python_is_said():
    with pytest.raises(Amiss, match="not Python"):
        Lab("def f(:\n")
