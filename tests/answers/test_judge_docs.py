"""docs/judge.md is true: its questions get its verdicts, its Python says what it shows, its lists are complete."""

import doctest
import json
import re
from pathlib import Path

import pytest

from eigenway.answers.asked import CHOICES, UP_TO
from eigenway.answers.forms import FORMS
from eigenway.answers.kinds import KINDS
from eigenway.cli.judge import answered

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "judge.md").read_text(encoding="utf-8")


def block(name):
    return re.findall(rf"^```{name}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def pairs():
    for questions, verdicts in zip(block("json"), block("verdicts"), strict=True):
        yield from zip(questions.splitlines(), verdicts.splitlines(), strict=True)


@pytest.mark.parametrize(("question", "verdict"), list(pairs()))
def test_each_question_gets_the_verdict_shown(question, verdict):
    shown, said = json.loads(verdict), answered(question.encode())
    assert {name: said[name] for name in shown} == shown
    assert said["ms"] >= 0


def test_the_python_says_what_is_shown():
    runner = doctest.DocTestRunner()
    for i, example in enumerate(block("python")):
        names = {"Number": __import__("eigenway.answers", fromlist=["Number"]).Number} if i else {}
        test = doctest.DocTestParser().get_doctest(example, names, f"judge.md {i}", None, 0)
        assert runner.run(test).failed == 0


def test_all_kinds_forms_and_options_are_named():
    words = set(re.findall(r"[\w-]+", PAGE))
    for known in (KINDS, FORMS, CHOICES, *CHOICES.values(), *UP_TO.values()):
        assert set(known) <= words
