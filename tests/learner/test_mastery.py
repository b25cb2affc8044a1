"""Words first: when a concept is held, familiar, fading, ready, later or coming."""

import pytest

from eigenway.learner import Placed, Population, State, advance, mastery, place, replay, standing, to_repair


def days_of(try_at, concept="dot", days=4, start=1.0, **more):
    return [try_at(concept, at=start + day + i / 100, **more) for day in range(days) for i in range(2)]


def words(state, small, at):
    return {slug: found.word for slug, found in standing(state, small, at).items()}


def test_a_newcomer_sees_what_is_ready_what_comes_later_and_what_is_not_written(small):
    assert words(State(), small, 1.0) == {
        "vectors": "ready", "dot": "later", "norm": "later", "events": "ready", "svd": "coming", "pca": "later",
    }  # fmt: skip


def test_a_concept_is_held_after_right_answers_on_two_problems_with_a_night_between(small, try_at):
    state = replay(days_of(try_at))
    found = mastery(state, small, "dot", 5.0)
    assert found.word == "held" and found.chance >= 0.85 and found.low < found.chance < found.high
    assert found.evidence == "8 first tries on 2 kinds of problem, one right after a night."


@pytest.mark.parametrize("lacks", ["night", "kinds", "own"])
def test_without_enough_evidence_it_is_familiar_at_most(small, try_at, lacks):
    log = {
        "night": [try_at(at=1 + i / 100) for i in range(12)],
        "kinds": days_of(try_at, problem="dot/a"),
        "own": days_of(try_at, hints=1),
    }[lacks]
    assert mastery(replay(log), small, "dot", 5.0).word != "held"


def test_one_kind_of_problem_is_enough_where_there_is_only_one(small, try_at):
    assert mastery(replay(days_of(try_at, "norm", problem="norm/a")), small, "norm", 5.0).word == "held"


def test_one_miss_never_throws_a_held_concept_to_nothing(small, try_at):
    log = days_of(try_at)
    missed = mastery(replay([*log, try_at(at=5.2, outcome="wrong")]), small, "dot", 5.2)
    assert missed.word in ("held", "familiar") and missed.chance > 0.6


def test_it_goes_down_when_misses_pile_up(small, try_at):
    log = [*days_of(try_at), *(try_at(at=5.2 + i / 100, outcome="wrong") for i in range(8))]
    assert mastery(replay(log), small, "dot", 5.5).word not in ("held", "familiar")


def test_what_was_held_fades_with_time(small, try_at):
    state = replay(days_of(try_at))
    assert mastery(state, small, "dot", 5.0).word == "held"
    assert mastery(state, small, "dot", 2000.0).word == "fading"


def test_a_stubborn_slip_keeps_a_concept_from_being_held_until_it_is_avoided_three_times(small, try_at):
    slips = [try_at(at=1 + i / 100, outcome="slip", slip="lost-signs") for i in range(2)]
    log = [*slips, *days_of(try_at, days=6, start=2.0)]
    assert mastery(replay(log), small, "dot", 8.0).slip == "lost-signs"
    avoided = [*log, *(try_at(at=8 + i / 100, possible=("lost-signs",)) for i in range(3))]
    assert to_repair(replay(avoided)) == [] and mastery(replay(avoided), small, "dot", 8.1).word == "held"


def test_a_right_second_try_repairs_nothing(try_at):
    log = [try_at(at=1.0, outcome="slip", slip="lost-signs", question="q", typed="3")]
    log += [try_at(at=1.1 + i, question="q", tries=2, typed=str(i), possible=("lost-signs",)) for i in range(3)]
    assert [family for family, _ in to_repair(replay(log))] == ["lost-signs"]


def test_needs_that_are_coming_are_stepped_over(small, try_at):
    log = [*days_of(try_at, "norm"), *days_of(try_at, "events")]
    assert words(replay(log), small, 5.0)["pca"] == "ready"


def test_placement_colours_provisionally_and_opens_what_comes_next(small):
    state = place(State(), Placed(1.0, {"vectors": 2.0, "dot": 2.0, "norm": -1.0}))
    found = standing(state, small, 1.0)
    assert (found["dot"].word, found["dot"].provisional, found["norm"].word) == ("familiar", True, "ready")


def test_a_hard_concept_needs_more_than_an_easy_one(small, try_at):
    population = Population()
    for i in range(60):
        population.hear(try_at(problem=f"dot/{i % 2}"), error=-0.5, first=i < 40)
    state = replay(days_of(try_at))
    assert mastery(state, small, "dot", 5.0, population).chance < mastery(state, small, "dot", 5.0).chance


def test_one_learner_alone_moves_a_difficulty_less_than_many_do(try_at):
    alone, many = Population(), Population()
    for i in range(50):
        alone.hear(try_at(problem="dot/a"), error=-0.6, first=i == 0)
        many.hear(try_at(problem="dot/a"), error=-0.6, first=True)
    asked = ("dot/a", (("dot", 1.0),))
    assert 0 < alone.hardness(*asked) < many.hardness(*asked) / 2
    assert Population.thaw(many.freeze()) == many


def test_more_answers_make_it_more_certain(small, try_at):
    few, more = (mastery(replay(days_of(try_at, days=n)), small, "dot", 9.0).certainty for n in (1, 8))
    assert more > few


def test_two_in_a_row_go_on(small, try_at):
    one = replay([try_at(at=1.0)])
    two = replay([try_at(at=1.0), try_at(at=1.01)])
    assert advance(State(), small, "dot", 1.0).go == advance(one, small, "dot", 1.0).go == "again"
    assert advance(two, small, "dot", 1.0).go == "on"


def test_help_and_second_tries_make_no_row(small, try_at):
    helped = replay([try_at(at=1.0), try_at(at=1.01, hints=1)])
    retried = replay(
        [
            try_at(at=1.0),
            try_at(at=1.01, outcome="wrong", question="q"),
            try_at(at=1.02, question="q", typed="7", tries=2),
        ]
    )
    assert advance(helped, small, "dot", 1.1).go == advance(retried, small, "dot", 1.1).go == "again"


def test_after_five_the_slips_say_what_is_missing(small, try_at):
    log = [try_at("pca", at=1 + i / 100, outcome="slip", slip="s", blames="norm" if i else "events") for i in range(5)]
    advice = advance(replay(log), small, "pca", 1.1)
    assert (advice.go, advice.concept) == ("back", "norm")


def test_after_five_without_a_named_slip_the_weakest_need_is_next_and_without_needs_one_rests(small, try_at):
    log = [try_at("events", at=0.5), *(try_at("pca", at=1 + i / 100, outcome="wrong") for i in range(5))]
    assert advance(replay(log), small, "pca", 1.1).concept == "norm"
    log = [try_at("events", at=1 + i / 100, outcome="wrong") for i in range(5)]
    assert advance(replay(log), small, "events", 1.1).go == "rest"


def test_the_next_day_is_a_new_visit(small, try_at):
    log = [*(try_at(at=1 + i / 100, outcome="wrong") for i in range(5)), try_at(at=2.0)]
    assert advance(replay(log), small, "dot", 2.0).go == "again"
