"""Each law is broken once in a small course, and is the only one to say so."""

import shutil
from pathlib import Path

import pytest

from eigenway.cli.checked import figures_here
from eigenway.cli.checked import run_here as run
from eigenway.course import load
from eigenway.course.laws import LAWS, examine

SMALL = Path(__file__).parent / "small"
LESSON, PROBLEMS, LAB, FIGURE = "lesson.md", "problems.py", "lab.py", "figure.py"
LONG = "a long word after another " * 200

# law: (file, what stands there, what is planted instead)
FAULTS = {
    "a concept has three to six problems": (PROBLEMS, "@problem\ndef give_change", "def give_change"),
    "one problem asks for understanding": (PROBLEMS, "answer=Choice(where, lines)", "answer=Number(where)"),
    "every seed makes a question": (PROBLEMS, "    price, note =", "    assert pick.integer(1, 9) > 1, 'no'\n    price, note ="),
    "few draws are thrown away": (PROBLEMS, 'Slip("added", price + note', 'Slip("added", pick.one((note - price, note - price, note - price, 7))'),
    "the answer itself is right": (PROBLEMS, "answer=Number(note - price)", 'answer=Number(f"{2 * (note - price)}/2", form="lowest-terms")'),
    "each slip is recognised": (PROBLEMS, 'Slip("added", price + note', 'Slip("added", (price, note)'),
    "a problem knows two slips": (PROBLEMS, 'Slip("added", price + note, f"You added ${price}$ and ${note}$. Does anyone get more back than was paid?"),', ""),
    "questions do not repeat": (PROBLEMS, "pick.integer(101, 480), pick.one((500, 1000))", "pick.integer(101, 108), 500"),
    "the work ends in the answer": (PROBLEMS, '{left}$.", note - price,', '{left}$.", note + price,'),
    "wording differs between problems": (PROBLEMS, "An item costs ${price}$ cents. How much change is given on a note of ${note}$?",
                                         "Two items cost ${price}$ and ${note}$. What do they cost together?"),
    "a problem tells its idea": (PROBLEMS, "\n    What is left of the note once the price is taken from it?\n", ""),
    "a hint does not give the answer away": (PROBLEMS, "        work=[step(\"subtract\"", "        hints=[f\"Is it ${note - price}$?\"],\n        work=[step(\"subtract\""),
    "a reader of the words finds the same answer": (PROBLEMS, "return sum(map(int", "return 1 + sum(map(int"),
    "exactly one line is wrong": (PROBLEMS, "holds=(a + b == two,", "holds=(True,"),
    "the words read well": (PROBLEMS, "f\"You added ${price}$ and ${note}$. ", "f\"You added {-price} and ${note}$. "),
    "the work reads well": (PROBLEMS, "Take the price from the note: ", "Take the price - -{price} from the {what}: "),
    "every formula of a question parses": (PROBLEMS, "f\"You added ${price}$", "f\"You added $\\\\frac{{{price}$"),
    "a slip says what to do next": (PROBLEMS, "One ten is missing. What became of the ten that the ones made?", "Incorrect."),
    "a slip is mended by a concept that exists": (PROBLEMS, "Does anyone get more back than was paid?\")", "Does anyone get more back than was paid?\", repairs=\"magic\")"),
    "a lesson is read without a fault": (LESSON, "concept:limits", "concept:magic"),
    "a lesson takes six to twelve minutes": (LESSON, "## Where it leads", f"## Where it leads\n\n{LONG}"),
    "the first question comes early": (LESSON, "```problem\nadd-up", f"{'a word more ' * 70}\n\n```problem\nadd-up"),
    "each question in the flow exists": (LESSON, "```problem\nadd-up", "```problem\nadd-down"),
    "a figure has words and a table": (LESSON, "| prices | total |\n|---|---|\n| 2, 3 | 5 |\n", ""),
    "a figure shows the numbers of the library": (FIGURE, "return sum(prices)", "return sum(prices[:2])"),
    "the code prints what the lesson shows": (LESSON, "```output\n5", "```output\n6"),
    "a lab is whole": (LAB, "@visible\n", ""),
    "a lab stands beside three wrong solutions": (LAB, "@wrong(total, fails=check_two_prices_are_added)\n", ""),
    "a check compares with same": (LAB, "    same(total([]), 0)", "    import numpy as np\n\n    assert np.allclose(total([]), 0)"),
    "a lab can be solved and is not solved yet": (LAB, "        answer += price\n", "        answer += price + 1\n"),
    "a wrong solution fails first where it says": (LAB, "return sum(set(prices))", "return sum(prices) + 1"),
}  # fmt: skip


@pytest.fixture
def small(tmp_path):
    shutil.copytree(SMALL, tmp_path / "course")
    return tmp_path / "course"


def broken(root, run=run):
    """The laws that say something, with what they say."""
    course = load(root, strict=False)
    assert not course.faults, course.faults
    found = {}
    for law, fault in examine(course.concepts["sums"], run=run, figures=figures_here()).faults:
        found.setdefault(law, []).append(str(fault))
    return found


def test_a_good_concept_breaks_no_law(small):
    assert broken(small) == {}


def test_each_law_has_its_planted_fault():
    assert sorted(FAULTS) == sorted(LAWS)


@pytest.mark.parametrize("law", FAULTS)
@pytest.mark.skipif(not figures_here(), reason="no Node here, or the pages are not built (make build)")
def test_a_planted_fault_is_caught_by_its_law_and_no_other(small, law):
    name, old, new = FAULTS[law]
    path = small / "algebra/sums" / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    found = broken(small, run if name == LAB else None)  # an untouched lab need not run again
    assert list(found) == [law], found
    assert len(found[law]) >= 1 and all(len(says) > 30 for says in found[law])
