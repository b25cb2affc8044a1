"""Markdown for people: what stands together stays together."""

import re

import pytest

from eigenway.course.markdown import display, html


@pytest.mark.parametrize(("after", "mark"), [(".", "."), (", then", ","), ("): no", "):"), (" and", ""), ("-axis", "")])
def test_a_line_never_begins_with_the_mark_after_a_formula(after, mark):
    made = html(f"So $x$ is (say) $y${after}")
    assert f"</math>{mark}</span>" in made if mark else "whole" not in made
    assert re.sub("<math>.*?</math>", "M", made.replace('<span class="whole">', "").replace("</span>", "")) == (
        f"So M is (say) M{after}"
    )


@pytest.mark.parametrize(
    ("latex", "formulas"),
    [
        ("U = \\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix} \\quad S = (1, 2) \\quad V = (3)", 3),
        ("n = 4, \\quad d = 2", 2),
        ("(a) \\quad \\text{and} \\quad (b)", 1),
        ("\\left( a \\quad b = 2 \\right)", 1),
    ],
)
def test_named_parts_of_one_line_may_stand_below_each_other_on_a_narrow_page(latex, formulas):
    assert display(latex).count("<math") == formulas
