"""Figures are moved by hand and by key; what they say is what the library computes."""

import re

import pytest

from eigenway.maths import linalg

pytestmark = pytest.mark.django_db(transaction=True)


def drawn(page):
    figure = page.locator("ew-figure").first
    figure.scroll_into_view_if_needed()
    figure.get_by_role("slider").first.wait_for()
    return figure


def saying(page, figure, words: str) -> str:
    """What the figure says, once it says these words."""
    line = figure.locator(".saying")
    line.filter(has_text=re.compile(words)).wait_for()
    return line.inner_text()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("slug", ["linear-systems", "svd", "dot-product", "eigenvectors"])
def test_every_handle_moves_by_key_and_the_table_follows(visit, slug, width):
    with visit(f"/concepts/{slug}/", width=width) as page:
        figure = drawn(page)
        for handle in figure.get_by_role("slider").all():
            before = handle.get_attribute("aria-valuetext")
            handle.press("ArrowRight")
            assert handle.get_attribute("aria-valuetext") != before, f"{slug}: {before} stays"
        assert figure.locator("details.twin tbody tr").count() >= 5


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
