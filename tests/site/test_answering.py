"""The walk of an answer: from the form to the row, and what the learner model makes of it."""

from types import SimpleNamespace

import pytest

from eigenway import learner as model
from eigenway.course import thaw
from eigenway.site.progress import knowing
from eigenway.site.templatetags.look import labels

URL = "/practise/dot-product/by-hand/"


@pytest.fixture
def asked(browse, learner):
    browse.get(URL)
    return learner.asked.get()


@pytest.fixture
def type_in(browse, asked):
    """Types an answer into the open question; gives the page that comes back."""

    def typed(what: str, key: str = "", **headers) -> str:
        answer = browse.post(f"/questions/{asked.pk}/", {"typed": what, "key": key}, headers=headers)
        assert answer.status_code == 200
        return answer.content.decode()

    return typed


def right(asked) -> str:
    return thaw(asked.frozen).answer.typed()


def test_a_right_answer_is_recorded_and_closes_the_question(type_in, asked, learner):
    assert "Right" in type_in(right(asked))
    asked.refresh_from_db()
    assert asked.done
    assert [(row.outcome, row.counts) for row in learner.attempts.all()] == [("right", True)]


def test_a_slip_is_named_with_its_sentence(type_in, asked):
    question = thaw(asked.frozen)
    slip = question.slips[0]
    page = type_in(question.answer.with_value(slip.value).typed())
    assert 'class="said slip"' in page


def test_what_cannot_be_read_costs_no_attempt(type_in, learner):
    assert "Could not read this" in type_in("(1, 2")
    assert not learner.attempts.filter(counts=True).exists()


def test_the_same_key_is_recorded_once_and_gives_the_same_verdict(type_in, learner):
    first, second = (type_in("77777", key="one", HX_Request="true").split("<form")[0] for _ in range(2))
    assert first == second
    assert learner.attempts.count() == 1


def test_the_same_wrong_answer_twice_costs_once(type_in, learner):
    type_in("77777", key="one")
    once = knowing.know(learner)
    type_in("77777", key="two")
    assert knowing.know(learner).n == once.n == 1


def test_htmx_gets_the_verdict_alone(type_in):
    assert "<html" not in type_in("3", HX_Request="true")
    assert "<html" in type_in("3")


def test_a_stranger_sees_nothing_of_it(asked, learner, stranger, rf):
    from django.http import Http404

    from eigenway.site.practice.views import problem

    request = rf.get("/")
    request.user = stranger
    with pytest.raises(Http404):
        problem(request, asked.pk)


def test_the_kept_state_equals_the_replay_of_all_attempts(browse, learner):
    for i in range(4):
        browse.get(URL)
        asked = learner.asked.filter(done=False).get()
        browse.post(f"/questions/{asked.pk}/", {"typed": "99999" if i % 2 else "x +", "key": f"a{i}"})
        browse.post(f"/questions/{asked.pk}/", {"typed": right(asked), "key": f"b{i}"})
    assert knowing.know(learner) == model.replay(knowing.history(learner))


def test_a_state_of_an_older_model_is_rebuilt(type_in, asked, learner):
    type_in(right(asked))
    known = knowing.know(learner)
    learner.knowledge.state["version"] = -1
    learner.knowledge.save()
    assert knowing.know(learner) == known


def test_an_answer_of_a_hundred_kilobytes_is_a_sentence(type_in):
    assert "said" in type_in("(" * 100_000)


def test_hints_open_one_by_one_and_lower_what_it_is_worth(browse, type_in, asked, learner):
    browse.post(f"/questions/{asked.pk}/hint")
    browse.post(f"/questions/{asked.pk}/hint")
    type_in(right(asked))
    assert knowing.attempt_of(learner.attempts.get().facts).hints == 2


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_giving_up_shows_the_whole_solution_with_and_without_scripts(browse, asked, headers):
    page = browse.post(f"/questions/{asked.pk}/give-up", {"key": "up"}, headers=headers, follow=True).content.decode()
    assert "The whole solution" in page
    assert ("<html" in page) == (not headers)


def test_a_draft_is_kept_on_the_server(browse, asked):
    assert browse.post(f"/questions/{asked.pk}/draft", {"typed": "12 +"}).status_code == 204
    assert 'value="12 +"' in browse.get(f"/questions/{asked.pk}/").content.decode()


@pytest.fixture
def in_parts(learner):
    """A question in two parts, where part b stands on part a: c = a b, then twice c."""
    from eigenway.answers import Number
    from eigenway.course import Pick, Problem, Slip
    from eigenway.course.problem import Generator, Part
    from eigenway.site.practice import actions

    def twice_the_product(pick: Pick) -> Problem:
        """Twice a product."""
        first = Part(
            "Compute $c = 6 \\cdot 7$.", Number(42), slips=[Slip("added", 13, "You added: what does the dot mean?")]
        )
        second = Part("Compute $2c$.", Number(84), follows=lambda c: Number(2 * c).value)
        return Problem("Two steps.", parts=[first, second])

    from django.utils.timezone import now

    return actions.ask(learner, Generator(twice_the_product, concept="dot-product"), at=now())


def test_a_right_part_leads_to_the_next(browse, in_parts):
    browse.post(f"/questions/{in_parts.pk}/", {"typed": "42", "key": "a"})
    assert "Part 2 of 2" in browse.get(f"/questions/{in_parts.pk}/").content.decode()
    browse.post(f"/questions/{in_parts.pk}/", {"typed": "84", "key": "b"})
    in_parts.refresh_from_db()
    assert in_parts.done


def test_an_error_is_carried_forward(browse, in_parts, learner):
    browse.post(f"/questions/{in_parts.pk}/", {"typed": "13", "key": "a"})
    browse.post(f"/questions/{in_parts.pk}/carry-on", {"typed": "13"})
    page = browse.post(f"/questions/{in_parts.pk}/", {"typed": "26", "key": "b"}).content.decode()
    assert "taken as given" in page
    assert [row.outcome for row in learner.attempts.all()] == ["slip", "right"]


def test_a_choice_is_ticked(browse, learner):
    browse.get("/practise/dot-product/most-alike/")
    asked = learner.asked.get()
    question = thaw(asked.frozen)
    page = browse.get(f"/questions/{asked.pk}/").content.decode()
    if question.answer.kind == "choice" and question.answer.options:
        assert page.count('type="radio" name="typed"') == len(question.answer.options)
    assert "Right" in browse.post(f"/questions/{asked.pk}/", {"typed": right(asked), "key": "c"}).content.decode()


def test_very_many_answers_in_a_minute_are_asked_to_wait_and_nothing_is_lost(browse, asked, monkeypatch):
    from eigenway.site.practice import limits

    monkeypatch.setattr(limits, "MOST", 3)
    limits._sent.clear()
    answers = [browse.post(f"/questions/{asked.pk}/", {"typed": f"{n}7777", "key": f"k{n}"}) for n in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert "47777" in answers[-1].content.decode()
    limits._sent.clear()


def test_what_was_sent_a_minute_ago_is_forgotten():
    from eigenway.site.practice import limits

    assert not limits.too_many("somebody", 0.0)
    assert all(not limits.too_many("somebody", 1.0) for _ in range(limits.MOST - 1))
    assert limits.too_many("somebody", 59.0)
    assert not limits.too_many("somebody", 60.5)


def test_who_writes_a_decimal_comma_is_read_so_and_shown_so(browse, learner, type_in, asked):
    def echo(typed: str) -> dict:
        return browse.get("/read", {"typed": typed}).json()

    assert echo("3,5")["text"] == "3, 5"
    browse.post("/settings/", {"numbers": "comma"})
    assert echo("3,5")["text"] == "3,5"
    assert echo(echo("(1,25; 2)")["text"])["latex"] == echo("(1,25; 2)")["latex"]
    assert "Right" in type_in(f"{right(asked)},0")


def test_options_go_by_their_numbers_only_where_the_question_numbers_them():
    def shown(words):
        return labels(SimpleNamespace(words=words, answer=SimpleNamespace(options=("$R$", "$S$"))))

    assert shown("Which one?\n\n1. $R$\n2. $S$") == ["Number 1", "Number 2"]
    assert shown("Which one?\n\n- $R$: a line\n- $S$: a plane") == ["$R$", "$S$"]


def test_whoever_comes_back_to_an_answered_question_goes_on_from_it(browse, type_in, asked):
    type_in(right(asked))
    page = browse.get(f"/questions/{asked.pk}/").content.decode()
    assert f"You answered <code>{right(asked)}</code>" in page and ">Next" in page
    assert "I’m stuck" not in page and 'name="typed"' not in page


def test_in_a_lesson_one_reads_on_and_elsewhere_goes_on(type_in, asked):
    lesson = type_in(right(asked), HX_Request="true", HX_Current_URL="http://here/concepts/dot-product/")
    assert "Read on" in lesson and "/practise/" not in lesson
    assert "Read on" not in type_in(right(asked), key="again", HX_Request="true")


def test_practice_ends_with_two_in_a_row(browse, learner):
    pages = []
    for number in range(2):
        browse.get("/practise/dot-product/")
        open_ = learner.asked.get(done=False)
        pages.append(
            browse.post(f"/questions/{open_.pk}/", {"typed": right(open_), "key": str(number)}).content.decode()
        )
    assert "Two in a row" not in pages[0] and "Two in a row" in pages[1]
    assert "Another question" in pages[1]


def test_a_right_value_in_another_form_may_be_left_as_it_is(browse, asked, monkeypatch):
    from eigenway.answers import Verdict
    from eigenway.site.practice import actions

    monkeypatch.setattr(actions, "judge", lambda *_: Verdict("form", says="Write it as one fraction."))
    assert "Go on as it is" in browse.post(f"/questions/{asked.pk}/", {"typed": "2/4", "key": "one"}).content.decode()
    browse.post(f"/questions/{asked.pk}/carry-on", {"typed": "2/4"})
    asked.refresh_from_db()
    assert asked.done and asked.answered == ["2/4"]


def test_a_wrong_answer_is_not_left_as_if_it_were_right(browse, asked):
    browse.post(f"/questions/{asked.pk}/carry-on", {"typed": "77777"})
    asked.refresh_from_db()
    assert not asked.done


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        ("vector", "(22, 13)", "the vector 22, 13"),
        ("interval", "(-84, 84)", "the interval from minus 84 excluded to 84 excluded"),
        ("interval", "[0, 1]", "the interval from 0 included to 1 included"),
        ("set", "{1, 2}", "the set of 1, 2"),
        ("", "(1, 2)", "the tuple 1, 2"),
    ],
)
def test_the_echo_names_what_the_question_asks_for(browse, learner, kind, typed, words):
    assert browse.get("/read", {"typed": typed, "kind": kind}).json()["words"] == words
