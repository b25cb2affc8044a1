"""The lab in a real browser: the editor, its keys, the report."""

import pytest

from eigenway.site.atlas import atlas

pytestmark = pytest.mark.django_db(transaction=True)


PASTE = """text => {
  const carried = new DataTransfer();
  carried.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_a_lab_is_run_and_submitted_by_keys(visit, learner, width):
    lab = atlas().concepts["dot-product"].lab
    with visit("/labs/dot-product/", width=width) as page:
        editor = page.locator(".cm-content")
        editor.wait_for()
        editor.focus()
        page.keyboard.press("Control+a")
        page.evaluate(PASTE, "def nothing(: pass")
        page.keyboard.press("Control+Enter")
        page.locator("#results .said").wait_for()
        assert "could not be loaded" in page.locator("#results").inner_text()
        if width == 360:
            page.get_by_role("tab", name="Code").click()
        editor.focus()
        page.keyboard.press("Control+a")
        page.evaluate(PASTE, lab.solution)
        page.keyboard.press("Control+Shift+Enter")
        page.locator("#results .said.right").wait_for()
    assert learner.attempts.get().outcome == "pass"


def test_a_lab_works_without_a_script(visit, learner):
    lab = atlas().concepts["dot-product"].lab
    with visit("/labs/dot-product/", scripts=False) as page:
        page.locator("textarea").fill(lab.solution)
        page.get_by_role("button", name="Submit").click()
        page.locator(".said").wait_for()
        assert "All checks hold" in page.locator("#results").inner_text()
