"""Placement: guesses closed under needs, resumable, stoppable, and mostly right."""

import json

import numpy as np
import pytest

from eigenway.learner import Concept, Goal, Map, Placing, State, answer, ask, begin, place, plan, standing
from eigenway.learner.particles import drawn, needed
from eigenway.learner.placement import CAREFUL, LUCKY


@pytest.fixture
def rng():
    return np.random.default_rng(7)


@pytest.fixture(scope="module")
def ladder():
    """Two ladders of twelve."""
    return Map(
        tuple(
            Concept(f"{side}{i:02}", side, needs=(f"{side}{i - 1:02}",) if i else ())
            for side in ("left", "right")
            for i in range(12)
        )
    )


def placed_after(map, truth, questions, rng):
    placing = begin(map, rng, particles=1500)
    for _ in range(questions):
        concept = ask(placing)
        right = rng.random() < (1 - CAREFUL if concept in truth else LUCKY)
        placing = answer(placing, map, concept, bool(right), rng)
    return placing


def closed(known, map):
    closure = needed(map)
    return all((~known[:, i] | known[:, below].all(1)).all() for i, below in enumerate(closure))


def test_every_guess_holds_what_it_needs_before_and_after_moves(ladder, rng):
    assert closed(drawn(ladder, 400, rng), ladder)
    placing = placed_after(ladder, {"left00", "left01"}, 12, rng)
    assert closed(placing.known, ladder)


def test_the_laws_cover_the_newcomer_and_the_expert(ladder, rng):
    share = drawn(ladder, 2000, rng).mean(1)
    assert (share < 0.05).mean() > 0.01 and (share > 0.95).mean() > 0.01


def test_a_specialist_is_placed(ladder, rng):
    truth = {f"left{i:02}" for i in range(9)}
    chances = placed_after(ladder, truth, 14, rng).chances()
    assert sum((chance >= 0.5) == (slug in truth) for slug, chance in chances.items()) >= 22


def test_it_can_be_put_away_and_taken_up_again(ladder, rng):
    placing = placed_after(ladder, {"left00"}, 5, rng)
    again = Placing.thaw(json.loads(json.dumps(placing.freeze())))
    assert again.answers == placing.answers and np.array_equal(again.known, placing.known)
    assert ask(again) == ask(placing)
    one, two = (answer(p, ladder, "right03", True, np.random.default_rng(1)).chances() for p in (placing, again))
    assert one == pytest.approx(two, abs=1e-5)


def test_one_may_stop_at_once_and_still_gets_a_map_and_a_first_lesson(ladder, rng):
    placing = placed_after(ladder, set(), 1, rng)
    state = place(State(), placing.settle(1.0))
    assert plan(state, ladder, Goal(), 30, 1.0).items
    assert {found.word for found in standing(state, ladder, 1.0).values()} <= {"familiar", "ready", "later"}


def test_the_first_lesson_after_placement_stands_at_the_edge_of_what_is_known(ladder, rng):
    truth = {f"{side}{i:02}" for side in ("left", "right") for i in range(6)}
    state = place(State(), placed_after(ladder, truth, 18, rng).settle(1.0))
    first = plan(state, ladder, Goal("concept", "left11"), 10, 1.0).items[0].concept
    assert first in {"left04", "left05", "left06", "left07"}


def test_a_concept_is_asked_at_most_twice_and_those_without_problems_never(ladder, rng):
    placing = begin(ladder, rng, particles=300)
    asked = []
    while concept := ask(placing, skip=frozenset({"left00"})):
        asked.append(concept)
        placing = answer(placing, ladder, concept, bool(rng.random() < 0.5), rng)
    assert "left00" not in asked and max(map(asked.count, asked)) == 2 and len(asked) == 46


def test_contradictory_answers_leave_a_distribution_not_a_ruin(ladder, rng):
    placing = begin(ladder, rng, particles=300)
    for i in range(20):
        placing = answer(placing, ladder, ("left11", "left00")[i % 2], i % 2 == 0, rng)
    assert all(0 <= chance <= 1 for chance in placing.chances().values())
    assert placing.weights.sum() == pytest.approx(1)


def test_what_is_coming_is_not_asked(rng):
    map = Map((Concept("a"), Concept("b", needs=("a",), coming=True), Concept("c", needs=("b",))))
    assert begin(map, rng, particles=50).slugs == ("a", "c")


def test_the_same_dice_give_the_same_placement(ladder):
    one, two = (placed_after(ladder, {"left00"}, 8, np.random.default_rng(3)) for _ in range(2))
    assert one.answers == two.answers and one.chances() == two.chances()
