"""What next, and why: one function of what is known, what is due, the map, the goal and the minutes there are.

Repairs of named slips first, then due reviews interleaved over the modules, then what is new nearest to the goal, and
a lab when its concept is held. Each choice says its reason in a sentence, and "something else" has the next three.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, zip_longest

from eigenway.learner import reasons
from eigenway.learner.goal import Goal, targets, way
from eigenway.learner.habits import to_repair
from eigenway.learner.map import Map
from eigenway.learner.mastery import KNOWN, Mastery, standing
from eigenway.learner.memory import due, recall
from eigenway.learner.population import SHIPPED, Population
from eigenway.learner.state import State

CAP = 20  # reviews a day: what is more is spread over the next days
REPAIRS = 2  # in one session
OTHERS = 3
REVIEW_MINUTES, REPAIR_MINUTES, CHECK_MINUTES, LAB_MINUTES = 2.0, 3.0, 4.0, 25.0
ROOM_FOR_NEW = 0.4  # of the minutes, kept while something new is ready: reviews alone are no course
LAST_DAYS = 3.0  # before an exam nothing new is begun


@dataclass(frozen=True, slots=True)
class Item:
    kind: str  # repair review new check lab
    concept: str
    minutes: float
    reason: str  # "Why this now?", one sentence
    problem: str = ""  # a repair names the generator that showed the slip
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    items: tuple[Item, ...]
    others: tuple[Item, ...]  # "something else"
    says: str  # "12 items, about 15 minutes: 7 reviews, 3 new, 2 repairs."
    due: int  # all reviews due now
    spread: tuple[int, ...] = ()  # how many of them wait for tomorrow, the day after, ...
    pace: str = ""  # with an exam's date: whether the minutes suffice
    known: Mapping[str, Mastery] = field(
        default_factory=dict[str, Mastery], repr=False, compare=False
    )  # what it rests on

    @property
    def minutes(self) -> float:
        return sum(item.minutes for item in self.items)


def plan(
    state: State,
    map: Map,
    goal: Goal,
    minutes: float,
    at: float,
    population: Population = SHIPPED,
    cap: int = CAP,
    skip: Collection[tuple[str, str]] = (),
    done: Collection[str] = (),
) -> Session:
    """`skip` holds the (kind, concept) that the learner put aside for now, `done` the labs that passed."""
    known = standing(state, map, at, population)
    repairs = [item for item in _repairs(state, map) if (item.kind, item.concept) not in skip]
    reviews = [item for item in _reviews(state, map, known, goal, at) if (item.kind, item.concept) not in skip]
    fresh = [item for item in _fresh(map, known, goal, at, done) if (item.kind, item.concept) not in skip]
    left = max(0, cap - (state.today[1] if state.today[0] == int(at // 1) else 0))
    items = _fit(repairs[:REPAIRS], minutes)
    room = minutes - _minutes(items)
    kept = room * ROOM_FOR_NEW if fresh else 0.0
    items += interleaved(_fit(reviews[:left], room - kept, start=not items), map)
    items += _fit(fresh, minutes - _minutes(items), start=not items)
    chosen = set(items)
    others = [item for item in chain(fresh, reviews, repairs) if item not in chosen]
    waiting = sum(item not in chosen for item in reviews)
    return Session(
        tuple(items),
        _varied(others, OTHERS),
        reasons.session(items),
        len(reviews),
        _spread(waiting, cap),
        reasons.pace(goal, map, known, at),
        known,
    )


def interleaved(items: Iterable[Item], map: Map) -> list[Item]:
    """Module by module in turn, so that each question begins with seeing what kind it is."""
    modules: dict[str, list[Item]] = {}
    for item in items:
        modules.setdefault(map.by_slug[item.concept].module, []).append(item)
    rounds = zip_longest(*sorted(modules.values(), key=len, reverse=True))
    return [item for turn in rounds for item in turn if item is not None]


def _repairs(state: State, map: Map) -> list[Item]:
    return [
        Item("repair", habit.concept, REPAIR_MINUTES, reasons.repair(family, habit, map), habit.problem, family)
        for family, habit in to_repair(state)
        if (concept := map.by_slug.get(habit.concept)) and not concept.coming
    ]


def _reviews(state: State, map: Map, known: dict[str, Mastery], goal: Goal, at: float) -> list[Item]:
    """What is due: the most forgotten and the most needed by what comes next goes first."""
    ahead = {slug for slug in way(goal, map) if known[slug].word not in KNOWN}
    found: list[tuple[float, str, str]] = []
    for concept in map.order:
        seen = state.concepts.get(concept.slug)
        if seen and seen.card and due(seen.card, at):
            needed = [slug for slug in map.wanted[concept.slug] if slug in ahead]
            urgency = (1 - recall(seen.card, at)) * (1 + len(needed) + 0.1 * len(map.above[concept.slug] & ahead))
            found.append((-urgency, concept.slug, needed[0] if needed else ""))
    found.sort()
    return [
        Item("review", slug, REVIEW_MINUTES, reasons.review(state.concepts[slug], map, needed, at))
        for _, slug, needed in found
    ]


def _fresh(map: Map, known: dict[str, Mastery], goal: Goal, at: float, done: Collection[str]) -> list[Item]:
    """What is ready, nearest to the goal first, and the labs of what is held; last, what only placement vouches for."""
    if goal.by is not None and 0 <= goal.by - at <= LAST_DAYS:
        return []
    path, far = way(goal, map), _distances(targets(goal, map), known, map)
    rows: list[tuple[tuple[bool, int, int], Item]] = []
    for index, concept in enumerate(map.order):
        slug, word = concept.slug, known[concept.slug].word
        if word == "ready":
            rows.append(((slug not in path, far.get(slug, 0), index), _new(slug, map, goal, known)))
        elif word == "held" and concept.lab and concept.lab not in done:
            rows.append(((slug not in path, 1, index), Item("lab", slug, LAB_MINUTES, reasons.lab(concept))))
        elif word == "familiar" and known[slug].provisional:
            rows.append(((True, 0, index), Item("check", slug, CHECK_MINUTES, reasons.check(concept))))
    return [item for _, item in sorted(rows, key=lambda row: row[0])]


def _new(slug: str, map: Map, goal: Goal, known: dict[str, Mastery]) -> Item:
    concept = map.by_slug[slug]
    minutes = CHECK_MINUTES if known[slug].firsts else concept.minutes  # of what was begun the lesson is read
    return Item("new", slug, minutes, reasons.new(concept, map, goal, known[slug]))


def _distances(ends: frozenset[str], known: dict[str, Mastery], map: Map) -> dict[str, int]:
    """How many concepts are still to be learnt for the nearest end that each one leads to."""
    missing = {slug for slug, found in known.items() if found.word not in KNOWN}
    least: dict[str, int] = {}
    for end in ends:
        left = len(map.below[end] & missing)
        for slug in (end, *map.below[end]):
            least[slug] = min(left, least.get(slug, left))
    return least


def _fit(items: list[Item], minutes: float, start: bool = False) -> list[Item]:
    """As many as fit, in their order; with `start`, the first one in any case: no session is empty for want of a minute."""
    taken: list[Item] = []
    for item in items:
        if item.minutes <= minutes or (start and not taken):
            taken.append(item)
            minutes -= item.minutes
    return taken


def _minutes(items: list[Item]) -> float:
    return sum(item.minutes for item in items)


def _varied(items: list[Item], many: int) -> tuple[Item, ...]:
    """The first ones, of different concepts."""
    return tuple({item.concept: item for item in reversed(items)}[slug] for slug in list(dict.fromkeys(
        item.concept for item in items))[:many])  # fmt: skip


def _spread(waiting: int, cap: int) -> tuple[int, ...]:
    """A backlog in equal days, none above the cap."""
    if not waiting:
        return ()
    number = -(-waiting // max(1, cap))
    return tuple(waiting // number + (day < waiting % number) for day in range(number))
