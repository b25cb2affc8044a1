"""A session from its card to its end; placement; a record that goes out and comes in."""

import pytest

from eigenway.course import thaw
from eigenway.site.practice.models import Asked
from eigenway.site.progress import knowing
from eigenway.site.record.lines import brought, written


def right(asked: Asked) -> str:
    return thaw(asked.frozen).answer.typed()


@pytest.fixture
def worked(browse, learner):
    """A learner who has done a little of everything."""
    for name in ("by-hand", "make-orthogonal"):
        browse.get(f"/practise/dot-product/{name}/")
        asked = learner.asked.get(name=name)
        browse.post(f"/questions/{asked.pk}/", {"typed": "12345", "key": f"{name}-1"})
        browse.post(f"/questions/{asked.pk}/", {"typed": right(asked), "key": f"{name}-2"})
    return learner


def walk(browse, learner, limit=40) -> str:
    """Answer everything right until the session ends; the end card."""
    for _ in range(limit):
        page = browse.get("/session/?read=1", follow=True)
        last = page.redirect_chain[-1][0] if page.redirect_chain else ""
        if last.startswith("/session/"):
            return page.content.decode()
        if last.startswith("/concepts/"):  # a lab waits: something else
            browse.post("/session/skip")
            continue
        asked = learner.asked.filter(done=False).latest("at")
        browse.post(f"/questions/{asked.pk}/", {"typed": right(asked), "key": f"walk-{asked.pk}"})
    raise AssertionError("the session never ended")


def test_a_session_starts_from_its_card_and_ends_with_what_rose(browse, worked):
    assert "item" in browse.get("/").content.decode()
    browse.post("/session/start")
    assert "items done" in walk(browse, worked)
    assert worked.sittings.get().ended


def test_a_miss_comes_back_within_the_session(browse, worked):
    browse.post("/session/start")
    sitting = worked.sittings.get()
    sitting.items = [
        {"kind": "review", "concept": "dot-product", "minutes": 2, "reason": "It is due.", "problem": "", "state": ""}
    ]
    sitting.save()
    browse.get("/session/", follow=True)
    asked = worked.asked.filter(done=False).latest("at")
    browse.post(f"/questions/{asked.pk}/", {"typed": "54321", "key": "miss"})
    browse.post(f"/questions/{asked.pk}/", {"typed": right(asked), "key": "then right"})
    sitting.refresh_from_db()
    assert [item["state"] for item in sitting.items] == ["done", ""]
    assert "fresh one" in sitting.items[1]["reason"]


def test_something_else_puts_an_item_aside_and_loses_nothing(browse, worked):
    browse.post("/session/start")
    before = len(worked.sittings.get().items)
    browse.post("/session/skip")
    assert [item["state"] for item in worked.sittings.get().items].count("skipped") == 1
    assert len(worked.sittings.get().items) == before


def test_giving_up_shows_the_whole_solution_and_counts_as_a_miss(browse, learner):
    browse.get("/practise/dot-product/by-hand/")
    asked = learner.asked.get()
    page = browse.post(f"/questions/{asked.pk}/give-up", {"key": "up"}, follow=True).content.decode()
    assert "The whole solution" in page
    assert learner.attempts.get().outcome == "gave-up"


def test_placement_can_be_stopped_and_gone_on_with(browse, learner):
    for number in range(3):
        page = browse.get("/placement/").content.decode()
        assert f"question {number + 1} of" in page
        asked = learner.asked.filter(done=False).latest("at")
        browse.post("/placement/", {"asked": str(asked.pk), "typed": right(asked), "key": f"{asked.pk}-placing"})
    page = browse.post("/placement/stop").content.decode()
    assert "3 answers" in page
    assert learner.placements.get().settled
    assert knowing.know(learner).placed


def test_not_knowing_is_an_answer_in_placement(browse, learner):
    browse.get("/placement/")
    asked = learner.asked.get()
    browse.post("/placement/", {"asked": str(asked.pk), "unknown": "1", "key": "x"})
    assert learner.placements.get().placing["answers"][0][1] is False


def test_a_record_goes_out_comes_in_elsewhere_and_goes_out_equal(browse, worked, stranger):
    browse.post("/settings/", {"theme": "dark"})
    worked.refresh_from_db()
    lines = list(written(worked))
    elsewhere = stranger
    Asked.objects.all().update(learner=elsewhere)  # another instance has no such questions; here their ids are taken
    assert brought(elsewhere, lines) == 4
    assert brought(elsewhere, lines) == 0
    assert list(written(elsewhere)) == lines
    assert knowing.know(elsewhere) == knowing.rebuild(worked)


def test_a_line_ends_where_the_file_says_and_not_inside_what_was_typed(browse, worked, stranger):
    from django.core.files.uploadedfile import SimpleUploadedFile

    row = worked.attempts.last()
    row.facts["typed"] = row.typed = "12\u2028\x85\x0c345"
    row.save()
    file = SimpleUploadedFile("record.jsonl", "\n".join(written(worked)).encode())
    worked.attempts.all().delete()
    browse.post("/record/bring", {"record": file})
    assert worked.attempts.count() == 4


def test_a_file_that_is_no_record_changes_nothing(browse, learner):
    from django.core.files.uploadedfile import SimpleUploadedFile

    for junk in (b"\xff\xfe\x00", b"hello", b'{"is": "attempt"}', b'{"is": "question"}', b"[" * 5000):
        page = browse.post("/record/bring", {"record": SimpleUploadedFile("r.jsonl", junk)}, follow=True)
        assert page.status_code == 200
        assert "Nothing was changed" in page.content.decode()
    assert not learner.attempts.exists()
