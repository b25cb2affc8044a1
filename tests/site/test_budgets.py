"""What a page may weigh and how often it may ask the database: counted, never timed."""

import gzip
import re
from collections import defaultdict, deque
from pathlib import Path

import pytest
from django.conf import settings

from eigenway.site.practice import limits

BUILT = Path(settings.BUILT)
SCRIPTS, SHEETS = 100_000, 60_000  # gzipped bytes before anyone interacts; HTML and CSS together
PAGES = {
    "/": 7, "/map/": 3, "/map/decompositions/": 3, "/concepts/eigenvectors/": 3, "/labs/": 2, "/labs/dot-product/": 3, "/progress/": 4,
    "/history/": 5, "/settings/": 1, "/search/?q=lambda": 1, "/help/": 1, "/record/": 2, "/glossary/": 1, "/source": 1,
}  # fmt: skip


def packed(*parts: bytes) -> int:
    """As they travel: each by itself."""
    return sum(len(gzip.compress(part, 6)) for part in parts)


def built(name: str) -> bytes:
    return (BUILT / name).read_bytes()


@pytest.fixture
def lived(browse, learner, monkeypatch):
    """A learner with thirty answers behind them, given faster than anyone types."""
    monkeypatch.setattr(limits, "_sent", defaultdict(deque))  # its haste is not held against the next test
    learner.tastes["began"] = True
    learner.save()
    for i in range(10):
        browse.get("/practise/dot-product/by-hand/")
        asked = learner.asked.filter(done=False).latest("at")
        for typed in (f"{i}0001", "x +"):
            browse.post(f"/questions/{asked.pk}/", {"typed": typed, "key": f"{i}{typed}"})
        browse.post(f"/questions/{asked.pk}/give-up", {"key": f"{i}up"})
    return browse


@pytest.mark.parametrize("path", PAGES)
def test_a_page_and_its_styles_are_light(browse, learner, path):
    page = browse.get(path)
    assert page.status_code == 200
    assert packed(page.content, built("site.css")) <= SHEETS


def test_the_scripts_of_a_page_are_light():
    """The site's own script with what it imports at once, the figures' kit, and the heaviest figure of all."""
    figures = [figure.read_bytes() for figure in (BUILT / "figures").rglob("*.js")]
    heaviest = max(figures, key=lambda figure: packed(figure))
    assert packed(*at_once("site.js"), built("kit.js"), heaviest) <= SCRIPTS


def at_once(name: str) -> list[bytes]:
    """A script and those it cannot run without; what it fetches later, when someone interacts, is not among them."""
    text = built(name).decode()
    needed = re.findall(r'(?:import|from)"\./([\w-]+\.js)"', text)
    return [text.encode(), *(part for needs in needed for part in at_once(needs))]


@pytest.mark.parametrize(("path", "most"), PAGES.items())
def test_a_page_asks_the_database_a_few_times(lived, path, most, django_assert_max_num_queries):
    with django_assert_max_num_queries(most):
        assert lived.get(path).status_code == 200


def test_history_asks_as_often_for_a_full_page_as_for_one_row(browse, learner, lived, django_assert_max_num_queries):
    assert learner.attempts.count() > 25
    with django_assert_max_num_queries(PAGES["/history/"]):
        browse.get("/history/")


def test_an_answer_asks_the_database_a_bounded_number_of_times(lived, learner, django_assert_max_num_queries):
    lived.get("/practise/dot-product/by-hand/")
    asked = learner.asked.filter(done=False).latest("at")
    with django_assert_max_num_queries(14):
        lived.post(f"/questions/{asked.pk}/", {"typed": "777", "key": "k"}, headers={"HX-Request": "true"})


def test_the_placement_asks_the_database_a_bounded_number_of_times(lived, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        assert lived.get("/placement/").status_code == 200
