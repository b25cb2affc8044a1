"""What a learner is told about code that ran, and about code that could not."""

import pytest

from eigenway.sandbox.conduct import conduct
from eigenway.sandbox.local import Local
from eigenway.sandbox.nursery import near
from eigenway.sandbox.report import Limits

CHECKS = '''
import numpy as np

YOURS = ["double", "walk"]
GIVEN = ["slope"]
VISIBLE = ["check_two_is_doubled"]


def slope(x):
    return 2 * x


def check_two_is_doubled():
    """What is 2 and 2?"""
    assert double(2) == 4


def check_arrays_are_doubled_too(rng):
    """Entry by entry."""
    x = rng.normal(size=3)
    same(double(x), 2 * x)


def check_a_walk_takes_the_slope_it_is_given():
    same(walk(slope, 3), 6)


def check_a_walk_from_below_zero_is_refused():
    assert raises(ValueError, walk, slope, -1), "a start below 0 must raise ValueError"
'''
RIGHT = """
def double(x):
    return 2 * x

def walk(slope, start):
    if start < 0:
        raise ValueError("below zero")
    return slope(start)
"""


PLACES = {"local": Local, "nursery": near}


@pytest.fixture(params=PLACES)
def run(request):
    """run(source) -> the report, by each of the runners that need no box."""
    place = PLACES[request.param]()
    return lambda source, checks=CHECKS, **how: conduct(source, checks, place, **how)


def test_a_right_solution_passes_every_check(run):
    report = run(RIGHT)
    assert report.outcome == "pass", report
    assert [check.passed for check in report.checks] == [True] * 4


def test_a_file_may_begin_with_the_mark_that_windows_editors_write(run):
    assert run("\ufeff" + RIGHT).outcome == "pass"


def test_run_asks_the_visible_checks_alone(run):
    assert [check.name for check in run(RIGHT, visible_only=True).checks] == ["check_two_is_doubled"]


def test_the_first_entry_that_differs_is_named(run):
    report = run(RIGHT.replace("2 * x", "np.where(np.arange(np.size(x)) < 1, 2, 3) * x"))
    assert "entry [1] should be" in report.checks[1].says and "2 of 3 entries differ" in report.checks[1].says


@pytest.mark.parametrize(
    ("source", "outcome", "line", "words"),
    [
        ("def double(x:\n  return", "load-error", 1, "never closed"),
        ("x = 1\n\ny = x / 0", "load-error", 3, "division by zero"),
        ("def walk(slope, x):\n    return 0", "fail", None, "no function double"),
        ("def double(x):\n    y = [1]\n    return y[3]", "fail", 3, "IndexError"),
        ("def double(x):\n    yield x", "fail", None, "a generator"),
        ("def double(x):\n    return input()", "fail", 2, "nobody to ask"),
        ("import sys\nx = sys.stdin.read()\nprint(1 / len(x))", "load-error", 3, "division by zero"),
        ("open('table.csv')", "load-error", 1, "no files"),
        ("def double(x):\n    return {x}", "fail", None, "a set: write sorted(...) around it"),
        ("def double(x):\n    return {x: 1}.keys()", "fail", None, "dict_keys: write list(...) around it"),
        (
            "import collections\ndef double(x):\n    return collections.Counter([x])",
            "fail",
            None,
            "write dict(...) around it",
        ),
        ("def double(x):\n    return np.float16(4)", "fail", None, "write float(...) around it"),
        ("def double(x):\n    return np.array([1], 'f2')", "fail", None, "write .astype(float) behind it"),
        ("def double(x):\n    return np.array(['a'])", "fail", None, "write .tolist() behind it"),
        ("def double(x):\n    return np.array([[1], None], object)", "fail", None, "rows of different lengths"),
        ("def double(x):\n    return float('nan')", "fail", None, "double returned nan"),
        ("import os\nos._exit(0)", "died", None, "ended its own process"),
        ("import os\nos.write(1, b'x' * 100_000_000)", "output", None, "more than a lab may print"),
        ("import pandas_or_so", "load-error", 1, "no module"),
        ("x" * 300_000, "rejected", None, "longer than 256 KiB"),
    ],
)
def test_what_goes_wrong_is_said_with_its_line(run, source, outcome, line, words):
    report = run(source)
    assert (report.outcome, report.line) == (outcome, line), report
    assert words in report.says


def test_code_that_remembers_earlier_calls_is_found_out(run):
    source = "calls = []\n" + RIGHT.replace("return slope(start)", "return slope(start) if calls else 5").replace(
        "return 2 * x", "calls.append(x)\n    return 2 * x"
    )
    report = run(source)
    assert report.outcome == "fail" and "another order" in report.says
    assert report.says in [check.says for check in report.checks]  # where a page shows the first that fails


def test_a_hidden_check_does_not_show_its_own_line_or_what_was_printed_in_it(run):
    checks = CHECKS.replace(
        'VISIBLE = ["check_two_is_doubled"]', 'VISIBLE = ["check_a_walk_takes_the_slope_it_is_given"]'
    )
    report = run("def double(x):\n    print('seen', x)\n    return 5\n", checks)
    assert "== 4" not in report.checks[0].says and "seen 2" not in report.printed


def test_what_was_printed_in_a_hidden_check_is_not_shown_when_the_clock_ends_it(run):
    source = "def double(x):\n    print('seen', x, flush=True)\n    while not np.isscalar(x): pass\n    return 2 * x\n"
    report = run(source, limits=Limits(seconds=1, wall=1.5))
    assert (report.outcome, report.printed) == ("time", "seen 2\n")


def test_an_error_that_ends_loops_does_not_pass_for_the_end_of_a_list_of_answers(run):
    checks = """
YOURS = ["double"]

def check_each_is_even():
    assert all(got % 2 == 0 for got in map(double, [1, 2, 3]))
"""
    report = run("def double(x):\n    raise StopIteration\n", checks)
    assert report.outcome == "fail" and "Your code raised StopIteration" in report.says


def test_a_process_that_has_been_waited_for_is_not_killed_again(monkeypatch):
    """Its number may be somebody else's by then."""
    child = Local().start("learner", Limits())
    child.ended()
    killed = []
    monkeypatch.setattr("os.killpg", lambda *who: killed.append(who))
    child.stop()
    child.close()
    assert not killed


UNPACKING = """
import numpy as np

YOURS = ["pair"]

def check_two_come_back():
    a, b = pair(np.eye(2))
    same(a @ b, np.ones(2))
"""


@pytest.mark.parametrize(
    ("gives", "words"),
    [
        ("[]", "pair returned a list of 0, and the check cannot go on with that: 2 results are wanted"),
        ("3.0", "pair returned a float (3), and the check cannot go on with that: several results are wanted"),
        ("(x, np.ones(3))", "a tuple of 2 (an array of shape (2, 2) and dtype float64, an array of shape (3,)"),
        ("(x, np.ones(3))", "the two do not multiply: rows of 2 numbers meet columns of 3"),
        ("(x, 1.0)", "one of them is a single number"),
        ("{1: 2, 3: 4}", "pair returned a dict of 2"),
        (
            "(x @ np.ones(4), 1)",
            "Your code raised ValueError: the two do not multiply: rows of 2 numbers meet columns of 4",
        ),
    ],
)
def test_what_a_check_cannot_go_on_with_is_named_by_its_type_and_shape(run, gives, words):
    report = run(f"import numpy as np\ndef pair(x):\n    return {gives}\n", UNPACKING)
    assert report.outcome == "fail" and words in report.says, report.says
