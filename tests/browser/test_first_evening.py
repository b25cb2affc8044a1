"""A newcomer's first evening: reads, moves the figure, slips, understands, answers right. With and without JavaScript, wide and narrow."""

import re

import pytest

from .test_figures import TOLD, drawn

pytestmark = pytest.mark.django_db(transaction=True)
SLIP = "lost-signs"


def question(learner):
    """The question that stands open, with its answer and its slips, as nobody on the page sees them."""
    from eigenway.course import thaw

    asked = learner.asked.filter(done=False).latest("at")
    return thaw(asked.frozen)


def typed(answer) -> str:
    return answer.typed()


def the_slip(asked) -> str:
    slip = next(slip for slip in asked.slips if slip.name == SLIP)
    return typed(asked.answer.with_value(slip.value))


def give(form, asked, value) -> None:
    """Answer by keys alone: type it or tick it, then Enter."""
    written = typed(asked.only.answer.with_value(value))
    options = form.locator("input[name=typed]:is([type=radio], [type=checkbox])")
    if options.count():
        for number in re.findall(r"\d+", written):
            options.nth(int(number) - 1).press("Space")
        options.first.press("Enter")
        return
    field = form.get_by_label("Your answer", exact=True)
    field.fill(written)
    field.press("Enter")


def moved(page) -> None:
    """The figure's first control, by key: it says something else afterwards."""
    figure = drawn(page)
    first, handles = figure.evaluate(TOLD), figure.get_by_role("slider")
    handles.first.press("ArrowRight") if handles.count() else figure.get_by_role("button").first.press("Enter")
    page.wait_for_function(f"first => ({TOLD})(document.querySelector('ew-figure')) !== first", arg=first)


@pytest.mark.parametrize("width", [360, 1280])
def test_reads_moves_slips_and_answers_right(visit, learner, width):
    with visit("/", width=width) as page:
        page.get_by_role("button", name="Begin").click()
        moved(page)
        page.locator(".asking").first.scroll_into_view_if_needed()
        form, said = page.locator(".ask").first, page.locator(".ask").first.locator(".said")
        form.get_by_role("button", name="Check").wait_for()
        asked = question(learner)
        give(form, asked, asked.slips[0].value)
        said.wait_for()
        assert re.search("Slip", said.inner_text())
        give(form, asked, asked.answer.value)
        form.locator(".said.right").wait_for()
    assert [(a.outcome, a.slip) for a in learner.attempts.all()] == [("slip", asked.slips[0].name), ("right", "")]


def test_the_echo_says_how_it_was_read(visit, learner):
    with visit("/practise/dot-product/by-hand/") as page:
        page.get_by_label("Your answer", exact=True).fill("2x")
        page.locator(".heard math").wait_for()


def test_the_same_without_a_script(visit, learner):
    with visit("/concepts/dot-product/", scripts=False) as page:
        page.get_by_role("link", name="Answer a question on this").first.click()
        asked = question(learner)
        page.get_by_label("Your answer").fill(the_slip(asked))
        page.get_by_label("Your answer").press("Enter")
        assert "Slip" in page.locator(".said").inner_text()
        page.get_by_label("Your answer").fill(typed(asked.answer))
        page.get_by_role("button", name="Check").click()
        assert "Right" in page.locator(".said").inner_text()
    assert learner.attempts.count() == 2


def test_a_double_click_is_recorded_once(visit, learner):
    with visit("/practise/dot-product/by-hand/") as page:
        page.get_by_label("Your answer", exact=True).fill("123456")
        page.get_by_role("button", name="Check").dblclick()
        page.locator(".said").wait_for()
        page.wait_for_load_state("networkidle")
    assert learner.attempts.count() == 1


def test_what_was_typed_survives_a_reload(visit, learner):
    with visit("/practise/dot-product/by-hand/") as page:
        page.get_by_label("Your answer", exact=True).fill("12 + x")
        page.reload()
        assert page.get_by_label("Your answer", exact=True).input_value() == "12 + x"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_session_by_keyboard_alone(visit, learner, width):
    """Start, answer, Enter, Enter: the focus is always where the next key belongs."""
    learner.tastes["began"] = True
    learner.save()
    with visit("/", width=width) as page:
        page.get_by_role("button", name="Start").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/concepts/|/questions/"))
        if "/concepts/" in page.url:
            page.goto("/session/?read=1")
        for _ in range(2):
            asked = question(learner)
            give(page.locator(".ask"), asked, asked.answer.value)
            page.locator(".said.right").wait_for()
            page.wait_for_function("() => document.activeElement.classList.contains('main')")
            before = page.url
            page.keyboard.press("Enter")
            page.wait_for_function("before => location.href !== before", arg=before)
    assert learner.attempts.filter(outcome="right").count() == 2


def test_the_maths_box_and_the_line_show_one_value(visit, learner):
    """By keys alone: what is typed in one is there in the other, and the choice is remembered."""
    with visit("/practise/dot-product/by-hand/") as page:
        line, box = page.locator("input[name=typed]"), page.locator("math-field")
        page.get_by_label("Maths box", exact=True).press("Space")
        box.wait_for()
        page.wait_for_function("() => document.activeElement.localName === 'math-field'")
        page.keyboard.type("3+4")
        page.locator(".heard math").wait_for()
        page.get_by_label("Text line", exact=True).press("Space")
        box.wait_for(state="detached")
        assert line.input_value() == "3 + 4"
        page.get_by_label("Maths box", exact=True).press("Space")
        box.wait_for()
        page.reload()
        line.focus()
        box.wait_for()
        assert box.evaluate("box => box.value.replaceAll(' ', '')") == "3+4"


def test_help_that_was_asked_for_takes_the_focus(visit, learner):
    """A hint, the thanks for a report and the whole solution: whoever reads by ear stands at what came."""
    focused = "() => document.activeElement.textContent.trim()"
    with visit("/practise/dot-product/by-hand/") as page:
        for number in (1, 2):
            page.get_by_role("button", name=re.compile("stuck|next hint")).press("Enter")
            page.wait_for_function(f"said => ({focused})() === said", arg=f"Hint {number}")
        give(page.locator(".ask"), question(learner), 123456)
        page.get_by_text("This problem is wrong").press("Enter")
        page.get_by_role("button", name="Send to its author").press("Enter")
        page.wait_for_function(f"() => ({focused})().startsWith('Thank you')")
        page.get_by_role("button", name="Show me the whole solution").press("Enter")
        page.wait_for_function(f"() => ({focused})() === 'The whole solution'")


def test_after_right_there_is_one_thing_to_do(visit, learner):
    with visit("/practise/dot-product/by-hand/") as page:
        give(page.locator(".ask"), question(learner), question(learner).answer.value)
        page.locator(".said.right").wait_for()
        assert not page.get_by_role("button", name="I’m stuck").is_visible()


def test_a_line_that_fits_again_is_no_stop_of_the_keyboard(visit, learner):
    """A formula too wide for a phone scrolls and can be reached; turned to the side it does neither."""
    with visit("/help/", width=320) as page:
        page.evaluate("""() => {
            document.querySelector('main').insertAdjacentHTML('beforeend', '<p id=long><span class=whole style="display: inline-block; width: 600px">x</span></p>');
            dispatchEvent(new Event('resize'));
        }""")
        assert page.locator("#long").evaluate("line => [line.className, line.tabIndex]") == ["runs-on", 0]
        page.set_viewport_size({"width": 1280, "height": 900})
        page.wait_for_function("() => document.querySelector('#long').className === ''")
        assert page.locator("#long").evaluate("line => line.tabIndex") == -1


def test_the_keys_lead_to_help_and_search(visit, learner):
    with visit("/map/") as page:
        page.keyboard.press("?")
        page.wait_for_url("**/help/")
        page.keyboard.press("/")
        page.wait_for_url("**/search/")
