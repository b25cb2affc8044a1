"""An answer as plain data and back; and what authors give as values."""

import json
from fractions import Fraction

import pytest

from eigenway.answers import Choice, Eigenvector, Expression, List, Matrix, Number, Set, Vector, freeze, judge, thaw
from eigenway.answers.asked import asked
from eigenway.answers.grammar import read
from eigenway.maths.surd import root, surd
from tests.answers.pages import rows

ANSWERS = [
    Number(5),
    Number(Fraction(1, 3), tolerance=Fraction(1, 2000)),
    Number(0.1, relative=0.01, figures=3),
    Number(1 + 2j),
    Number(root(8)),
    Number(2**80),
    Number("e^2"),
    Number(read("2x/4")),
    Vector((1, Fraction(-1, 2), root(2))),
    Matrix(((1, 2), (3, 4)), form="lowest-terms"),
    Set(frozenset({1, 2})),
    Set(()),
    List((1, 2), ordered=False),
    Choice(2, ("one", "two")),
    Eigenvector((1, 1), ((2, 1), (1, 2)), up_to="sign"),
    Expression("sqrt(x^2)", domains={"x": "positive", "n": "integer"}),
]


@pytest.mark.parametrize("answer", ANSWERS, ids=repr)
def test_an_answer_survives_the_freezer_exactly(answer):
    assert thaw(json.loads(json.dumps(freeze(answer)))) == answer


def test_every_kind_survives_the_freezer():
    for kind, expected, options, *_ in rows():
        domains = options.pop("domains", {})
        answer = asked(kind, expected, options, domains)
        assert thaw(json.loads(json.dumps(freeze(answer)))) == answer


def test_thawing_makes_nothing_but_answers_and_trees():
    with pytest.raises(ValueError, match="no such kind of tree"):
        thaw({"kind": "number", "value": {"tree": ["Fraction", 1]}, "options": {}})
    with pytest.raises(ValueError, match="no kind"):
        thaw({"kind": "os", "value": 1, "options": {}})


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        (Fraction(-3, 4), "-0.75"),
        (0.1, "1/10"),
        (surd(1, 2, 3), "1 + 2√3"),
        (root(Fraction(1, 2)), "1/√2"),
        (2 - 1j, "2 - i"),
    ],
)
def test_what_python_calculates_is_what_a_learner_types(value, typed):
    assert judge(typed, Number(value)).outcome == "right"


@pytest.mark.parametrize(("kind", "expected", "options", "typed", "verdict", "told"), list(rows()))
def test_an_answer_as_it_is_typed_is_right(kind, expected, options, typed, verdict, told):
    domains = options.pop("domains", {})
    answer = asked(kind, expected, options, domains)
    if kind not in ("antiderivative", "derivation"):  # these are typed with more: a constant, the lines between
        assert judge(answer.typed(), answer).outcome in ("right", "form")
    assert answer.latex() and answer.words()
