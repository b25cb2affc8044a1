"""Markdown for people: what stands together stays together."""

import re

import pytest

from eigenway.course.markdown import html


@pytest.mark.parametrize(("after", "mark"), [(".", "."), (", then", ","), ("): no", "):"), (" and", ""), ("-axis", "")])
def test_a_line_never_begins_with_the_mark_after_a_formula(after, mark):
    made = html(f"So $x$ is (say) $y${after}")
    assert f"</math>{mark}</span>" in made if mark else "whole" not in made
    assert re.sub("<math>.*?</math>", "M", made.replace('<span class="whole">', "").replace("</span>", "")) == (
        f"So M is (say) M{after}"
    )
