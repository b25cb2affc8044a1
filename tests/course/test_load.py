"""A folder is a concept. What is wrong in one is said with file and line, and the rest of the course is still there."""

import pytest

from eigenway.course import BrokenContent, load
from tests.course.conftest import LESSON

GOOD = {"algebra/sums/lesson.md": LESSON}


def test_a_folder_is_a_concept_without_any_list(make):
    course = make(GOOD, strict=True)
    concept = course.concepts["sums"]
    assert (concept.title, concept.needs, concept.minutes, concept.module.title) == ("Sums", (), 10, "Algebra")
    assert course.state("sums") == "written" and course.state("limits") == "coming" and course.state("magic") == ""


def test_concepts_are_told_in_the_order_of_their_module_and_the_rest_by_what_they_need(make):
    head = '+++\ntitle = "{}"\nneeds = {}\n+++\n\nText.\n'
    lessons = {"sums": [], "areas": ["sums"], "zeros": [], "ends": []}
    files = {f"algebra/{slug}/lesson.md": head.format(slug, needs).replace("'", '"') for slug, needs in lessons.items()}
    listed = '[[module]]\nslug = "algebra"\ntitle = "Algebra"\norder = ["zeros", "sums"]\n'
    course = make({"modules.toml": listed, **files}, strict=False)
    assert [c for c in course.concepts if c in lessons] == ["zeros", "sums", "ends", "areas"]


def test_a_renamed_concept_is_found_by_its_old_name(make):
    course = make({"algebra/sums/lesson.md": LESSON.replace("+++\n\n", 'was = ["adding"]\n+++\n\n')})
    assert course.find("adding") is course.concepts["sums"]


@pytest.mark.parametrize(("files", "place", "says"), [
    ({"algebra/sums/lesson.md": "Add.\n"}, "lesson.md:1", "starts with its head"),
    ({"algebra/sums/lesson.md": "+++\ntitle = 3\nneeds = []\n+++\n"}, "lesson.md:1", "title must be"),
    ({"algebra/sums/lesson.md": "+++\nneeds = []\n+++\n"}, "lesson.md:1", "no title"),
    ({"algebra/sums/lesson.md": '+++\ntitle = "a"\nneeds = [\n+++\n'}, "lesson.md", "not TOML"),
    ({"algebra/sums/lesson.md": '+++\ntitle = "a"\nneeds = ["magic"]\n+++\n'}, "lesson.md:1", "no such concept"),
    ({"algebra/sums/problems.py": "x = 1\n1/0\n", **GOOD}, "problems.py:2", "ZeroDivisionError"),
    ({"algebra/sums/problems.py": "def f(:\n", **GOOD}, "problems.py:1", "SyntaxError"),
    ({"algebra/sums/lab.py": "def f(:\n", **GOOD}, "lab.py:1", "not Python"),
    ({"algebra/more/x.txt": "", **GOOD}, "more/lesson.md", "no lesson.md"),
    ({"modules.toml": "[[module\n", **GOOD}, "modules.toml", "cannot be read"),
])  # fmt: skip
def test_broken_content_is_a_sentence_with_its_place(make, files, place, says):
    course = make(files)
    assert any(place in str(fault) and says in fault.says for fault in course.faults), course.faults
    with pytest.raises(BrokenContent, match="eigenway check"):
        make(files, strict=True)


def test_a_circle_of_needs_is_named(make):
    course = make({
        "algebra/sums/lesson.md": LESSON.replace("needs = []", 'needs = ["limits"]'),
    })  # fmt: skip
    assert "go round in a circle" in course.faults[0].says


def test_one_broken_concept_leaves_the_others_standing(make):
    course = make({**GOOD, "algebra/broken/lesson.md": "no head"})
    assert list(course.concepts) == ["sums"] and len(course.faults) == 1


def test_depth_counts_the_longest_way(make):
    assert make(GOOD).atlas.depth == {"sums": 0, "limits": 1}
    assert make(GOOD).atlas.opens["sums"] == ["limits"]


def test_a_server_does_not_start_with_a_link_to_nothing(make):
    body = LESSON + "\n[more](concept:magic)\n\n```problem\nadd-up\n```\n"
    with pytest.raises(BrokenContent, match=r"links to 'magic'[\s\S]*asks 'add-up'"):
        make({"algebra/sums/lesson.md": body}, strict=True)
    assert make({"algebra/sums/lesson.md": body}).concepts["sums"]


def test_the_map_puts_what_comes_first_to_the_left(make):
    found = make(GOOD).map
    assert found.places["sums"].x < found.places["limits"].x and found.edges == [("sums", "limits")]
    picture = found.svg(states={"sums": "held"})
    assert 'class="concept held" data-slug="sums"' in picture and 'class="concept coming"' in picture
    assert '<a href="/concepts/sums/">' in picture and "/concepts/limits/" not in picture


def test_no_two_concepts_of_the_course_stand_on_one_spot():
    places = load(strict=False).map.places.values()
    assert len({(place.x, place.y) for place in places}) == len(places) > 100
