"""A problem makes questions: the same seed the same one, kept as plain data, judged without the author's code."""

import json
from time import perf_counter

import pytest

from eigenway.answers.grammar import read
from eigenway.course import Amiss, Derivation, Number, Part, Problem, Slip, problem, slips, step, thaw
from eigenway.course.pick import Pick
from eigenway.maths import show


@problem(bands=(1, 3))
def double(pick):
    """Double a number

    Twice a number is the number and itself again.
    """
    n = pick.integer(101, 999 if pick.band == 3 else 199)
    return Problem(
        f"What is twice ${n}$?",
        answer=Number(2 * n),
        slips=[Slip("sign", -2 * n), Slip("squared", n * n, f"You multiplied ${n}$ by itself. What is ${n} + {n}$?")],
        work=[
            step("double", "Add ${n}$ to itself.", None, n=n),
            step("sum", "${n} + {n} = {total}$.", 2 * n, n=n, total=2 * n),
        ],
    )


@problem
def in_two_parts(pick):
    """Add, then double

    One step after the other.
    """
    a, b = pick.integer(11, 49), pick.integer(51, 99)
    return Problem(
        f"Take ${a}$ and ${b}$.",
        parts=[
            Part("a) What is their sum?", Number(a + b), [Slip("difference", b - a, "You subtracted. What is asked of the two numbers?")],
                 [step("add", "${total}$", a + b, total=a + b)]),
            Part("b) What is twice that?", Number(2 * (a + b)), [], [step("double", "${total}$", 2 * (a + b), total=2 * (a + b))],
                 follows=lambda total: 2 * total),
        ],
    )  # fmt: skip


@problem
def met_by_luck(pick):
    """A slip that is right now and then."""
    n = pick.integer(1, 4)
    return Problem(
        "Add two and two, in a longer sentence.", Number(4), [Slip("counted", n, "You counted to a number. Which one?")]
    )


@problem
def always_met(pick):
    return Problem("Add two and two.", Number(4), [Slip("counted", 4, "You counted to a number. Which one?")])


def test_the_same_seed_is_the_same_question():
    assert double.ask(7).freeze() == double.ask(7).freeze()
    assert double.ask(7).words != double.ask(8).words


def test_a_question_is_the_same_on_every_machine():
    assert str(double.ask(7, band=1).words) == "What is twice $173$?"


def test_a_band_makes_it_harder():
    assert {double.ask(seed, band=1).answer.value < 400 for seed in range(20)} == {True}
    assert max(double.ask(seed, band=3).answer.value for seed in range(20)) > 400
    assert double.ask(1, band=2).band in (1, 3)


def test_a_question_survives_the_database_and_is_judged_there():
    question = thaw(json.loads(json.dumps(double.ask(7).freeze())))
    total = question.answer.value
    assert question.judge(str(total)).outcome == "right"
    assert question.judge(f"{total // 2} + {total // 2}").outcome == "right"
    assert (verdict := question.judge(str(-total))).outcome == "slip" and verdict.slip == "sign"
    assert question.judge("17").outcome == "wrong"
    assert question.judge("((").outcome == "unreadable"


def test_thawing_is_cheap():
    data = double.ask(7).freeze()
    began = perf_counter()
    for _ in range(200):
        question = thaw(data)
        assert question.answer and question.slips and question.hints and question.work
    assert (perf_counter() - began) / 200 < 0.002


def test_a_slip_known_to_all_brings_its_sentence_family_and_cure():
    sign = double.ask(7).slips[0]
    assert sign.says.startswith("The size is right") and sign.family == "sign"
    assert slips.transposed(3).filled().repairs == "matrix-multiplication"
    assert double.ask(7).slips[1].family == "squared"


def test_the_docstring_is_title_and_idea():
    assert double.title == double.ask(7).title == "Double a number"
    assert always_met.title == "Always met" and always_met.idea == ""


def test_hints_climb_from_the_question_to_the_whole_work():
    question = double.ask(7)
    first, idea, blank, *_, last = question.hints
    assert first.startswith("What is asked: What is twice") and idea == "Twice a number is the number and itself again."
    assert blank == "Add $\\square$ to itself."
    total = str(question.answer.value)
    assert total in last and not any(total in hint for hint in question.hints[:-1])


def test_a_draw_in_which_a_slip_is_right_is_thrown_again():
    draws = [met_by_luck.draw(seed) for seed in range(40)]
    assert all(draw.question.slips[0].value != 4 for draw in draws)
    assert any("the slip counted gives the right answer" in draw.thrown for draw in draws)


def test_a_slip_that_is_always_right_is_said_to_the_author():
    with pytest.raises(Amiss, match="draws in a row were thrown away, the last because the slip counted"):
        always_met.ask(1)


def test_a_wrong_part_is_taken_as_given_in_the_next():
    question = thaw(json.loads(json.dumps(in_two_parts.ask(3).freeze())))
    total, difference = question.parts[0].answer.value, question.parts[0].slips[0].value
    assert question.judge(str(2 * total), part=1, before=[str(total)]).outcome == "right"
    carried = question.judge(str(2 * difference), part=1, before=[str(difference)])
    assert carried.outcome == "right" and "taken as given" in carried.says
    assert question.judge(str(2 * difference), part=1, before=[str(total)]).outcome == "wrong"
    assert question.judge(str(2 * difference), part=1).outcome == "wrong"


@pytest.mark.parametrize(("make", "says"), [
    (lambda pick: 3, "must return a Problem"),
    (lambda pick: Problem("", Number(1)), "must be a text"),
    (lambda pick: Problem("What?", 3), "is a kind of answer"),
    (lambda pick: Problem("What?", Number(3), slips=["sign"]), "are Slip"),
])  # fmt: skip
def test_what_an_author_gets_wrong_is_a_sentence(make, says):
    with pytest.raises(Amiss, match=says):
        problem(make).ask(1)


def test_pick_takes_the_first_of_a_finite_list_that_passes():
    calls = []
    a = Pick(1).matrix(2, eigenvalues=(2, 5), where=lambda m: calls.append(m) or m[0][0] > 3)
    assert a[0][0] > 3 and len(calls) < 60


@problem
def expand_a_square(pick):
    """Multiply out, then collect."""
    n = pick.integer(2, 9)
    return Problem(
        f"Derive, line by line, the expanded form of $(x + {n})^2$.",
        answer=Derivation((f"(x + {n})^2", f"x^2 + {2 * n}x + {n * n}")),
        slips=[
            Slip(
                "squared-each",
                f"x^2 + {n * n}",
                f"You squared $x$ and ${n}$ alone. What is $(x + {n})(x + {n})$ at $x = 1$?",
            )
        ],
        work=[
            step("write", "Write it as a product.", read(f"(x + {n})(x + {n})")),
            step("multiply", "Multiply each by each.", read(f"x^2 + {n}x + {n}x + {n * n}")),
            step("collect", "Collect.", read(f"x^2 + {2 * n}x + {n * n}")),
        ],
    )


def test_a_derivation_is_judged_line_by_line():
    question = thaw(json.loads(json.dumps(expand_a_square.ask(1).freeze())))
    n = int(str(question.words).split("+ ")[1].split(")")[0])
    good = f"(x+{n})(x+{n})\nx^2 + {n}x + {n}x + {n * n}\nx^2 + {2 * n}x + {n * n}"
    assert question.judge(good).outcome == "right"
    assert question.judge(f"(x+{n})(x+{n})\nx^2 + {n}").outcome == "wrong"
    slipped = question.judge(f"(x+{n})(x+{n})\nx^2 + {n * n}")
    assert slipped.outcome == "slip" and slipped.slip == "squared-each"


def test_the_hint_of_a_derivation_is_the_next_line():
    part = expand_a_square.ask(1).only
    first, second, last = part.work
    assert part.next_line("").says == first.says
    typed = show.text(read(first.latex, "latex"))
    assert part.next_line(typed).says == second.says
    assert part.next_line(typed + "\n" + show.text(read(last.latex, "latex"))) is None
