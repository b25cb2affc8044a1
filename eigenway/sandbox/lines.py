"""Who is next. Every learner has a line of their own; the lines are served in turn, one run of each at a time, so that
nobody waits for another's hundred submissions. A key that is submitted twice is the same submission."""

import threading
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .endings import CANCELLED
from .report import Report

KEPT = 2_000  # reports that can still be asked for: the sites keep them, here each takes some kilobytes
LONG = 1.0  # seconds that make a run a long one
FORGOTTEN = 5  # short runs after which a long one no longer counts


@dataclass
class Job:
    key: str
    learner: str
    work: dict[str, Any]
    report: Report | None = None
    running: bool = False
    cancel: Callable[[], None] | None = None
    done: threading.Event = field(default_factory=threading.Event)


class Lines:
    def __init__(self, slots: int = 4) -> None:
        self.slots = slots
        self.slow: Counter[str] = (
            Counter()
        )  # who ran long of late: together they never take more than a quarter of the slots
        self.jobs: OrderedDict[str, Job] = OrderedDict()
        self.waiting: OrderedDict[str, deque[Job]] = OrderedDict()
        self.busy: set[str] = set()
        self.change = threading.Condition()
        self.seconds = 0.05  # what a run takes, of late

    def submit(self, key: str, learner: str, work: dict[str, Any]) -> Job:
        with self.change:
            if (known := self.jobs.get(key)) is not None:
                return known
            job = self.jobs[key] = Job(key, learner, work)
            self.waiting.setdefault(learner, deque()).append(job)
            self.forget()
            self.change.notify()
            return job

    def forget(self) -> None:
        """The oldest reports go; what waits or runs stays."""
        for key in [key for key, job in self.jobs.items() if job.report][: max(0, len(self.jobs) - KEPT)]:
            del self.jobs[key]

    def take(self) -> Job:
        """The next job: of the learner whose turn it is and who has nothing running. Waits for one."""
        with self.change:
            while (learner := self.turn()) is None:
                self.change.wait()
            job = self.waiting[learner].popleft()
            self.waiting.move_to_end(learner)
            if not self.waiting[learner]:
                del self.waiting[learner]
            self.busy.add(learner)
            job.running = True
            return job

    def turn(self) -> str | None:
        full = len(self.busy & self.slow.keys()) >= max(1, self.slots // 4)
        free = (learner for learner in self.waiting if learner not in self.busy)
        return next((learner for learner in free if not (full and learner in self.slow)), None)

    def finish(self, job: Job, report: Report) -> None:
        with self.change:
            self.busy.discard(job.learner)
            self.count(job.learner, report.seconds > LONG)
            job.running = False
            self.close(job, report)
            self.seconds += 0.1 * (report.seconds - self.seconds)
            self.change.notify_all()

    def count(self, learner: str, long: bool) -> None:
        """One long run is forgotten after a few short ones: who mixes the two still counts as slow."""
        if long:
            self.slow[learner] = FORGOTTEN
        elif learner in self.slow and (left := self.slow[learner] - 1):
            self.slow[learner] = left
        else:
            self.slow.pop(learner, None)

    def close(self, job: Job, report: Report) -> None:
        if job.report is None:
            job.report, job.work = report, {}
        job.done.set()

    def place(self, key: str) -> dict[str, Any] | None:
        """How many runs come first, and about how long that is; None for a key that is not known."""
        with self.change:
            if (job := self.jobs.get(key)) is None:
                return None
            if job.report or job.running:
                return {"ahead": 0, "seconds": 0.0, "running": job.running}
            ahead = self.ahead(job)
            return {"ahead": ahead, "seconds": round((ahead + 1) * self.seconds, 2), "running": False}

    def ahead(self, job: Job) -> int:
        """Round after round, each line gives one."""
        mine = self.waiting[job.learner].index(job)
        order = list(self.waiting)
        first = order[: order.index(job.learner)]
        return mine + sum(
            min(len(line), mine + (learner in first))
            for learner, line in self.waiting.items()
            if learner != job.learner
        )

    def cancel(self, key: str) -> bool:
        """Take it out of its line, or end it: what was typed stays with whoever submitted it."""
        with self.change:
            job = self.jobs.get(key)
            if job is None or job.report:
                return False
            if not job.running:
                self.waiting[job.learner].remove(job)
                if not self.waiting[job.learner]:
                    del self.waiting[job.learner]
            self.close(job, Report("rejected", says=CANCELLED))
            stop = job.cancel
        if stop:
            stop()
        return True

    def length(self) -> int:
        with self.change:
            return sum(map(len, self.waiting.values()))


def wait(job: Job, seconds: float) -> Report | None:
    """The report, once it is there; None when it takes longer than this."""
    until = time.monotonic() + seconds
    return job.report if job.done.wait(max(0.0, until - time.monotonic())) else None
