"""No page, in no state, shuts anyone out: axe-core finds nothing serious, formulas are MathML for a screen reader, nothing overflows."""

import pytest

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
