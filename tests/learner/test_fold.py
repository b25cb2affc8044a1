"""The fold: what one attempt changes, and that no order, repeat or clock breaks it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eigenway.learner import Attempt, Placed, State, after, freeze, in_order, renamed, replay, surprise, thaw
from eigenway.learner.elo import chance

CONCEPTS = ("dot", "norm", "events", "no-longer-there")
OUTCOMES = ("right", "form", "slip", "wrong", "unreadable", "undecided", "gave-up", "pass", "fail", "died")

when = st.floats(-1e6, 1e6) | st.integers(0, 40).map(float)


@st.composite
def attempts(draw, at=when):
    concepts = draw(st.lists(st.sampled_from(CONCEPTS), min_size=1, max_size=3, unique=True))
    outcome = draw(st.sampled_from(OUTCOMES))
    return Attempt(
        id=f"a{draw(st.integers(0, 10**9))}",
        at=draw(at),
        problem=f"{concepts[0]}/{draw(st.sampled_from('abc'))}",
        concepts=tuple((slug, draw(st.sampled_from((0.25, 1.0)))) for slug in concepts),
        outcome=outcome,
        question=draw(st.sampled_from(("", "q1", "q2", "q3", "q4"))),
        typed=draw(st.sampled_from(("1", "2", "three"))),
        hints=draw(st.integers(0, 4)),
        tries=draw(st.integers(1, 3)),
        slip="lost-signs" if outcome == "slip" else "",
        blames=draw(st.sampled_from(("", "norm", "dot"))) if outcome == "slip" else "",
        possible=draw(st.sampled_from(((), ("lost-signs",)))),
        exercises=draw(st.sampled_from(((), ("dot",), ("events", "nobody-knows")))),
        hardness=draw(st.floats(-3, 3)),
    )


logs = st.lists(attempts(), max_size=25, unique_by=lambda attempt: attempt.id)


def folded(attempts):
    state = State()
    for attempt in attempts:
        state = after(state, attempt)
    return state


@given(logs)
def test_one_by_one_is_the_same_as_all_at_once(log):
    log = in_order(log)
    assert folded(log) == replay(log)


@given(logs, st.randoms(use_true_random=False))
def test_the_order_of_arrival_and_arriving_twice_change_nothing(log, dice):
    shuffled = [*log, *log[:5]]
    dice.shuffle(shuffled)
    assert replay(shuffled) == replay(log)


@given(logs)
def test_a_state_put_away_as_json_comes_back_the_same_and_goes_on_the_same(log):
    log = in_order(log)
    half = folded(log[: len(log) // 2])
    for attempt in log[len(log) // 2 :]:
        half = after(thaw(json.loads(json.dumps(freeze(half)))), attempt)
    assert half == replay(log)


@given(logs)
def test_nothing_is_lost_every_attempt_is_tallied(log):
    tally = folded(log).tally
    assert tally.counted + tally.uncounted + tally.repeated == len(log)


@given(logs)
def test_whatever_the_clock_does_chances_stay_chances_and_cards_stay_sane(log):
    state = folded(log)
    for slug, known in state.concepts.items():
        for at in (-1e7, 0.0, 1e7):
            assert 0 < chance(state, ((slug, 1.0),), 0.0, at) < 1
        assert known.card is None or (known.card.stability > 0 and 1 <= known.card.interval <= 3650)


@given(logs, attempts())
def test_one_answer_never_moves_the_chance_far(log, attempt):
    state = folded(log)
    then = after(state, attempt)
    same = {"concepts": attempt.concepts, "hardness": 0.0, "at": max(attempt.at, state.at)}
    assert abs(chance(then, **same) - chance(state, **same)) < 0.5


def test_a_right_answer_raises_the_chance_and_a_wrong_one_lowers_it(try_at):
    asked = (("dot", 1.0),)
    start = replay([try_at(at=0.0)])
    assert (
        chance(replay([try_at(at=1.0)]), asked, 0, 1.0)
        > 0.5
        > chance(replay([try_at(at=1.0, outcome="wrong")]), asked, 0, 1.0)
    )
    assert start.theta > 0


def test_help_lowers_what_a_right_answer_is_worth(try_at):
    worth = [after(State(), try_at(hints=hints)).theta for hints in range(5)]
    assert worth[0] > worth[1] > worth[2] > worth[3] == worth[4]


@pytest.mark.parametrize("outcome", ["form", "unreadable", "undecided", "died", "a word of a later version"])
def test_what_does_not_count_costs_no_try_and_changes_no_chance(try_at, outcome):
    before = after(State(), try_at())
    then = after(before, try_at(outcome=outcome))
    assert then._replace(tally=before.tally) == before
    assert then.tally.uncounted == 1


def test_the_same_words_for_the_same_question_count_once(try_at):
    first = try_at(outcome="wrong", question="q", typed="2")
    state = after(State(), first)
    again = after(state, try_at(outcome="wrong", question="q", typed=" 2 ", tries=2))
    assert again.theta == state.theta and again.tally.repeated == 1
    assert surprise(state, try_at(outcome="wrong", question="q", typed="2")) is None
    assert after(state, try_at(outcome="wrong", question="q", typed="3", tries=2)).theta < state.theta


def test_a_later_try_moves_the_chance_but_neither_the_card_nor_the_evidence(try_at):
    state = after(State(), try_at(outcome="wrong", question="q", typed="2"))
    then = after(state, try_at(outcome="right", question="q", typed="1", tries=2))
    before, now = state.concepts["dot"], then.concepts["dot"]
    assert now.S == 1 and (now.card, now.firsts, now.visit) == (before.card, before.firsts, before.visit)


def test_a_slip_lowers_the_concept_that_it_names_too(try_at):
    start = replay([try_at("vectors", at=0.0), try_at("dot", at=0.5)])
    missed = {"at": 1.0, "outcome": "slip", "slip": "lost-signs"}
    blamed, unblamed = (after(start, try_at("dot", **missed, blames=slug)) for slug in ("vectors", ""))
    assert blamed.concepts["vectors"].m < unblamed.concepts["vectors"].m
    assert blamed.concepts["dot"].m == unblamed.concepts["dot"].m


def test_what_was_learnt_lately_fades_and_what_stays_stays(try_at):
    state = replay([try_at(at=1.0), try_at(at=1.1)])
    soon, later, never = (chance(state, (("dot", 1.0),), 0, at) for at in (1.1, 4.0, 1000.0))
    assert soon > later > never > 0.5


def test_an_attempt_from_the_past_is_tallied_and_a_replay_puts_it_right(try_at):
    early, late = try_at(at=1.0), try_at(at=5.0, outcome="wrong")
    state = after(after(State(), late), early)
    assert state.stale and not replay([late, early]).stale


def test_a_clock_that_jumped_ahead_heals_at_the_next_attempt(try_at):
    state = replay([try_at(at=1.0)])
    jumped = after(state, try_at(at=30_000.0))
    healed = after(jumped, try_at(at=2.0))
    assert healed.concepts["dot"].at == 2.0 and healed.concepts["dot"].card.last == 2.0


def test_a_renamed_concept_keeps_its_history(try_at):
    log = [try_at("inner-product", at=float(day)) for day in range(4)]
    assert replay(renamed(attempt, {"inner-product": "dot"}) for attempt in log).concepts.keys() == {"dot"}
    assert replay(log).concepts.keys() == {"inner-product"}


def test_placement_is_an_event_among_the_attempts_and_wears_off(try_at):
    log = [try_at("events", at=1.0), Placed(2.0, {"dot": 2.0, "norm": -2.0})]
    placed = replay(reversed(log))
    high, low = (chance(placed, ((slug, 1.0),), 0, 3.0) for slug in ("dot", "norm"))
    assert high > 0.85 and low < 0.2
    missed = replay([*log, *(try_at("dot", at=3 + i / 100, outcome="wrong") for i in range(4))])
    assert chance(missed, (("dot", 1.0),), 0, 4.0) < 0.6


def test_the_state_stays_small_however_long_the_log(try_at):
    state = replay(try_at(at=i / 50, typed=str(i), problem=f"dot/{i}") for i in range(3000))
    assert len(json.dumps(freeze(state))) < 2500


@pytest.mark.parametrize(
    "amiss",
    [
        {"at": float("nan")},
        {"at": float("inf")},
        {"concepts": ()},
        {"hardness": float("nan")},
        {"concepts": (("dot", 0.0),)},
    ],
)
def test_an_attempt_that_would_poison_the_state_is_refused_in_a_sentence(try_at, amiss):
    with pytest.raises(ValueError, match=r"The attempt '.*' .*\."):
        replace(try_at(), **amiss)
