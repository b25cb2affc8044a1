"""No page, in no state, shuts anyone out: axe-core finds nothing serious, formulas are MathML for a screen reader, nothing overflows."""

import pytest
from django.utils.timezone import now

from eigenway.answers import Verdict
from eigenway.site.practice import actions
from tests.browser.axe import AXE, faults
from tests.browser.test_first_evening import question, the_slip, typed

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not AXE.exists(), reason="axe-core is not here: `make build` brings it"),
]
PAGES = [
    "/", "/map/", "/map/?goal=eigenvectors", "/map/decompositions/", "/concepts/eigenvectors/", "/concepts/dot-product/", "/labs/", "/labs/dot-product/",
    "/labs/dot-product/versions/", "/progress/", "/history/", "/settings/", "/search/?q=lambda", "/help/", "/source", "/record/", "/glossary/",
    "/placement/",
]  # fmt: skip
NARROW = ["scrollable-region-focusable", "target-size", "label", "link-name", "button-name", "aria-hidden-focus"]
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def in_every_light(page) -> list[str]:
    """The whole of axe in the light, then what may change in the dark and with the text twice as large."""
    return faults(page) + in_the_dark(page) + too_wide(page, 200)


def in_the_dark(page) -> list[str]:
    page.emulate_media(color_scheme="dark")
    found = [f"dark: {fault}" for fault in faults(page, "color-contrast", "link-in-text-block")]
    page.emulate_media(color_scheme="light")
    return found


def too_wide(page, percent: int) -> list[str]:
    """Whether the page scrolls sideways with its text at this size."""
    page.evaluate("percent => document.documentElement.style.fontSize = percent + '%'", percent)
    wider = page.evaluate(WIDER)
    page.evaluate("document.documentElement.style.fontSize = ''")
    return [f"with text at {percent} % the page is {wider} px wider than the window"] if wider > 0 else []


def told(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{where}: {fault}" for where, faulty in found.items() for fault in faulty)


@pytest.fixture
def begun(learner):
    learner.tastes["began"] = True
    learner.save()
    return learner


def test_no_page_shuts_anyone_out(visit, begun):
    with visit("/help/") as page:
        found = {}
        for path in PAGES:
            page.goto(path, wait_until="load")
            if faulty := in_every_light(page):
                found[path] = faulty
        assert not found, told(found)


def test_every_page_fits_a_phone(visit, begun):
    """No page scrolls sideways, at the usual size of text and at the largest of the settings; what scrolls or is pressed can be reached."""
    with visit("/help/", width=360) as page:
        found = {}
        for path in PAGES:
            page.goto(path, wait_until="load")
            if faulty := too_wide(page, 100) + too_wide(page, 125) + faults(page, *NARROW):
                found[path] = faulty
        assert not found, told(found)


def test_the_welcome_shuts_no_one_out(visit, learner):
    with visit("/") as page:
        assert not in_every_light(page)


def test_no_outcome_shuts_anyone_out(visit, begun):
    """Could not read, wrong, slip with two hints open, right with its work: each state looked at as a learner meets it."""
    with visit("/practise/dot-product/by-hand/", width=360) as page:
        asked, field, found = question(begun), page.get_by_label("Your answer", exact=True), {}
        for outcome, text in [
            ("unreadable", "(1, 2"), ("wrong", "123456"), ("slip", the_slip(asked)), ("right", typed(asked.answer)),
        ]:  # fmt: skip
            field.fill(text)
            field.press("Enter")
            page.locator(f".said.{outcome}").wait_for()
            if outcome == "slip":
                page.get_by_role("button", name="I’m stuck").click()
                page.get_by_text("Hint 1").wait_for()
            if outcome == "right":
                page.get_by_text("Show the work").click()
            if faulty := faults(page) + too_wide(page, 125) + in_the_dark(page):
                found[outcome] = faulty
        assert not found, told(found)


@pytest.mark.parametrize(
    ("outcome", "says"), [("form", "Write it as one fraction."), ("undecided", "Tell us over which numbers.")]
)
def test_what_comes_seldom_shuts_no_one_out(visit, begun, monkeypatch, outcome, says):
    monkeypatch.setattr(actions, "judge", lambda *_: Verdict(outcome, says=says))
    with visit("/practise/dot-product/by-hand/", width=360) as page:
        page.get_by_label("Your answer", exact=True).fill("7")
        page.keyboard.press("Enter")
        page.locator(f".said.{outcome}").wait_for()
        assert not in_every_light(page)


def test_the_end_of_each_way_shuts_no_one_out(visit, begun):
    """A page that is not there, a question given up, a session done, what was called wrong with its answer, and the author's side of it."""
    begun.is_staff = True
    begun.save()
    not_there = "Failed to load resource: the server responded with a status of 404 (Not Found)"
    with visit("/practise/dot-product/by-hand/", expects=not_there) as page:
        page.get_by_label("Your answer", exact=True).fill("123456")
        page.keyboard.press("Enter")
        page.get_by_text("This problem is wrong").click()
        page.get_by_label("What is wrong with it").fill("The sign.")
        found = {"calling a problem wrong": faults(page)}
        page.get_by_role("button", name="Send to its author").click()
        page.get_by_text("Thank you").wait_for()
        sitting = begun.sittings.create(at=now(), items=[done()] * 3, words={}, ended=now())
        for path in ("/nowhere/", "/reports/", "/history/", f"/session/{sitting.pk}/"):
            page.goto(path, wait_until="load")
            found[path] = in_every_light(page)
        page.goto(f"/questions/{begun.asked.get().pk}/")
        page.get_by_role("button", name="I’m stuck").click()
        page.get_by_role("button", name="Show me the whole solution").click()
        page.get_by_text("The answer:").wait_for()
        found["given up"] = in_every_light(page)
        assert not any(found.values()), told(found)


def done() -> dict:
    return {
        "kind": "review",
        "concept": "dot-product",
        "minutes": 1,
        "reason": "It fades.",
        "problem": "",
        "state": "done",
    }


def spoken(page) -> list[tuple[str, str]]:
    """The accessibility tree as role and name, in the order in which it is read."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    return [
        (node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree["nodes"] if not node["ignored"]
    ]


def test_a_screen_reader_meets_the_formulas_the_field_the_echo_and_the_verdict(visit, begun):
    with visit("/practise/dot-product/by-hand/") as page:
        field = page.get_by_label("Your answer", exact=True)
        field.fill("2 + x")
        page.locator(".heard math").wait_for()
        field.press("Enter")
        page.locator(".said").wait_for()
        roles = spoken(page)
        assert ("textbox", "Your answer") in roles
        assert any(role == "status" for role, _ in roles)
        formulas = page.locator(".q math").count()
        assert formulas and sum(role == "MathMLMath" for role, _ in roles) >= formulas
        assert any(role == "MathMLNumber" for role, _ in roles)
