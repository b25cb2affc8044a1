"""The fold: a state, one attempt, the next state. The attempts are the truth; a state is only what they say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from zlib import crc32

from eigenway.learner import memory
from eigenway.learner.attempt import NIGHT, Attempt, Placed
from eigenway.learner.elo import LAW, Law, chance, lately, shares
from eigenway.learner.habits import noticed
from eigenway.learner.state import Known, State, Tally, Visit

REMEMBERED = 16  # questions whose submissions are kept to know a repeat; older ones are closed by then
GENERATORS = 8  # of a concept, kept as evidence
ROW = 2  # right in a row to go on
MOST = 5  # questions in one visit


@dataclass(frozen=True, slots=True)
class Surprise:
    """What the population hears of an attempt."""

    chance: float  # of a right answer, before it was given
    error: float  # what came minus what was expected
    first: bool  # this learner's first go at this problem


def surprise(state: State, attempt: Attempt, law: Law = LAW) -> Surprise | None:
    """Asked before `after`; None when the attempt does not count or only repeats."""
    if not attempt.counts or _repeats(state, attempt, _mark(attempt)):
        return None
    p = chance(state, attempt.concepts, attempt.hardness, attempt.at, law)
    known = state.concepts.get(attempt.concept)
    return Surprise(p, attempt.worth - p, known is None or attempt.problem not in known.problems)


def after(state: State, attempt: Attempt, law: Law = LAW) -> State:
    """The state once this attempt is known: the same work for the first and for the millionth."""
    counted, uncounted, repeated, late = state.tally
    if not attempt.counts:
        return state._replace(tally=Tally(counted, uncounted + 1, repeated, late))
    mark = _mark(attempt)
    if _repeats(state, attempt, mark):
        return state._replace(tally=Tally(counted, uncounted, repeated + 1, late))
    p = chance(state, attempt.concepts, attempt.hardness, attempt.at, law)
    error = attempt.worth - p
    first = attempt.tries <= 1 and attempt.question not in state.recent
    return State(
        theta=state.theta + law.ability / (1 + 0.02 * state.n) * error,
        n=state.n + 1,
        at=attempt.at,
        concepts=_concepts(state.concepts, attempt, p, error, first, law),
        habits=noticed(state.habits, attempt, first),
        placed=state.placed,
        recent=_marked(state.recent, attempt.question, mark),
        today=_today(state, attempt) if first else state.today,
        tally=Tally(counted + 1, uncounted, repeated, late + (attempt.at < state.at)),
    )


def place(state: State, placed: Placed, law: Law = LAW) -> State:
    """The state once a placement has ended: guesses that wear off as attempts come in."""
    base = law.mu + state.theta
    return state._replace(placed={slug: strength - base for slug, strength in placed.strengths.items()})


def replay(events: Iterable[Attempt | Placed], law: Law = LAW) -> State:
    """The state of all these attempts (and placements), in whatever order they come and however often."""
    state = State()
    for event in in_order(events):
        state = after(state, event, law) if isinstance(event, Attempt) else place(state, event, law)
    return state


def in_order(events: Iterable[Attempt | Placed]) -> list[Attempt | Placed]:
    """Each event once, by its time; within one instant by its id, a placement after its attempts."""
    once = {event.id if isinstance(event, Attempt) else event.at: event for event in events}
    return sorted(once.values(), key=_when)


def _when(event: Attempt | Placed) -> tuple[float, bool, str]:
    return (event.at, False, event.id) if isinstance(event, Attempt) else (event.at, True, "")


def renamed(attempt: Attempt, names: Mapping[str, str]) -> Attempt:
    """The same attempt under the map's new slugs: attempts keep the names they were made under."""
    now = names.get
    return replace(
        attempt,
        concepts=tuple((now(slug, slug), weight) for slug, weight in attempt.concepts),
        exercises=tuple(now(slug, slug) for slug in attempt.exercises),
        blames=now(attempt.blames, attempt.blames),
    )


def _concepts(
    old: Mapping[str, Known], attempt: Attempt, p: float, error: float, first: bool, law: Law
) -> dict[str, Known]:
    concepts = dict(old)
    at, y, told = attempt.at, p + error, p * (1 - p)
    fresh = Known(at, at)
    for (slug, _), share in zip(attempt.concepts, shares(attempt.concepts)):
        concepts[slug] = _moved(concepts.get(slug, fresh), at, y, error * share, told, law)
    if attempt.blames and all(attempt.blames != slug for slug, _ in attempt.concepts):
        concepts[attempt.blames] = _blamed(concepts.get(attempt.blames, fresh), at, min(error, 0.0), law)
    if first:
        asked = attempt.concept
        concepts[asked] = _first_try(concepts[asked], old.get(asked), attempt)
        if attempt.right:
            _credit(concepts, attempt)
    return concepts


def _moved(known: Known, at: float, y: float, error: float, told: float, law: Law) -> Known:
    """The concept after its share of the error."""
    _, met, _, n, S, F, information, firsts, night, problems, visit, card = known
    m = lately(known, at, law) + law.recent / (1 + 0.02 * n) * error
    if at < met:
        met = at
    return Known(at, met, m, n + 1, S + y, F + 1 - y, information + told, firsts, night, problems, visit, card)


def _blamed(known: Known, at: float, error: float, law: Law) -> Known:
    """Only the passing part is lowered: no failure was seen here, one was heard of."""
    return known._replace(at=at, m=lately(known, at, law) + law.recent / (1 + 0.02 * known.n) * error)


def _first_try(known: Known, before: Known | None, attempt: Attempt) -> Known:
    """Evidence, the visit and the card move at the first try only: later tries have seen a verdict."""
    at, met, m, n, S, F, information, firsts, night, problems, _, card = known
    if alone := attempt.hints == 0:
        firsts += 1
        night = night or (attempt.right and at - met >= NIGHT)
        if attempt.problem not in problems and len(problems) < GENERATORS:
            problems = (*problems, attempt.problem)
    visit = _visit(before, attempt, alone and attempt.right)
    card = memory.review(card, memory.grade(attempt), at)
    return Known(at, met, m, n, S, F, information, firsts, night, problems, visit, card)


def _visit(before: Known | None, attempt: Attempt, alone: bool) -> Visit:
    asked, streak, blamed = before.visit if before else Visit()
    if before and (over(before.visit) or attempt.at - before.at >= NIGHT):
        asked, streak, blamed = 0, 0, ()
    return Visit(asked + 1, streak + 1 if alone else 0, (*blamed, attempt.blames) if attempt.blames else blamed)


def over(visit: Visit) -> bool:
    """Two in a row, or five in all: the next question begins a new visit."""
    return visit.streak >= ROW or visit.asked >= MOST


def _credit(concepts: dict[str, Known], attempt: Attempt) -> None:
    """What else was truly practised: the other concepts of the question, and those that the lesson says it exercises."""
    along = attempt.exercises
    if len(attempt.concepts) > 1:
        along = (*along, *(slug for slug, _ in attempt.concepts if slug not in along))
    for slug in along:
        known = concepts.get(slug)
        if known and known.card and slug != attempt.concept:
            concepts[slug] = known._replace(card=memory.credit(known.card, attempt.at))


def _today(state: State, attempt: Attempt) -> tuple[int, int]:
    """Reviews done in this day (UTC): the first tries at what was due."""
    day = int(attempt.at // 1)
    done = state.today[1] if state.today[0] == day else 0
    before = state.concepts.get(attempt.concept)
    return day, done + bool(before and before.card and memory.due(before.card, attempt.at))


def _mark(attempt: Attempt) -> int:
    return crc32(attempt.typed.strip().encode(), attempt.outcome == "gave-up")


def _repeats(state: State, attempt: Attempt, mark: int) -> bool:
    """The same words for the same question again: the same answer never counts twice."""
    return bool(attempt.question) and mark in state.recent.get(attempt.question, ())


def _marked(recent: Mapping[str, tuple[int, ...]], question: str, mark: int) -> Mapping[str, tuple[int, ...]]:
    if not question:
        return recent
    recent = dict(recent)
    marks = recent.pop(question, ())  # put back at the end: the oldest question stands first
    recent[question] = (*marks[-15:], mark)
    if len(recent) > REMEMBERED:
        del recent[next(iter(recent))]
    return recent
