"""docs/maths.md tells the truth: every example is run, and its steps are what stands on the page."""

import importlib.util
import re
from pathlib import Path

import pytest

from eigenway.cli.wish import understood
from eigenway.maths import show
from tests.maths.every import every

ROOT = Path(__file__).resolve().parents[2]


def generator():
    spec = importlib.util.spec_from_file_location("make_maths", ROOT / "docs" / "make_maths.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EXAMPLES = generator().examples()
PAGE = (ROOT / "docs" / "maths.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_the_page_shows_the_steps_that_the_code_takes(name):
    algorithm, arguments = understood(EXAMPLES[name])
    assert show.work_text(algorithm.steps(*arguments)) in PAGE, "run python docs/make_maths.py"


def test_every_algorithm_stands_on_the_page_with_an_example_that_shows_steps():
    headings = set(re.findall(r"^### `([\w.]+)`$", PAGE, re.MULTILINE))
    assert set(every()) == headings
    assert set(every()) == set(EXAMPLES), "docs/maths_examples.txt needs one call for each algorithm"


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_the_example_of_an_algorithm_takes_at_least_one_step(name):
    algorithm, arguments = understood(EXAMPLES[name])
    assert algorithm.name == name and algorithm.steps(*arguments)
