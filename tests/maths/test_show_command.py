"""`eigenway show`: what is asked for is understood, or refused with one sentence."""

import json
import subprocess
import sys

import pytest

from eigenway.cli.show import main


def shown(capsys, *words):
    assert main(list(words)) == 0
    return capsys.readouterr().out


def refused(capsys, *words):
    assert main(list(words)) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and err.startswith("eigenway: ")
    return err


def test_an_algorithm_is_called_by_its_name(capsys):
    out = shown(capsys, "linalg.eigen([[2,1],[1,2]])")
    assert "Which two numbers add up to 4 and multiply to 3?" in out and "λ² - 4λ + 3" in out


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("inverse [[2,1],[5,3]]", "⎡ 3  -1⎤"),
        ("eigen [[2,1],[1,2]]", "{(1, -1)}"),
        ("solve [[2,1],[1,3]] [3,5]", "(4/5, 7/5)"),
        ("rank [[1,1/2],[2,1]]", "rank is 1"),
        ("d/dx x^2 sin x", "cos"),
        ("integrate x e^x", "e"),
    ],
)
def test_plain_words_are_understood(capsys, words, result):
    assert result in shown(capsys, words)


def test_the_first_steps_only(capsys):
    whole, part = shown(capsys, "inverse [[2,1],[5,3]]"), shown(capsys, "inverse [[2,1],[5,3]]", "--steps", "1")
    assert " 2. " in whole and " 2. " not in part


def test_other_forms(capsys):
    data = json.loads(shown(capsys, "--json", "linalg.dot([1,2],[3,4])"))
    assert data["text"] == "11" and [s["rule"] for s in data["steps"]] == ["multiply", "add"]
    assert shown(capsys, "--latex", "linalg.dot([1,2],[3,4])").startswith("\\begin{enumerate}")
    assert shown(capsys, "--html", "linalg.dot([1,2],[3,4])").startswith("<ol")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("linalg.dot(__import__('os').system('true'), 2)", "is no value"),
        ("linalg.dot([1,2],[3,4,5])", "2 and 3 entries"),
        ("linalg.nothing(1)", "There is no linalg.nothing"),
        ("linalg.matrix([[1]])", "not an algorithm that shows its work"),
        ("os.system('true')", "There is no part os"),
        ("frobnicate 3", "not understood"),
        ("inverse", "Say of what"),
        ("inverse [[1,2],[2,4]]", "no inverse"),
        ("inverse [[1/0]]", "0 below the line"),
        ("linalg.dot(" + "[" * 3000, "not understood"),
        ("linalg.dot(" + "1," * 9000 + ")", "characters long"),
        ("linalg.dot(u=[1],v=[2])", "without names"),
        ("d/dx )(", "eigenway"),
    ],
)
def test_what_is_not_understood_is_one_sentence_and_is_never_run(capsys, words, says):
    assert says in refused(capsys, words)


def test_an_unknown_option_is_named(capsys):
    assert "--colour" in refused(capsys, "--colour", "inverse [[1]]")
    assert "whole number" in refused(capsys, "inverse [[1]]", "--steps", "many")


def test_linear_algebra_loads_neither_sympy_nor_numpy():
    code = "import sys; from eigenway.cli import main; main(['show', 'linalg.eigen([[2,1],[1,2]])']); print({'sympy', 'numpy', 'scipy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("set()")


def test_every_algorithm_is_listed_with_what_it_does(capsys):
    rows = shown(capsys, "--list").splitlines()
    assert any(row.startswith("linalg.determinant") and "square matrix" in row for row in rows)
