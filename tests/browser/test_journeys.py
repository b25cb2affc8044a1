"""The longer ways through the site, by keys alone and without a script: a slip and its repair, a session of ten, placement, a record elsewhere."""

import re

import pytest
from django.utils.timezone import now

from eigenway.site.atlas import atlas
from tests.browser.test_first_evening import question

pytestmark = pytest.mark.django_db(transaction=True)
SIZES = pytest.mark.parametrize(("width", "scripts"), [(360, True), (1280, True), (1280, False)])


@pytest.fixture
def begun(learner):
    learner.tastes["began"] = True
    learner.save()
    return learner


def enter(page, text: str) -> None:
    """Into the field with the focus, as a hand types, then Enter."""
    field = page.get_by_label("Your answer", exact=True)
    field.focus()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def press(page, role: str, name) -> None:
    """What a keyboard does: the focus there, then Enter."""
    page.get_by_role(role, name=name).first.focus()
    page.keyboard.press("Enter")


def slip_with_a_repair():
    """A question with a typed answer whose slip is mended by another written concept."""
    for concept in atlas().concepts.values():
        for name, generator in concept.problems.items():
            asked = generator.ask(1)
            for slip in asked.slips:
                if asked.answer.kind == "number" and slip.repairs in set(atlas().concepts) - {concept.slug}:
                    return concept.slug, name, slip.name
    raise AssertionError("no slip of the course is mended elsewhere")


@SIZES
def test_a_slip_leads_to_its_repair_and_then_to_a_fresh_variant(visit, begun, width, scripts):
    concept, name, slipped = slip_with_a_repair()
    with visit(f"/practise/{concept}/{name}/", width=width, scripts=scripts) as page:
        asked = question(begun)
        slip = next(slip for slip in asked.slips if slip.name == slipped)
        enter(page, asked.answer.with_value(slip.value).typed())
        page.locator(".said.slip").wait_for()
        press(page, "link", re.compile("to mend it"))
        page.wait_for_url(f"**/concepts/{slip.repairs}/")
        page.go_back()
        press(page, "button", re.compile("stuck|next hint"))
        page.get_by_text("Hint 1").wait_for()
        press(page, "button", "Show me the whole solution")
        page.get_by_text("The answer:").wait_for()
        press(page, "link", re.compile("A fresh one"))
        page.get_by_label("Your answer", exact=True).wait_for()
        fresh = question(begun)
        assert fresh.seed != asked.seed
        enter(page, fresh.answer.typed())
        page.locator(".said.right").wait_for()
    assert [row.outcome for row in begun.attempts.all()] == ["slip", "gave-up", "right"]


@SIZES
def test_a_session_of_ten_by_keys(visit, begun, width, scripts):
    names = [name for name in atlas().concepts["dot-product"].problems if numeric(name)]
    items = [item(names[i % len(names)]) for i in range(10)]
    begun.sittings.create(at=now(), items=items, words={})
    with visit("/", width=width, scripts=scripts) as page:
        press(page, "link", "Go on")
        for number in range(1, 11):
            page.get_by_text(f"item {number} of 10").wait_for()
            enter(page, question(begun).answer.typed())
            page.locator(".said.right").wait_for()
            press(page, "link", "Next")
        page.get_by_role("heading", name="10 of 10 items done").wait_for()
    assert begun.attempts.filter(outcome="right").count() == 10


def numeric(name: str) -> bool:
    return atlas().generator("dot-product", name).ask(1).answer.kind == "number"


def item(name: str) -> dict:
    return {"kind": "review", "concept": "dot-product", "minutes": 1, "reason": "It fades.", "problem": f"dot-product/{name}", "state": ""}  # fmt: skip


@SIZES
def test_placement_by_keys_ends_with_the_map_and_a_first_lesson(visit, learner, width, scripts):
    with visit("/placement/", width=width, scripts=scripts) as page:
        for number in range(1, 4):
            page.get_by_text(f"question {number} of at most").wait_for()
            press(page, "button", "I don’t know this")
        page.get_by_text("question 4 of at most").wait_for()
        press(page, "button", re.compile("Stop here"))
        page.get_by_text("3 answers").wait_for()
    assert learner.placements.get().settled


@SIZES
def test_a_record_is_taken_away_and_brought_into_a_fresh_instance(visit, begun, tmp_path, width, scripts):
    with visit("/practise/dot-product/by-hand/", width=width, scripts=scripts) as page:
        enter(page, question(begun).answer.typed())
        page.locator(".said.right").wait_for()
        page.goto("/record/")
        with page.expect_download() as took:
            press(page, "link", "Take it away")
        file = tmp_path / "record.jsonl"
        took.value.save_as(file)
        page.goto("/settings/")
        page.locator("summary", has_text="Begin afresh").focus()
        page.keyboard.press("Enter")
        page.get_by_label("I am sure").focus()
        page.keyboard.press("Space")
        press(page, "button", "Delete all of it")
        page.get_by_text("I am new").wait_for()
        page.goto("/record/")
        page.locator("input[type=file]").set_input_files(file)
        press(page, "button", "Bring it in")
        page.get_by_text("1 attempt brought in").wait_for()
        page.goto("/history/")
        page.get_by_text("Compute the dot product").wait_for()
