"""The walk of a lab: what was written is stored, run in the box, told, and remembered."""

import pytest

from eigenway.site.atlas import atlas
from eigenway.site.labs import actions

URL = "/labs/dot-product/"


@pytest.fixture
def lab():
    return atlas().concepts["dot-product"].lab


@pytest.fixture
def hand_in(browse, learner):
    def handed(source: str, do: str = "submit", key: str = "one") -> str:
        page = browse.post(URL, {"source": source, "do": do, "key": key})
        assert page.status_code == 200
        submission = learner.submissions.get(key=key)
        while not submission.outcome:
            page = browse.get(f"/labs/runs/{submission.pk}")
            submission.refresh_from_db()
        return page.content.decode()

    return handed


def test_the_authors_solution_passes_and_is_shown_beside_yours(hand_in, browse, learner, lab):
    assert "All checks hold" in hand_in(lab.solution)
    assert learner.attempts.get().outcome == "pass"
    assert "The author’s solution" in browse.get(URL).content.decode()


def test_the_solution_is_not_on_the_page_before(browse, learner, lab):
    page = browse.get(URL).content.decode()
    assert "The author’s solution" not in page
    assert lab.yours[0] in page


def test_run_takes_the_visible_checks_and_records_no_attempt(hand_in, learner, lab):
    hand_in(lab.starter, do="run")
    assert not learner.attempts.exists()
    assert all(check["visible"] for check in learner.submissions.get().report["checks"])


def test_a_popular_wrong_solution_is_named(hand_in, learner, lab):
    wrong = lab.wrongs[0]
    page = hand_in(wrong.source)
    assert "This looks like" in page
    assert learner.submissions.get().slip == wrong.name.replace("_", "-")


def test_the_same_key_is_run_once(hand_in, learner, lab):
    hand_in(lab.starter)
    hand_in(lab.starter)
    assert learner.submissions.count() == 1
    assert learner.attempts.count() == 1


def test_a_syntax_error_is_a_sentence_with_its_line(hand_in):
    page = hand_in("def cosine_search(:\n    pass\n")
    assert "could not be loaded" in page
    assert "line 1" in page


def test_a_draft_comes_back(browse, learner):
    browse.post(f"{URL}draft", {"source": "# not done yet"})
    assert "# not done yet" in browse.get(URL).content.decode()


def test_versions_show_what_changed(hand_in, browse, lab):
    hand_in(lab.starter, key="one")
    hand_in(lab.starter + "\n# a thought\n", key="two")
    assert "+# a thought" in browse.get(f"{URL}versions/").content.decode()


def test_a_stranger_cannot_see_a_run(hand_in, learner, stranger, lab):
    hand_in(lab.starter)
    assert not actions.passed(stranger, "dot-product")
    assert not stranger.submissions.exists()
