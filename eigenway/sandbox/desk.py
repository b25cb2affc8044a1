"""Where submissions are taken: the lines in front, a few workers for each core, and the best place this machine has."""

import secrets
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .box import NoBox
from .ground import NO_BOX, ground
from .lines import Job, Lines, wait
from .pool import Pool, Visit, slots
from .proof import Proof
from .report import Limits, Report
from .selftest import Found

FIRST = 1.0  # seconds that belong to whoever has waited for this start: the rest of the machinery comes after


@dataclass(frozen=True)
class Health:
    """Where code runs here. `tier`: T1 a box in a box, T2 a box, local this machine with limits, none."""

    tier: str
    says: str
    stopped: int = 0
    passed: int = 0
    amiss: list[str] = field(default_factory=list)
    slots: int = 0
    waiting: int = 0
    runs: int = 0

    @property
    def boxed(self) -> bool:
        return self.tier in {"T1", "T2"}

    def plain(self) -> dict[str, Any]:
        return {**asdict(self), "boxed": self.boxed}


class Desk:
    def __init__(self, server: bool = False, workers: int | None = None, proof: Path | None = None):
        self.place, self.found, self.says = ground(server, Proof(proof) if proof else None)
        self.workers = workers or slots()
        self.lines, self.runs = Lines(self.workers), 0
        for _ in range(self.workers):
            threading.Thread(target=self.work, daemon=True).start()

    def work(self) -> None:
        while True:
            job = self.lines.take()
            self.runs += 1
            try:
                report = self.one(job)
            except Exception as error:  # a fault of ours: this learner hears of it, the next one is still served
                report = Report(
                    "unavailable",
                    says=f"The sandbox itself has failed ({type(error).__name__}). Your code is kept: submit it again.",
                )
            self.lines.finish(job, report)

    def one(self, job: Job) -> Report:
        visit = Visit(self.place)
        job.cancel = visit.cancel
        return self.place.run(**job.work, visit=visit)

    def submit(self, key: str, learner: str, source: str, checks: str, **how: Any) -> None:
        if isinstance(how.get("limits"), dict):
            how["limits"] = Limits(**how["limits"])
        self.lines.submit(key, learner, {"source": source, "checks": checks, **how})

    def report(self, key: str, seconds: float = 0.0) -> Report | None:
        """The report, waiting so long for it; KeyError for a key that was never submitted here."""
        return wait(self.lines.jobs[key], seconds)

    def place_of(self, key: str) -> dict[str, Any] | None:
        return self.lines.place(key)

    def cancel(self, key: str) -> bool:
        return self.lines.cancel(key)

    def run(self, source: str, checks: str, **how: Any) -> Report:
        """Submit and wait, as somebody of one's own."""
        key = secrets.token_hex(8)
        self.submit(key, key, source, checks, **how)
        while (report := self.report(key, 3600)) is None:
            continue
        return report

    def health(self) -> Health:
        found, closed = self.found or Found(0, 0), getattr(self.place, "closed", False)
        return Health(
            "none" if closed else self.place.tier,
            NO_BOX if closed else self.says,
            found.stopped,
            found.passed,
            found.amiss,
            self.workers,
            self.lines.length(),
            self.runs,
        )

    def warm(self) -> None:
        """A spare box, and the boxes with SciPy, which take longer to come up: ahead of the first who needs them."""
        if isinstance(self.place, Pool):
            time.sleep(FIRST)
            self.place.keep_spare()
            self.quiet(30.0)
            for role in ("learner", "grader"):
                with suppress(NoBox):
                    self.place.box(role, "scipy")

    def quiet(self, seconds: float) -> None:
        """Waits for a moment in which nothing runs, so long at most: whoever came back from a crash has a line to serve."""
        until = time.monotonic() + seconds
        while (self.lines.busy or self.lines.length()) and time.monotonic() < until:
            time.sleep(0.5)

    def stop(self) -> None:
        self.place.close()
