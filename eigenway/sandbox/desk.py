"""Where submissions are taken: the lines in front, a few workers for each core, and the best place this machine has."""

import os
import secrets
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from .box import NoBox
from .conduct import conduct
from .lines import Job, Lines, wait
from .local import SAYS, Local
from .pool import Pool, Visit, slots
from .report import Limits, Report
from .selftest import Found, selftest

NO_BOX = "There is no box to run code in here, so your code is kept but not checked. Whoever runs this: eigenway doctor says what is missing."


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


class Nowhere:
    """Server mode without a box: nobody's code runs."""

    tier = "none"

    def run(self, source: str, checks: str, **_: Any) -> Report:
        return Report("unavailable", says=NO_BOX, tier="none")

    def close(self) -> None:
        return


class Here(Local):
    """This machine with limits, in the pool's words."""

    def run(self, source: str, checks: str, **how: Any) -> Report:
        return conduct(source, checks, how.pop("visit", self), **how)

    def close(self) -> None:
        return


Ground = Pool | Here | Nowhere


def ground(server: bool) -> tuple[Ground, Found | None, str]:
    """The best place there is, what its self-test saw, and a sentence. EIGENWAY_SANDBOX=local asks for no box."""
    why = "EIGENWAY_SANDBOX=local asks for none"
    if os.environ.get("EIGENWAY_SANDBOX") != "local":
        try:
            pool = Pool()
        except NoBox as no:
            why = str(no)
        else:
            if (found := selftest(pool)).holds:
                return (
                    pool,
                    found,
                    f"Code runs in a box ({pool.tier}): {found.stopped} attacks stopped, {found.passed} honest programs passed.",
                )
            pool.close()
            why = f"the box does not hold: {'; '.join(found.amiss)}"
    if os.name == "nt":
        return Nowhere(), None, "On Windows labs run within WSL2: start Eigenway there. Code is kept and not run here."
    if server:
        return Nowhere(), None, f"There is no box here, so no code is run: {why}."
    return Here(), None, f"{SAYS} ({why[:1].upper()}{why[1:]}.)"


class Desk:
    def __init__(self, server: bool = False, workers: int | None = None):
        self.place, self.found, self.says = ground(server)
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
        found = self.found or Found(0, 0)
        return Health(
            self.place.tier,
            self.says,
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
            self.place.keep_spare()
            for role in ("learner", "grader"):
                with suppress(NoBox):
                    self.place.box(role, "scipy")

    def stop(self) -> None:
        self.place.close()
