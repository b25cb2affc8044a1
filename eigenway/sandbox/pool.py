"""Warm boxes, two of each kind: one for learners' code, one for the checks. A box that is lost is made again and the run
tried once more; one that has served long enough is replaced behind the scenes (its forks share a layout of memory)."""

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from .box import Box, NoBox
from .conduct import conduct
from .endings import CANCELLED
from .grader import Grader, Graders
from .leaving import let_go
from .report import STANDARD, Limits, Report
from .talk import Child, Lost

MOST_RUNS, MOST_SECONDS = 1000, 3600.0
LOST = "The place where code runs was lost twice. Your code is kept: submit it again in a minute."


class Pool:
    spare: Box | None = None
    keeps_spare = closed = False

    def __init__(self, **how: bool):
        self.how = how  # seccomp=False or namespaces=False, to try one layer without the other
        self.boxes: dict[tuple[str, str], Box] = {}
        self.retired: set[Box] = set()
        self.graders = Graders()
        self.lock = threading.RLock()
        self.visits: set[Visit] = set()
        self.left = threading.Condition(self.lock)  # a run is over, and with it what it held
        self.making = {(role, kit): threading.Lock() for role in ("learner", "grader") for kit in ("numpy", "scipy")}
        self.boxes = {(role, "numpy"): box for role, box in zip(("learner", "grader"), self.pair(), strict=True)}
        self.tier = self.boxes["learner", "numpy"].tier

    def pair(self) -> list[Box]:
        """The first two boxes come up side by side."""
        with ThreadPoolExecutor(2) as both:
            return list(both.map(lambda _: self.made("numpy"), range(2)))

    def run(self, source: str, checks: str, *, visit: "Visit | None" = None, **how: Any) -> Report:
        visit = visit or Visit(self)
        visit.kit = "scipy" if "scipy" in source or "scipy" in checks else "numpy"
        with self.lock:
            self.visits.add(visit)
        try:
            for last in (False, True):
                try:
                    return conduct(source, checks, visit, excuses=not last, **how)
                except (Lost, NoBox):
                    if visit.cancelled:
                        return Report("rejected", says=CANCELLED, tier=self.tier)  # the boxes are as good as before
                    self.discard(visit, last)
            return Report("unavailable", says=LOST, tier=self.tier)
        finally:
            with self.left:
                self.visits.discard(visit)
                self.left.notify_all()

    def lend(self, role: str, visit: "Visit") -> Box:
        """The box for this role, which stays while the visit lasts."""
        box = self.box(role, visit.kit)
        with self.lock:
            visit.used[role] = box = self.boxes.get((role, visit.kit), box)
        return box

    def box(self, role: str, kit: str) -> Box:
        """The box for this role; while one is being made, only those who need that very one wait."""
        with self.making[role, kit]:
            if self.closed:
                raise NoBox("the boxes are closed")
            box = self.boxes.get((role, kit))
            if box is None or not box.alive():
                box = self.put(role, kit, self.made(kit))
            elif box.runs > MOST_RUNS or time.monotonic() - box.born > MOST_SECONDS:
                box.runs, box.born = 0, time.monotonic()  # its successor is on the way
                threading.Thread(target=self.renew, args=(role, kit), name=f"renew {role}", daemon=True).start()
            return box

    def put(self, role: str, kit: str, box: Box) -> Box:
        """In its place, unless the boxes were closed while it was made."""
        with self.lock:
            if not self.closed:
                self.boxes[role, kit] = box
                return box
        box.close()
        raise NoBox("the boxes are closed")

    def made(self, kit: str) -> Box:
        """A new box: the spare one, where one is kept."""
        if kit != "numpy":
            return Box(["numpy", kit], **self.how)
        with self.lock:
            spare, self.spare = self.spare, None
        if self.keeps_spare:
            threading.Thread(target=self.keep_spare, name="renew spare", daemon=True).start()
        return spare if spare and spare.alive() else Box(["numpy"], **self.how)

    def ready(self, box: Box) -> int:
        """How many children of this box have nothing to do and are meant to be there."""
        kept = sum(grader.child.home is box for grader in self.graders.kept)
        return kept + sum(map(len, box.stock.values()))

    def keep_spare(self) -> None:
        """One warm box in hand, so that a lost one is replaced at once."""
        self.keeps_spare = True
        with suppress(NoBox):
            spare = Box(["numpy"], **self.how)
            with self.lock:
                if not self.closed:
                    self.spare, spare = spare, self.spare
            if spare:
                spare.close()

    def renew(self, role: str, kit: str) -> None:
        """A fresh box takes over; the old one stays until the runs in it are over."""
        try:
            fresh = self.made(kit)
        except NoBox:
            return  # the old one goes on
        with self.lock:
            old = self.boxes.get((role, kit))
            if not self.closed:
                self.boxes[role, kit] = fresh
        self.retire(fresh if self.closed else old)

    def retire(self, box: Box | None) -> None:
        """Closed as soon as no run is in it."""
        if box is None:
            return
        with self.left:
            self.retired.add(box)
            box.served = True
            self.left.wait_for(lambda: self.closed or not self.holds(box), timeout=60)
            self.retired.discard(box)
        self.graders.close(home={box})
        box.close()

    def holds(self, box: Box) -> bool:
        return any(box in visit.used.values() for visit in self.visits)

    def discard(self, visit: "Visit", all_of_them: bool) -> None:
        """The boxes a lost run had used, if they are dead: then they are made again. When a second run is lost in boxes
        that seem alive, they go too."""
        used, visit.used = visit.used, {}
        until = time.monotonic() + 0.05  # a box that was killed is still being taken down
        while all(box.alive() for box in used.values()) and time.monotonic() < until:
            time.sleep(0.002)
        dead = {role: box for role, box in used.items() if all_of_them or not box.alive()}
        with self.lock:
            for role, box in dead.items():
                if self.boxes.get((role, visit.kit)) is box:
                    del self.boxes[role, visit.kit]
        for box in dead.values():
            box.close()
        for box in used.values():
            box.dismiss()  # who killed a child may have killed those that stand ready
        self.graders.close(home=set(used.values()))

    def close(self) -> None:
        """For good: what runs is lost, and no box is made again."""
        with self.lock:
            self.closed = True
            self.left.notify_all()
            for box in [*self.boxes.values(), *self.retired, *([self.spare] if self.spare else [])]:
                box.close()
            self.boxes, self.retired, self.spare = {}, set(), None
        self.graders.close()


class Visit:
    """One run's way into the pool: remembers which boxes it used, and which children it has, so that it can be ended."""

    def __init__(self, pool: Any):
        self.pool, self.kit = pool, "numpy"
        self.used: dict[str, Box] = {}
        self.children: list[Child] = []
        self.cancelled = False

    @property
    def tier(self) -> str:
        return self.pool.tier

    def start(self, role: str, limits: Limits) -> Child:
        if self.cancelled:
            raise Lost
        place = self.pool.lend(role, self) if isinstance(self.pool, Pool) else self.pool
        child = place.start(role, limits)
        self.children.append(child)
        if self.cancelled:  # meanwhile: whoever cancelled has not seen this child
            let_go(child)
            raise Lost
        return child

    def grader(self, source: str, limits: Limits) -> Grader:
        if isinstance(self.pool, Pool) and limits == STANDARD:
            box = self.pool.lend("grader", self)
            if kept := self.pool.graders.take((source, box), limits):
                self.children.append(kept.child)
                return kept
        return Grader(self.start("grader", limits), limits)

    def keep(self, source: str, grader: Grader) -> None:
        box, self.children = grader.child.home, []
        if isinstance(self.pool, Pool) and box is self.used.get("grader") and grader.fit() and not self.cancelled:
            self.pool.graders.keep((source, box), grader)
        else:
            let_go(grader.child)

    def cancel(self) -> None:
        self.cancelled = True
        for child in list(self.children):
            try:
                child.ended()
            except (Lost, OSError):
                continue


def slots() -> int:
    """How many runs go on at once: three for each core, at least eight, so that a few that sleep or loop hold up nobody.

    The memory to set aside is this many times Limits.megabytes.
    """
    return max(8, 3 * (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1))
