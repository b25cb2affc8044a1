"""`eigenway check` and `eigenway new`, as an author types them."""

import json
import shutil
from pathlib import Path

import pytest

from eigenway.cli import check, new
from eigenway.course import load

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def small(tmp_path, monkeypatch):
    monkeypatch.setenv("EIGENWAY_CACHE", str(tmp_path / "cache"))
    shutil.copytree(SMALL, tmp_path / "course")
    return tmp_path / "course"


def checked(small, capsys, *more):
    code = check.main(["--content", str(small), "--jobs", "1", *more])
    return code, capsys.readouterr().out


def test_a_sound_course_says_so(small, capsys):
    code, said = checked(small, capsys)
    assert code == 0 and said.startswith("Nothing amiss in 1 concept (")


def test_all_that_is_amiss_is_said_at_once_with_file_and_line(small, capsys):
    lesson = small / "algebra/sums/lesson.md"
    lesson.write_text(lesson.read_text().replace("concept:limits", "concept:magic").replace("add-up", "add-down"))
    code, said = checked(small, capsys)
    assert code == 1 and "algebra/sums/lesson.md:" in said and "'magic'" in said and "'add-down'" in said


def test_faults_and_rates_come_as_json(small, capsys):
    code, said = checked(small, capsys, "--json")
    found = json.loads(said)
    assert code == 0 and found["faults"] == []
    assert {rate["problem"] for rate in found["rates"]} == {"add-up", "give-change", "first-wrong-line"}


def test_what_has_not_changed_is_not_looked_at_twice(small, capsys, monkeypatch):
    checked(small, capsys)
    monkeypatch.setattr("eigenway.cli.checked.look", lambda job: pytest.fail("looked again"))
    assert checked(small, capsys)[0] == 0
    (small / "algebra/sums/lab.py").write_text("# a new line\n" + (small / "algebra/sums/lab.py").read_text())
    with pytest.raises(pytest.fail.Exception, match="looked again"):
        checked(small, capsys)


def test_what_was_amiss_is_looked_at_again_since_its_cause_may_lie_elsewhere(small, capsys, monkeypatch):
    seen = {"faults": [{"concept": "sums", "law": "", "file": "figure.ts", "line": 0, "says": "no Node"}], "rates": []}
    with monkeypatch.context() as patched:
        patched.setattr("eigenway.cli.checked.look", lambda job: seen)
        assert checked(small, capsys)[0] == 1
    assert checked(small, capsys)[0] == 0


def test_the_printed_output_is_written_into_the_lesson(small, capsys):
    lesson = small / "algebra/sums/lesson.md"
    lesson.write_text(lesson.read_text().replace("```output\n5\n```\n", "").replace("print(2 + 3)", "print(2 + 4)"))
    assert checked(small, capsys)[0] == 1
    assert checked(small, capsys, "--write")[0] == 0
    assert "```output\n6\n```" in lesson.read_text()


def test_a_slug_that_nobody_knows_is_said(small, capsys):
    code, said = checked(small, capsys, "magic")
    assert code == 1 and "no written concept 'magic'" in said


def test_a_new_concept_is_a_copy_that_is_read(small, capsys):
    assert new.main(["algebra/limits", "--content", str(small)]) == 0
    concept = load(small, strict=False).concepts["limits"]
    assert concept.title == "Limits" and concept.needs == ("sums",) and concept.problems and concept.lab


@pytest.mark.parametrize(
    ("name", "says"),
    [("limits", "is not MODULE/SLUG"), ("magic/limits", "no module"), ("algebra/sums", "already there")],
)
def test_a_name_that_cannot_be_is_said(small, capsys, name, says):
    assert new.main([name, "--content", str(small)]) == 2
    assert says in capsys.readouterr().err


def test_an_author_sees_variants_with_answers_and_slips():
    from eigenway.course.author import preview

    shown = preview(load(SMALL).concepts["sums"].problems["give-change"])
    assert len(shown.variants) == 5 and not shown.broken and shown.rate.different >= 25
    first = shown.variants[0]
    assert first.answers == [first.question.answer.typed()] and [slip.name for slip, _ in first.slips] == [
        "sign",
        "added",
    ]
