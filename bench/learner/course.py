"""A hundred days through the map: Eigenway's plan beside FSRS alone, a fixed order and random practice.

All four have the same learner, minutes, lessons and questions; all attempts are folded by the same model, so that
"held" means the same everywhere.
"""

from dataclasses import dataclass, field

import numpy as np

from bench.learner.world import Learner
from eigenway.learner import Attempt, Goal, Map, State, advance, after, plan, standing
from eigenway.learner.memory import due
from eigenway.learner.plan import CAP

LESSON, QUESTION = 6.0, 2.0  # minutes


@dataclass
class Run:
    map: Map
    learner: Learner
    policy: str
    state: State = field(default_factory=State)
    made: int = 0
    left: float = 0.0
    at: float = 0.0
    reviews: int = 0
    begun: set = field(default_factory=set)

    def ask(self, slug: str) -> bool:
        """One question, answered and folded."""
        concept = self.map.by_slug[slug]
        before = self.state.concepts.get(slug)
        self.reviews += bool(before and before.card and due(before.card, self.at))
        right, slipped = self.learner.answer(slug, self.at)
        self.made += 1
        attempt = Attempt(
            f"{self.made:06}", self.at, str(self.learner.rng.choice(concept.problems)), ((slug, 1.0),),
            "right" if right else "slip" if slipped else "wrong", question=str(self.made), typed="1",
            slip=f"slip-{slug}" if slipped else "", blames=slug if slipped else "", possible=(f"slip-{slug}",),
            exercises=concept.exercises if self.policy == "Eigenway" else (),
        )  # fmt: skip
        self.state = after(self.state, attempt)
        self.at += QUESTION / 1440
        self.left -= QUESTION
        return right

    def study(self, slug: str) -> None:
        """A lesson the first time, then two in a row, at most five."""
        if slug not in self.begun:
            self.begun.add(slug)
            self.learner.lesson(slug, self.at)
            self.left -= LESSON
        for _ in range(5):
            self.ask(slug)
            if self.left <= 0 or advance(self.state, self.map, slug, self.at).go != "again":
                return

    def review(self, slug: str) -> None:
        """One question; after a miss a fresh one in the same sitting."""
        if not self.ask(slug) and self.left > 0:
            self.ask(slug)

    def day(self, day: int, minutes: float) -> None:
        self.at, self.left, self.reviews = day + 0.7, minutes, 0
        DAYS[self.policy](self)


def eigenway(run: Run) -> None:
    session = plan(run.state, run.map, Goal(), run.left, run.at)
    for item in session.items:
        if run.left > 0:
            run.study(item.concept) if item.kind in ("new", "check") else run.review(item.concept)
    while run.left > 0 and (more := _something_else(run)):
        run.study(more)


def _something_else(run: Run) -> str:
    fresh = (item for item in plan(run.state, run.map, Goal(), run.left, run.at).items if item.kind == "new")
    return next((item.concept for item in fresh if not _today(run, item.concept)), "")


def _today(run: Run, slug: str) -> bool:
    return slug in run.state.concepts and run.at - run.state.concepts[slug].at < 0.3


def fsrs_alone(run: Run) -> None:
    """Whatever is due, the oldest first, without credit or cap; then the next concept of the list."""
    cards = [(k.card.due, slug) for slug, k in run.state.concepts.items() if k.card and due(k.card, run.at)]
    for _, slug in sorted(cards):
        if run.left > 0:
            run.review(slug)
    for concept in run.map.order:
        if run.left <= 0:
            return
        if concept.slug not in run.begun:
            run.study(concept.slug)


def fixed_order(run: Run) -> None:
    """The list from the top, round after round."""
    while run.left > 0:
        if len(run.begun) == len(run.map.order):
            slug = min(run.state.concepts, key=lambda slug: run.state.concepts[slug].at)
        else:
            slug = next(concept.slug for concept in run.map.order if concept.slug not in run.begun)
        run.study(slug)


def random_practice(run: Run) -> None:
    """Any concept whose needs were begun."""
    while run.left > 0:
        open_ = [c.slug for c in run.map.order if all(need in run.begun for need in run.map.needs[c.slug])]
        run.study(str(run.learner.rng.choice(open_)))


DAYS = {"Eigenway": eigenway, "FSRS alone": fsrs_alone, "fixed order": fixed_order, "random practice": random_practice}


@dataclass
class Result:
    retention: list = field(default_factory=list)  # of what was ever learnt and begun, day by day
    reviews: list = field(default_factory=list)
    known: list = field(default_factory=list)  # concepts with a true chance of .8 and more, at the end
    held: list = field(default_factory=list)  # concepts held, at the end
    module: list = field(default_factory=list)  # days until the first module is known
    wrong: list = field(default_factory=list)  # held, with a true chance under .7
    over: list = field(default_factory=list)  # days above the cap


def simulate(map: Map, policy: str, learners: int, days: int, minutes: float) -> Result:
    result = Result()
    for i in range(learners):
        kind = ("newcomer", "able", "specialist")[i % 3]
        run = Run(map, Learner(map, kind, np.random.default_rng(100 + i)), policy)
        first = map.order[0].module
        reached = None
        for day in range(days):
            run.day(day, minutes)
            at = day + 1.0
            learnt = [slug for slug in run.begun if slug in run.learner.strength]
            if day >= 10:
                result.retention.append(np.mean([run.learner.recall(slug, at) for slug in learnt]) if learnt else 0)
                result.reviews.append(run.reviews)
                result.over.append(run.reviews > CAP)
            mine = [run.learner.chance(c.slug, at) >= 0.8 for c in map.order if c.module == first]
            reached = day + 1 if reached is None and np.mean(mine) >= 0.9 else reached
            if day % 10 == 9:
                held = [slug for slug, found in standing(run.state, map, at).items() if found.word == "held"]
                result.wrong += [run.learner.chance(slug, at) < 0.7 for slug in held]
        result.known.append(sum(run.learner.chance(c.slug, days) >= 0.8 for c in map.order))
        result.held.append(len(held))
        result.module.append(reached or days + 1)
    return result
