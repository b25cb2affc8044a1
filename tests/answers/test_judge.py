"""The judge: six outcomes, and a promise that nothing typed can break."""

from dataclasses import dataclass

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eigenway.answers import Expression, Matrix, Number, Set, Slip, Vector, Verdict, judge
from eigenway.answers.kinds import KINDS, named
from tests.answers.pages import rows


def test_a_slip_of_the_question_is_recognised_by_the_decision_that_recognises_the_answer():
    slips = [
        Slip("added-entries", 10, "Multiply the entries in pairs first."),
        Slip("lost-signs", 32, "Look at the signs."),
    ]
    verdict = judge("16 * 2", Number(4), slips)
    assert (verdict.outcome, verdict.slip, verdict.says) == ("slip", "lost-signs", "Look at the signs.")


def test_the_slips_of_the_question_come_before_the_general_ones():
    assert judge("-7", Number(7)).slip == "sign"
    assert judge("-7", Number(7), [Slip("wrong-way", -7, "The other direction.")]).slip == "wrong-way"


def test_a_tolerance_is_granted_to_the_slips_too():
    assert judge("0.167", Number("1/3", tolerance=0.001), [Slip("halved", "1/6", "Half.")]).slip == "halved"


def test_a_slip_of_another_shape_is_passed_over():
    slips = [
        Slip("a-number", "x <", "?"),
        Slip("a-list", (1, 2, 3), "?"),
        Slip("swapped", (2, 1), "In each other's place."),
    ]
    assert judge("(2, 1)", Vector((1, 2)), slips).slip == "swapped"


def test_the_right_value_in_another_form_costs_nothing_and_says_what_is_wanted():
    verdict = judge("2/4", Number("1/2", form="lowest-terms"))
    assert (verdict.outcome, verdict.counts) == ("form", False)
    assert verdict.says == "Write the fraction in lowest terms."


def test_what_cannot_be_read_is_never_wrong_and_says_where():
    verdict = judge("2 + ", Number(2))
    assert (verdict.outcome, verdict.counts) == ("unreadable", False)
    assert verdict.at is not None and verdict.says


def test_another_kind_than_asked_for_costs_nothing_and_offers_a_repair():
    verdict = judge("(3, 5)", Set((3, 5)))
    assert (verdict.outcome, verdict.repair) == ("unreadable", "{3, 5}")
    assert judge(verdict.repair, Set((3, 5))).outcome == "right"


def test_what_was_read_is_said_back_in_three_ways():
    verdict = judge("x² / 2", Expression("x^2/2"))
    assert verdict.reading == "x^2/2"
    assert verdict.reading_latex == r"\frac{x^{2}}{2}"
    assert "x" in verdict.reading_words


def test_the_sentence_for_a_wrong_answer_does_not_give_the_right_one_away():
    verdict = judge("[[1, 2], [9, 8]]", Matrix(((1, 2), (3, 417))))
    assert "(2, 1)" in verdict.says and "3" not in verdict.says and "417" not in verdict.says
    assert "9 against 3" in verdict.witness


def test_an_answer_that_its_author_spoiled_is_nobodys_error():
    verdict = judge("5", Number("5 +"))
    assert (verdict.outcome, verdict.counts) == ("undecided", False)
    assert "not been counted" in verdict.says


def test_the_same_answer_to_the_same_question_gives_the_same_verdict():
    one, two = (judge("sin x + 1", Expression("cos x"), key="question 7") for _ in range(2))
    assert one == two and one.witness == two.witness


def test_a_second_opinion_may_prove_what_agrees_and_changes_nothing_else():
    answer = Number("arctan(1/2) + arctan(1/3)")
    assert judge("pi/4", answer).how == "agrees"
    assert judge("pi/4", answer, prove=lambda left, right: True).how == "identical"
    assert judge("pi/4", answer, prove=lambda left, right: False).outcome == "right"
    assert judge("pi/7", answer, prove=lambda left, right: True).outcome == "wrong"


def test_a_verdict_without_a_decision_still_says_how():
    assert (Verdict("unreadable").how, Verdict("unreadable").witness) == ("unreadable", "")


@dataclass(frozen=True)
class Broken(Number):
    def decide(self, given):
        raise ZeroDivisionError("a fault of ours")


def test_a_fault_of_ours_reaches_no_caller_and_costs_nothing():
    verdict = judge("5", Broken(5))
    assert verdict.outcome == "undecided" and "a fault of ours" in verdict.witness


EXAMPLES = {kind: next((e, o) for k, e, o, *_ in rows() if k == kind) for kind in KINDS}
ODD = st.text(alphabet="0123456789xyn+-*/^()[]{}|,.;=<>√π∞±%\\ eiN~:\n", max_size=24) | st.text(max_size=12)


@pytest.mark.parametrize("kind", KINDS)
@given(typed=ODD)
@example("")
@example("9^9^9^9")
@example("(" * 3000)
@example("1e9999999")
@example("\ud800")
@example("x" * 5000)
@example("[[1,2],[3]]")
@example("{{{1}},2}")
@example("(1,(2,(3,(4))))")
@example("((,),)")
def test_nothing_that_is_typed_breaks_a_kind(kind, typed):
    expected, options = EXAMPLES[kind]
    verdict = judge(typed, named(kind)(expected, **{k: v for k, v in options.items() if k != "domains"}))
    assert verdict.outcome in {"right", "form", "slip", "wrong", "unreadable", "undecided"}
    assert "Error" not in verdict.witness, verdict.witness
    assert isinstance(verdict.reading, str) and isinstance(verdict.reading_latex, str)
    assert verdict.outcome == "right" or verdict.says
