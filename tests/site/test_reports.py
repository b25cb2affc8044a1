"""This problem is wrong: a learner says so, an author answers, the learner hears back."""

import pytest

from eigenway.course import derivations, thaw
from eigenway.site.practice.models import Report

SAYS = "The answer forgets the second entry."


@pytest.fixture
def told(browse, learner):
    """A question that was answered wrongly and then called wrong."""
    learner.tastes["began"] = True
    learner.save()
    browse.get("/practise/dot-product/by-hand/")
    asked = learner.asked.get()
    browse.post(f"/questions/{asked.pk}/", {"typed": "77777", "key": "one"})
    browse.post(f"/questions/{asked.pk}/report", {"says": SAYS})
    return Report.objects.get()


@pytest.fixture
def author(learner):
    learner.is_staff = True
    learner.save()


def test_who_is_no_author_sees_no_reports(browse, told):
    assert browse.get("/reports/").status_code == 404
    assert browse.post(f"/reports/{told.pk}/", {"answer": "no"}).status_code == 404
    assert not Report.objects.exclude(answer="").exists()


def test_an_author_sees_the_question_what_was_typed_and_what_was_expected(browse, told, author):
    page = browse.get("/reports/").content.decode()
    assert all(words in page for words in (SAYS, "77777", thaw(told.asked.frozen).answer.typed()))


def test_the_learner_hears_back_once_on_the_day_and_for_ever_in_the_history(browse, told, author):
    assert "No answer yet" in browse.get("/history/").content.decode()
    browse.post(f"/reports/{told.pk}/", {"answer": "You are right; it is mended."})
    assert "An author answered" in browse.get("/").content.decode()
    assert "it is mended" in browse.get("/history/").content.decode()
    assert "An author answered" not in browse.get("/").content.decode()
    assert "it is mended" in browse.get("/history/").content.decode()


def test_an_empty_answer_answers_nothing(browse, told, author):
    browse.post(f"/reports/{told.pk}/", {"answer": "  "})
    told.refresh_from_db()
    assert told.answered is None


def test_said_twice_of_one_question_it_is_one_report_with_the_later_words(browse, told):
    browse.post(f"/questions/{told.asked_id}/report", {"says": "And the sign too."})
    assert Report.objects.get().says == "And the sign too."


def test_the_next_line_of_a_derivation_follows_what_is_written_and_counts_as_a_hint(browse, learner):
    asked = derivation(browse, learner)
    part = thaw(asked.frozen).parts[0]
    lines = [line for line in part.work if line.latex]
    first = browse.post(f"/questions/{asked.pk}/hint", {"line": "1", "typed": ""}, headers={"HX-Request": "true"})
    assert lines[0].html in first.content.decode()
    after = browse.post(f"/questions/{asked.pk}/hint", {"line": "1", "typed": lines[0].latex})
    assert derivations.next_line(part, lines[0].latex).html in after.content.decode()
    asked.refresh_from_db()
    assert asked.hints == 2
    assert asked.draft == lines[0].latex


def derivation(browse, learner):
    from eigenway.site.atlas import atlas

    for name, generator in atlas().concepts["chain-rule"].problems.items():
        if generator.ask(1).answer.kind == "derivation":
            browse.get(f"/practise/chain-rule/{name}/")
            return learner.asked.get(name=name)
    raise AssertionError("chain-rule has no derivation")
