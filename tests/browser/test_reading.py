"""A lesson as it is read: worked steps come one at a time, and nothing is wider than the window."""

import pytest

from eigenway.course import load

pytestmark = pytest.mark.django_db(transaction=True)


def test_worked_steps_come_one_at_a_time(visit):
    with visit("/concepts/linear-systems/") as page:
        worked = page.locator("ew-steps").first
        worked.scroll_into_view_if_needed()
        steps = worked.locator(".steps > li")
        seen = []
        while worked.get_by_role("button").is_visible():
            seen.append(sum(step.is_visible() for step in steps.all()))
            worked.get_by_role("button").click()
        assert seen == list(range(1, steps.count())) and steps.last.is_visible()


@pytest.mark.parametrize("slug", sorted(load(strict=False).concepts))
def test_no_lesson_is_wider_than_a_phone(visit, slug):
    with visit(f"/concepts/{slug}/", width=360) as page:
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
