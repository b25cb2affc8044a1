"""Bayes' theorem as one writes it down."""

from fractions import Fraction

from eigenway.maths import prob, show


def test_one_in_twelve_alarms_is_fraud():
    found = prob.bayes({"fraud": "0.01", "honest": "0.99"}, {"fraud": "0.9", "honest": "0.1"})
    assert found == (Fraction(1, 12), Fraction(11, 12))


def test_the_work_names_the_causes_and_keeps_the_decimals():
    says = [
        show.plain_sentence(s) if hasattr(show, "plain_sentence") else show.sentence(s)
        for s in prob.bayes.steps({"ill": "0.01", "well": "0.99"}, ("0.9", "0.1"))
    ]
    assert "ill" in says[0] and "0.009" in says[0]


def test_odds_are_multiplied_once_for_each_result():
    assert prob.update_odds((1, 99), (9, 9)) == Fraction(9, 20)
    assert prob.lowest(Fraction(1, 100), Fraction(99, 100)) == (1, 99)


def test_decimals_are_computed_as_decimals():
    assert isinstance(prob.bayes((0.5, 0.5), (0.2, 0.1))[0], float)


def test_a_chain_comes_to_rest_exactly():
    assert prob.stationary([["0.9", "0.1"], ["0.5", "0.5"]]) == (Fraction(5, 6), Fraction(1, 6))
