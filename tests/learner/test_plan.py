"""What next, and why."""

from itertools import pairwise

import pytest

from eigenway.learner import Concept, Goal, Map, State, plan, replay
from eigenway.learner.plan import CAP


def known(try_at, concept, days=4, start=1.0):
    return [try_at(concept, at=start + day + i / 100) for day in range(days) for i in range(2)]


def kinds(session):
    return [item.kind for item in session.items]


def test_a_newcomer_begins_with_what_needs_nothing(small):
    session = plan(State(), small, Goal(), 20, 1.0)
    assert [(item.kind, item.concept) for item in session.items] == [("new", "vectors"), ("new", "events")]
    assert session.says == "2 items, about 16 minutes: 2 new."


def test_what_was_begun_costs_its_practice_and_not_its_lesson_again(small, try_at):
    session = plan(replay([try_at("vectors", at=1.0, outcome="wrong")]), small, Goal(), 15, 1.1)
    assert [(item.concept, item.minutes) for item in session.items] == [("vectors", 4), ("events", 8)]


def test_on_the_whole_map_no_way_is_spoken_of(small):
    first = plan(State(), small, Goal(), 20, 1.0).items[0]
    assert first.reason == "You can begin with this: it needs nothing before it."
    ahead = plan(State(), small, Goal("concept", "dot"), 20, 1.0).items[0]
    assert (
        ahead.reason == "You can begin with this: it needs nothing before it, and it is on the way to The dot product."
    )


def test_what_leads_to_the_goal_is_nearest(small):
    assert plan(State(), small, Goal("concept", "dot"), 10, 1.0).items[0].concept == "vectors"
    assert plan(State(), small, Goal("module", "chance"), 10, 1.0).items[0].concept == "events"
    assert plan(State(), small, Goal("track", "analyst"), 10, 1.0).items[0].concept == "events"


def test_repairs_come_first_then_reviews_then_what_is_new(small, try_at):
    log = [
        *known(try_at, "vectors"),
        *known(try_at, "events", days=2),
        try_at("vectors", at=5.5, outcome="slip", slip="lost-signs"),
    ]
    session = plan(replay(log), small, Goal(), 60, 60.0)
    assert [kind for i, kind in enumerate(kinds(session)) if kind not in kinds(session)[:i]][:3] == [
        "repair",
        "review",
        "new",
    ]
    assert (
        session.items[0].reason
        == "The slip “lost signs” came once in Vectors; 3 right answers without it and it is repaired."
    )


def test_every_item_and_every_other_choice_says_why_in_one_sentence(small, try_at):
    log = [*known(try_at, "vectors"), *known(try_at, "events", days=1), *known(try_at, "dot")]
    for at in (5.0, 40.0, 400.0):
        session = plan(replay(log), small, Goal("concept", "pca"), 45, at)
        for item in (*session.items, *session.others):
            assert item.reason.endswith(".") and item.reason.count(". ") == 0 and item.reason[0].isupper()


def test_a_lab_comes_when_its_concept_is_held_and_goes_when_it_passed(small, try_at):
    state = replay([*known(try_at, "vectors"), *known(try_at, "dot")])
    assert "lab" in kinds(plan(state, small, Goal(), 120, 5.0))
    assert "lab" not in kinds(plan(state, small, Goal(), 120, 5.0, done={"dot"}))


def test_something_else_offers_three_other_things_and_what_is_put_aside_stays_aside(real):
    session = plan(State(), real, Goal(), 9, 1.0)
    assert len(session.others) == 3 and not {item.concept for item in session.items} & {
        item.concept for item in session.others
    }
    first = session.items[0]
    again = plan(State(), real, Goal(), 9, 1.0, skip={(first.kind, first.concept)})
    assert first.concept not in {item.concept for item in again.items}


def a_flat_map(many):
    return Map(tuple(Concept(f"c{i:03}", f"module {i % 3}", problems=("a", "b")) for i in range(many)))


def test_the_day_is_capped_and_the_backlog_spread(try_at):
    flat = a_flat_map(70)
    state = replay(try_at(f"c{i:03}", at=1 + i / 1000) for i in range(70))
    session = plan(state, flat, Goal(), 1000, 100.0)
    assert kinds(session).count("review") == CAP and session.due == 70
    assert sum(session.spread) == 50 and max(session.spread) <= CAP and max(session.spread) - min(session.spread) <= 1


def test_reviews_done_today_count_for_the_cap(try_at):
    flat = a_flat_map(70)
    log = [try_at(f"c{i:03}", at=1 + i / 1000) for i in range(70)]
    log += [try_at(f"c{i:03}", at=100 + i / 1000) for i in range(15)]
    assert kinds(plan(replay(log), flat, Goal(), 1000, 100.5)).count("review") == CAP - 15
    assert kinds(plan(replay(log), flat, Goal(), 1000, 101.5)).count("review") == CAP


def test_reviews_are_interleaved_over_the_modules(try_at):
    flat = a_flat_map(12)
    state = replay(try_at(f"c{i:03}", at=1 + i / 1000) for i in range(12))
    modules = [flat.by_slug[item.concept].module for item in plan(state, flat, Goal(), 100, 50.0).items]
    assert len(modules) == 12 and all(a != b for a, b in pairwise(modules))


def test_the_most_forgotten_is_reviewed_first(try_at):
    flat = a_flat_map(2)
    log = [try_at("c000", at=1.0), *(try_at("c001", at=float(day)) for day in (1, 3, 9, 20))]
    assert plan(replay(log), flat, Goal(), 100, 200.0, cap=1).items[0].concept == "c000"


def test_before_an_exam_nothing_new_is_begun_and_the_pace_is_said(small, try_at):
    state = replay(known(try_at, "vectors"))
    goal = Goal("concept", "pca", by=60.0, weekly=30)
    assert "new" in kinds(plan(state, small, goal, 60, 6.0))
    assert "new" not in kinds(plan(state, small, goal, 60, 58.0))
    assert (
        plan(state, small, goal, 60, 6.0).pace
        == "4 concepts are left: about 8 minutes a week until then; you are on time."
    )
    assert "your goal is 30" in plan(state, small, goal, 60, 53.0).pace


def test_a_free_day_says_so(try_at):
    flat = a_flat_map(1)
    session = plan(replay(try_at("c000", at=1 + i / 100) for i in range(3)), flat, Goal(), 20, 1.5)
    assert session.items == () and session.says == "Nothing is due and nothing is new here: a free day."


@pytest.mark.parametrize(
    "goal", [Goal("concept", "gone"), Goal("concept", "svd"), Goal("track", ""), Goal("nonsense", "x")]
)
def test_a_goal_that_is_not_there_means_the_whole_map(small, goal):
    assert plan(State(), small, goal, 20, 1.0).items


def test_five_minutes_are_enough_to_begin(small):
    assert len(plan(State(), small, Goal(), 1, 1.0).items) == 1


def test_concepts_that_left_the_map_are_no_trouble(small, try_at):
    log = [*known(try_at, "gone"), try_at("gone", at=6.0, outcome="slip", slip="s", blames="gone-too")]
    assert plan(replay(log), small, Goal(), 30, 50.0).items


def test_a_circle_of_needs_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="circle: a needs b needs a"):
        _ = Map((Concept("a", needs=("b",)), Concept("b", needs=("a",)))).order
