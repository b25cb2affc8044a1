"""The walk of a lab: what was written is stored, run in the box, told, and remembered."""

import pytest
from django.utils.timezone import now

from eigenway import sandbox
from eigenway.site.atlas import atlas
from eigenway.site.labs import actions
from eigenway.site.labs.models import Submission

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


def test_a_run_that_is_ended_while_a_page_waits_for_it_stays_ended_and_is_not_remembered(browse, learner, monkeypatch):
    run = Submission.objects.create(
        learner=learner, key="k", concept="dot-product", source="", visible_only=False, at=now()
    )

    def ended(*_):
        browse.post(f"/labs/runs/{run.pk}/cancel")
        return sandbox.Report("rejected", says="You cancelled this run.")

    monkeypatch.setattr(sandbox, "report", ended)
    assert actions.settle(run, 1.0, at=now()).outcome == "cancelled"
    assert Submission.objects.get().outcome == "cancelled" and not learner.attempts.exists()


def test_a_report_that_came_first_is_not_undone_by_ending_the_run(browse, learner, hand_in, lab):
    hand_in(lab.solution)
    browse.post(f"/labs/runs/{learner.submissions.get().pk}/cancel")
    assert learner.submissions.get().outcome == "pass"


def test_a_file_that_is_too_long_is_told_and_not_cut(hand_in, lab):
    assert "longer than 256 KiB" in hand_in(lab.solution + "#" * 400_000)


def test_a_character_that_no_database_keeps_is_a_sentence_with_its_line(hand_in, lab):
    assert "line 1" in hand_in("x = \0\n" + lab.solution)


def test_code_that_comes_too_soon_after_much_else_is_shown_again(browse, monkeypatch):
    monkeypatch.setattr("eigenway.site.practice.limits.too_many", lambda *_: True)
    page = browse.post(URL, {"source": "# an hour of work", "do": "submit"})
    assert page.status_code == 429 and "# an hour of work" in page.content.decode()
