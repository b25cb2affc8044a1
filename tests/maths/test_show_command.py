"""`eigenway show`: what is asked for is understood, or refused with one sentence."""

import json
import subprocess
import sys

import pytest

from eigenway.cli.plain_words import WORDS
from eigenway.cli.show import main
from eigenway.cli.wish import found


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
        ("integrate x^2 from 0 to 1", "1/3"),
        ("integrate 1/x^2 dx from 1 to infinity", "       1"),
        ("integrate x y dy", "(x y²)/2"),
        ("derivative of x^2 y with respect to y", "x²"),
        ("d/dx(x^2)", "2 x"),
        ("d^2/dx^2 x^3", "6 x"),
        ("second derivative of x^3", "6 x"),
        ("limit sin(x)/x as x -> 0", "The limit is 1"),
        ("lim x->0 sin(x)/x", "The limit is 1"),
        ("limit 1/x as x -> 0+", "∞"),
        ("taylor e^x at 0 order 2", "x²/2"),
        ("gradient of x^2 y", "(2 x y, x²)"),
        ("hessian x^2 y", "⎣2 x    0⎦"),
        ("jacobian [x y, x+y]", "⎡y  x⎤"),
        ("simplify (x^2-1)/(x-1)", "x + 1"),
        ("solve 2x+3=7", "x = 2"),
        ("solve x^2 - 5x + 6 = 0", "(3, 2)"),
        ("solve x^2 = 4", "(2, -2)"),
        ("solve [[1,2],[3,4]] x = [5,6]", "(-4, 9/2)"),
        ("roots x^2-3x+2", "(2, 1)"),
        ("what is the determinant of [[1,2],[3,4]]?", "-2"),
        ("det([[1,2],[3,4]])", "-2"),
        ("det [1 2; 3 4]", "-2"),
        ("rank of the matrix [[1,2],[2,4]]", "rank is 1"),
        ("null space [[1,2],[2,4]]", "{(-2, 1)}"),
        ("[[1,2],[3,4]] * [1,1]", "(3, 7)"),
        ("cross [1,0,0] x [0,1,0]", "(0, 0, 1)"),
        ("sum i^2 from 1 to 10", "385"),
        ("truth table p -> q", "sometimes true"),
        ('calculus.limit("sin(x)/x", "x", 0)', "The limit is 1"),
        ('calculus.definite("1/x^2", "x", 1, "infinity")', "       1"),
        ("dot([1,2],[3,4])", "11"),
    ],
)
def test_plain_words_are_understood(capsys, words, result):
    assert result in shown(capsys, words)


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_plain_word_is_the_name_of_an_algorithm(word):
    assert found(WORDS[word]).name == WORDS[word]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("invers [[2,1],[5,3]]", "did you mean inverse?"),
        ("egien [[2,1],[5,3]]", "did you mean eigen?"),
        ("[[2,1],[5,3]]", "Say what to do with [[2,1],[5,3]]"),
        ("x^2", "Say what to do with x^2"),
        ("integrate", "integrate x^2"),
        ("derivative of x^2 at 3", "'at' is not read inside a formula"),
        ("linalg", "eigenway show --list"),
        ("linalg.dot", "u and v"),
        ("linalg.dot([1])", "takes u and v; 1 is given"),
        ("linalg.dot([1],[2],3)", "takes u and v; 3 are given"),
        ("nn.forward(1, 2)", "docs/maths.md"),
        ("mean 1 2 3", "a vector [1,2]"),
    ],
)
def test_what_is_nearly_understood_is_told_how_to_be_written(capsys, words, says):
    assert says in refused(capsys, words)


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
