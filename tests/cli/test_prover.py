"""A second opinion from SymPy: a proof, or nothing; never a wait without end."""

import pytest

from eigenway.answers.decide import decide
from eigenway.answers.grammar import read
from eigenway.cli.prover import Prover, proved


@pytest.mark.parametrize(
    ("left", "right"), [("(x+1)^2", "x^2+2x+1"), ("sin(x)^2+cos(x)^2", "1"), ("sqrt(3-2sqrt(2))", "sqrt(2)-1")]
)
def test_what_simplifies_to_nothing_is_proved(left: str, right: str):
    assert proved(read(left), read(right))


@pytest.mark.parametrize(("left", "right"), [("x", "x+1"), ("ln(x^2)", "2 ln(x)"), ("sqrt(x^2)", "x")])
def test_what_holds_on_one_branch_only_is_not_proved(left: str, right: str):
    assert not proved(read(left), read(right))


def test_a_process_that_takes_too_long_is_killed_and_the_verdict_stands():
    prover = Prover(seconds=0.0)
    try:
        left, right = read("abs(abs(x)+1)"), read("abs(x)+1")
        assert prover(left, right) is None and prover.process is None
        assert decide(left, right, prove=prover) == decide(left, right)
    finally:
        prover.close()


def test_a_proof_comes_from_another_process():
    prover = Prover(seconds=30)
    try:
        assert prover(read("(x+1)^2"), read("x^2+2x+1")) is True
        assert prover(read("x"), read("y")) is None
    finally:
        prover.close()
