"""Figures are moved by hand and by key; what they say is what the library computes."""

import re
from fractions import Fraction

import pytest

from eigenway.course import load, typescript
from eigenway.maths import linalg, prob
from tests.conftest import ROOT
from tests.course.test_docs import blocks

DRAWN = [slug for slug, concept in load(strict=False).concepts.items() if concept.figures]
TOLD = "figure => [...figure.querySelectorAll('.read, .saying, .twin tbody')].map(each => each.textContent).join()"
PICTURES = ROOT / "artefacts/figures"
pytestmark = pytest.mark.django_db(transaction=True)


def drawn(page):
    figure = page.locator("ew-figure").first
    figure.scroll_into_view_if_needed()
    page.locator("ew-figure[drawn]").first.wait_for()
    return figure


def saying(page, figure, words: str) -> str:
    """What the figure says, once it says these words."""
    line = figure.locator(".saying")
    line.filter(has_text=re.compile(words)).wait_for()
    return line.inner_text()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("slug", DRAWN)
def test_every_figure_is_drawn_and_moves_by_key_and_tells_it_in_words(visit, slug, width):
    with visit(f"/concepts/{slug}/", width=width) as page:
        figure = drawn(page)
        PICTURES.mkdir(parents=True, exist_ok=True)
        figure.screenshot(path=PICTURES / f"{slug}-{width}.png")
        first = figure.evaluate(TOLD)
        handles = figure.get_by_role("slider").all()
        if not handles:  # cells and buttons alone
            figure.get_by_role("button").first.press("Enter")
        assert all(each_key_moves(handle) for handle in handles), f"{slug}: a handle stays"
        page.wait_for_function(f"first => ({TOLD})(document.querySelector('ew-figure')) !== first", arg=first)
        assert figure.locator("details.twin tbody tr").count() >= 4
        assert figure.evaluate("each => each.scrollWidth <= each.clientWidth + 1"), "wider than its place"


def each_key_moves(handle) -> bool:
    """One step to the right; where that is the end, to the left; where it stands on an upright line, up."""
    before = handle.get_attribute("aria-valuetext")
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp"):
        handle.press(key)
        if handle.get_attribute("aria-valuetext") != before:
            return True
    return False


def test_the_figure_shown_to_authors_is_drawn_and_moves(visit):
    """In the place of a concept's own."""
    (drawing,) = blocks("write-a-figure.md", "ts")
    script = typescript.ran(typescript.tool(), drawing, "the figure of the page for authors")
    with visit() as page:
        address = "**/figures/linear-algebra/dot-product/figure.js*"
        page.route(address, lambda route: route.fulfill(content_type="text/javascript", body=at_home(script)))
        page.goto("/concepts/dot-product/")
        figure = drawn(page)
        weight = figure.get_by_role("slider")
        assert weight.get_attribute("aria-valuetext") == "a at 2"
        for _ in range(2):
            weight.press("Shift+ArrowRight")
        assert weight.get_attribute("aria-valuetext") == "a at 10"
        saying(page, figure, "pulls the mean to 4.67; the median stays at 3")
        assert figure.locator("details.twin tbody tr").count() == 5


def at_home(script: str) -> str:
    """A figure without its types names the kit by its address, as a built one does."""
    return script.replace('"eigenway/kit"', '"../../../kit.js"')


BAYES = [
    (("1 %", "90 %", "10 %"), "9 of the 10 frauds and 99 of the 990 honest. Of 108 alarms 9 are right: 8.3 %, about 1 in 12"),
    (("50 %", "90 %", "10 %"), "Of 500 alarms 450 are right: 90 %."),
    (("1 %", "100 %", "10 %"), "Of 109 alarms 10 are right: 9.2 %, about 1 in 11"),
    (("1 %", "90 %", "5 %"), "Of about 59 alarms 9 are right: 15.4 %"),
    (("1 %", "90 %", "0 %"), "Of 9 alarms 9 are right: 100 %."),
    (("10 %", "90 %", "10 %"), "Of 180 alarms 90 are right: 50 %."),
]  # fmt: skip


def test_a_thousand_payments_say_what_an_alarm_is_worth(visit):
    with visit("/concepts/bayes-theorem/") as page:
        figure = drawn(page)
        saying(page, figure, "1,000 payments: 10 frauds and 990 honest")
        figure.get_by_role("button").click()
        for settings, words in BAYES:
            for slider, wanted in zip(figure.get_by_role("slider").all(), settings):
                move_to(slider, wanted)
            saying(page, figure, re.escape(words))
            share = prob.bayes(rates(settings[0]), [chance(settings[1]), chance(settings[2])])[0]
            assert percent(share) in words


def move_to(slider, wanted: str) -> None:
    """By keys, from the low end up."""
    slider.press("Home")
    while slider.locator("xpath=../output").inner_text() != wanted:
        slider.press("ArrowRight")


def chance(text: str) -> Fraction:
    return Fraction(text.removesuffix(" %")) / 100


def rates(rare: str) -> tuple[Fraction, Fraction]:
    return chance(rare), 1 - chance(rare)


def percent(share: Fraction) -> str:
    return f"{float(100 * share):.1f}".removesuffix(".0") + " %"


def test_a_turning_arrow_stops_once_on_an_eigen_line_and_goes_on(visit):
    with visit("/concepts/eigenvectors/") as page:
        handle = drawn(page).get_by_role("slider").first
        for _ in range(4):
            handle.press("Shift+ArrowRight")
        degrees = []
        for _ in range(10):
            handle.press("ArrowRight")
            degrees.append(int(handle.get_attribute("aria-valuenow")))
        assert degrees == list(range(41, 51))
        handle.press("Home")
        for _ in range(5):
            handle.press("Shift+ArrowUp")
        assert handle.get_attribute("aria-valuenow") == "45"
        saying(page, drawn(page), "On its own line: Wv = 1.1 v")
        handle.press("ArrowUp")
        assert handle.get_attribute("aria-valuenow") == "46"


def test_all_the_way_round_the_lines_that_stay_are_as_many_as_the_library_finds(visit):
    with visit("/concepts/eigenvectors/") as page:
        figure = drawn(page)
        for name, rows in (("W", [[9, 2], [6, 5]]), ("shear", [[1, 1], [0, 1]])):
            figure.get_by_label(name, exact=True).check()
            for _ in range(180):
                figure.get_by_role("slider").first.press("ArrowUp")
            n = len(set(linalg.eigenvalues(rows)))
            saying(page, figure, f"all the way round: {n} line{'s' if n > 1 else ''} stay")


def test_where_the_images_stand_at_right_angles_the_figure_names_the_singular_values(visit):
    big, small = linalg.singular_values([[12, 11], [-4, -12]])
    with visit("/concepts/svd/") as page:
        figure = drawn(page)
        for _ in range(6):
            figure.get_by_role("slider").first.press("Shift+ArrowUp")
        assert f"The singular values are {big / 10:g} and {small / 10:g}." in saying(page, figure, "right angles")


def test_a_thumb_on_the_circle_turns_the_arrow(visit):
    with visit("/concepts/svd/", width=360) as page:
        figure = drawn(page)
        disc = figure.locator(".turning").bounding_box()
        page.mouse.move(disc["x"] + disc["width"] / 2, disc["y"] + 8)
        page.mouse.down()
        page.mouse.up()
        assert figure.get_by_role("slider").first.get_attribute("aria-valuenow") == "90"


def test_arrow_keys_walk_along_the_axes_of_space_however_it_is_turned(visit):
    u, v = (1, 0, 0), (0, 1, 1.5)
    with visit("/concepts/cross-product/") as page:
        figure = drawn(page)
        first, second, _, view = figure.get_by_role("slider").all()
        for _ in range(9):
            view.press("ArrowRight")
        for _ in range(2):
            first.press("ArrowLeft")
            second.press("ArrowDown")
        assert first.get_attribute("aria-valuetext") == "u at (1, 0, 0)"
        assert second.get_attribute("aria-valuetext") == "v at (0, 1, 1.5)"
        x, y, z = linalg.cross(u, v)
        saying(page, figure, re.escape(f"({x:g}, {y:g}, {z:g})".replace("-", "−")))
