"""The card: FSRS as the package has it, without its clock and dice; and credit that never delays a review for long."""

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eigenway.learner import memory
from eigenway.learner.attempt import nights
from eigenway.learner.memory import AGAIN, EASY, GOOD, HARD, credit, due, grade, recall, review

DAY = datetime(2024, 1, 1, tzinfo=UTC)
reviews = st.lists(st.tuples(st.sampled_from((AGAIN, HARD, GOOD, EASY)), st.integers(0, 60)), min_size=1, max_size=12)


def the_packages_own(history):
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, day = fsrs.Card(card_id=1, due=DAY), 0
    for rating, gap in history:
        day += gap
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), DAY + timedelta(days=day))
    return card, scheduler, day


def ours(history):
    card, day = None, 0.0
    for rating, gap in history:
        day += gap
        card = review(card, rating, day)
    return card, day


@given(reviews, st.integers(0, 400))
def test_the_card_is_the_packages_card(history, later):
    theirs, scheduler, day = the_packages_own(history)
    card, now = ours(history)
    assert (card.stability, card.difficulty) == pytest.approx((theirs.stability, theirs.difficulty))
    assert now + card.interval == pytest.approx((theirs.due - DAY).days, abs=0) or card.interval == memory.LONGEST
    assert recall(card, now + later) == pytest.approx(
        scheduler.get_card_retrievability(theirs, DAY + timedelta(days=day + later)), rel=1e-9
    )


@given(reviews, st.integers(1, 60))
def test_whole_credit_would_be_a_good_review(history, gap):
    card, now = ours(history)
    whole = credit(card, now + gap, weight=1.0)
    assert whole.stability == pytest.approx(review(card, GOOD, now + gap).stability)
    assert whole.last == now + gap


@given(reviews, st.lists(st.floats(0, 30), min_size=1, max_size=30))
def test_credit_never_moves_a_review_beyond_twice_its_interval_and_never_nearer(history, gaps):
    card, now = ours(history)
    first = card
    for gap in gaps:
        before = card
        now += gap
        card = credit(card, now)
        assert card.due >= before.due - 1e-9
    assert card.due <= first.asked + 2 * first.interval


def test_credit_is_worth_nothing_within_the_same_sitting():
    card = review(None, GOOD, 0.0)
    assert credit(card, 0.1) == card


def test_the_clock_of_the_machine_is_never_read(monkeypatch):
    def forbidden(*_):
        raise AssertionError("the clock was read")

    monkeypatch.setattr("fsrs.card.time.sleep", forbidden)
    monkeypatch.setattr("fsrs.card.datetime", forbidden)
    monkeypatch.setattr("fsrs.scheduler.random", forbidden)
    card = review(review(None, GOOD, 5.0), AGAIN, 9.0)
    assert card.asked == 9.0


def test_an_evening_and_the_next_morning_are_a_night_apart():
    assert [nights(0.0, gap) for gap in (0.0, 0.3, 0.4, 1.0, 1.4, 1.6)] == [0, 0, 1, 1, 1, 2]


def test_a_miss_returns_tomorrow():
    card = review(review(None, GOOD, 0.0), AGAIN, 3.0)
    assert not due(card, 3.5) and due(card, 3.9)


def test_a_card_from_the_future_is_asked_now():
    assert due(review(None, GOOD, 1000.0), 10.0)


def test_the_grade_is_the_first_try_with_its_help_and_its_time(try_at):
    grades = [
        grade(try_at(**how))
        for how in (
            {"outcome": "wrong"},
            {"hints": 3},
            {"hints": 1},
            {"seconds": 400.0, "usual": 100.0},
            {},
            {"seconds": 90.0, "usual": 100.0},
            {"seconds": 20.0, "usual": 100.0},
        )
    ]
    assert grades == [AGAIN, AGAIN, HARD, HARD, GOOD, GOOD, EASY]
