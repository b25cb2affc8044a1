"""Every page opens, for a newcomer and for someone who has worked; malformed requests find no 5xx."""

import random

import pytest

from bench.malformed import requests
from eigenway.site.home.looking import found

PAGES = [
    "/", "/map/", "/map/decompositions/", "/map/?goal=eigenvectors", "/map/?goal=nothing", "/concepts/dot-product/", "/progress/", "/history/",
    "/settings/", "/search/", "/search/?q=λ", "/search/?q=" + "x" * 500, "/help/", "/record/", "/glossary/", "/notation/", "/placement/", "/source", "/health",
]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_a_newcomer_can_open_every_page(browse, learner, path):
    assert browse.get(path).status_code == 200


def test_the_first_visit_asks_one_question_and_leads_to_a_lesson(browse, learner):
    assert "I am new" in browse.get("/").content.decode()
    answer = browse.post("/begin", {"how": "new", "track": "data-scientist"}, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/concepts/")
    learner.refresh_from_db()
    assert learner.tastes["goal"] == {"towards": "track", "slug": "data-scientist"}
    assert "Today" in browse.get("/").content.decode()


def test_what_is_not_there_is_a_sentence(browse, learner):
    for path in (
        "/concepts/no-such-thing/",
        "/practise/dot-product/no-such/",
        "/map/no-such/",
        "/nowhere",
        "/questions/0b0e8bd0-2f41-4ac3-bd5f-c9a1e9ae9c58/",
    ):
        answer = browse.get(path)
        assert answer.status_code == 404
        assert "not yours to see" in answer.content.decode()


def test_every_page_says_what_it_may_load(browse, learner):
    policy = browse.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'nonce-" in policy


def test_malformed_requests_find_no_5xx(browse, learner):
    browse.raise_request_exception = False
    browse.get("/practise/dot-product/by-hand/")
    for method, path, form in requests(random.Random(7), 400, str(learner.asked.get().pk)):
        assert getattr(browse, method)(path, form).status_code < 500, (method, path, form)


def test_settings_keep_what_may_be_chosen_and_nothing_else(browse, learner):
    browse.post(
        "/settings/",
        {
            "theme": "dark",
            "size": "<script>",
            "weekly": "120",
            "minutes": "-4",
            "goal": "module:decompositions",
            "by": "2027-01-31",
        },
    )
    learner.refresh_from_db()
    assert learner.tastes["theme"] == "dark"
    assert learner.tastes["weekly"] == 120
    assert "size" not in learner.tastes
    assert "minutes" not in learner.tastes
    assert learner.tastes["goal"]["slug"] == "decompositions"
    assert 'data-theme="dark"' in browse.get("/").content.decode()


def test_a_sign_and_a_word_are_found(browse, learner):
    assert "gradient" in browse.get("/search/", {"q": "∇"}).content.decode()
    page = browse.get("/search/", {"q": "cosine similarity"}).content.decode()
    assert "cosine similarity</a>" in page and "word" in page


def test_whoever_looks_for_a_sign_is_told_first_what_it_means(browse, learner):
    titles = [find.title for find in found("∇")]
    assert titles[0] == "the gradient of f"


def test_what_is_not_there_is_not_offered_again(browse, learner):
    page = browse.get("/nothing-here/").content.decode()
    assert "Open it again" not in page and ">Today</a>" in page


def test_the_glossary_says_what_a_word_means_and_where(browse, learner):
    page = browse.get("/glossary/").content.decode()
    assert "<dt>eigenvalue</dt>" in page and "/concepts/eigenvectors/" in page
