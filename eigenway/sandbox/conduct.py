"""One run, from source to report. The learner's code answers calls in one place, the checks ask them in another,
and every frame between the two goes through here: only this process ever says "pass"."""

import secrets
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from queue import SimpleQueue
from typing import Protocol

from . import sheet
from .inside import codec
from .inside.codec import CALL, END, ERR, LOAD, READY, RET
from .report import Check, Limits, Report, readable
from .talk import Child, Ending, Examiner, Lost, Over, Talk


class Place(Protocol):
    """Somewhere code can run: a box, or this machine with limits."""

    tier: str

    def start(self, role: str, limits: Limits) -> Child: ...


AFTERWARDS: "SimpleQueue[Child]" = SimpleQueue()


def take_down() -> None:
    while True:
        child = AFTERWARDS.get()
        with suppress(Lost, OSError):
            child.ended()


threading.Thread(target=take_down, daemon=True).start()

SAYS = {
    "time": "Your code was stopped: it may compute for {seconds} seconds and last {wall:g} by the clock. Does a loop come to its end?",
    "memory": "Your code needed more than the {megabytes} MiB a lab has.",
    "output": "Your code printed more than a lab may print ({output:,} bytes) and was stopped: print less, or nothing inside a loop.",
    "died": "Your code ended its own process, so it gave no answer (exit, a crash in a library, or a signal).",
    "protocol": "Your code wrote into the channel that carries its answers: return the answer, and print with print().",
}


@dataclass
class Run:
    source: str
    sheet: sheet.Sheet
    limits: Limits
    seed: str
    place: Place
    checks: list[Check]
    learner: Talk = field(init=False)
    grader: Talk = field(init=False)
    twice: bool = True
    patient: bool = False
    printed: bytes = b""
    peak: int = 0
    calls: int = 0
    current: Check | None = None
    starved: bool = False  # MemoryError was the learner's last word

    def report(self) -> Report:
        began = time.monotonic()
        made = self.conducted()
        made.seconds, made.tier, made.peak = round(time.monotonic() - began, 4), self.place.tier, self.peak
        made.checks = self.checks
        made.printed = readable(self.printed, self.limits.shown)
        return made

    def conducted(self) -> Report:
        if len(self.source.encode("utf-8", "replace")) > self.limits.source:
            return Report("rejected", says=f"The file is longer than {self.limits.source // 1024} KiB.")
        if self.source != self.source.encode("utf-8", "replace").decode():
            return Report("rejected", says="The file holds half a character (a lone surrogate): type that line again.")
        self.grader = Examiner(
            self.place.start("grader", self.limits), time.monotonic() + self.limits.wall + 5, self.limits.output
        )
        try:
            self.open(self.grader, LOAD, source=self.sheet.source, given="", names=list(self.sheet.yours))
            made = self.round(self.checks)
            if made.outcome == "pass" and len(self.checks) > 1 and self.twice:
                made = self.again(made)
            return made
        finally:
            self.let_go(self.grader.child)

    def open(self, talk: Talk, kind: int, **fields: object) -> None:
        try:
            talk.send(codec.join(kind, dict(fields)))
        except codec.Unsendable:
            raise Over("rejected") from None

    def round(self, order: Sequence[Check]) -> Report:
        """The learner's code in a fresh process, and the checks in this order."""
        deadline = time.monotonic() + self.limits.wall
        self.grader.deadline = deadline + 5
        self.learner = Talk(self.place.start("learner", self.limits), deadline, self.limits.output)
        self.starved = False
        try:
            self.open(self.learner, LOAD, source=self.source, given=self.sheet.helpers, names=list(self.sheet.given))
            return self.load() or self.hold(order)
        except Over as over:
            return self.over(over)
        finally:
            self.ended()

    def load(self) -> Report | None:
        self.settled(self.learner)
        said = self.learner.receive()
        self.printed += self.learner.said()
        if said.kind == ERR:
            self.clock(said)
            starved = "MemoryError" in said.fields["names"] and said.fields["line"] is not None
            says = said.fields["says"]
            says = f"Line {said.fields['line']}: {says}." if said.fields["line"] else f"{says[:1].upper()}{says[1:]}."
            return Report(
                "memory" if starved else "load-error", says=says, line=said.fields["line"], ending="load-error"
            )
        if said.kind != READY:
            raise Over("protocol")
        return None

    def settled(self, talk: Talk) -> None:
        """A child says END when it is confined, before it reads a word: one that dies before is the place's fault."""
        try:
            if talk.receive().kind != END:
                raise Lost
        except Over as over:
            raise Lost from over

    def clock(self, said: codec.Frame) -> None:
        if "OutOfTime" in said.fields["names"]:
            raise Over("time", line=said.fields["line"])

    def hold(self, order: Sequence[Check]) -> Report:
        if self.grader_says(READY) is None:
            return Report("unavailable", says="The checks of this lab do not load: your code was not looked at.")
        for check in order:
            self.current = check
            began = time.monotonic()
            self.one(check)
            check.seconds = round(time.monotonic() - began, 4)
            said = self.learner.said()
            if check.visible:
                check.printed = readable(said, self.limits.shown)
                self.printed += said
        self.current = None
        self.learner.quiet()
        failed = [check for check in self.checks if not check.passed]
        if not failed:
            return Report(
                "pass", says=f"All {len(self.checks)} checks hold." if len(self.checks) > 1 else "The check holds."
            )
        return Report("memory" if self.starved else "fail", says=failed[0].says, line=failed[0].line, ending="fail")

    loaded: bool = False

    def grader_says(self, kind: int) -> codec.Frame | None:
        """READY comes once; afterwards the grader answers and asks."""
        if not self.loaded:
            self.settled(self.grader)
            self.loaded = self.from_grader().kind == kind
        return codec.Frame(kind, {}) if self.loaded else None

    def from_grader(self) -> codec.Frame:
        try:
            return self.grader.receive()
        except Over as over:
            raise Over("grader-" + over.outcome) from None

    def one(self, check: Check) -> None:
        """Ask the grader for one check and carry its questions to the learner's code until it knows."""
        number = self.sheet_number(check)
        packed = [self.seed, check.visible]
        self.grader.send(codec.frame(CALL, {"id": number, "f": check.name}, args=packed, named={}))
        while (said := self.from_grader()).kind == CALL:
            self.grader.send(self.question(said))
        check.passed = said.kind == RET
        if said.kind == ERR:
            check.says, check.line = said.fields["says"], said.fields["line"]

    def sheet_number(self, check: Check) -> int:
        return [name for name, _, _ in self.sheet.checks].index(check.name)

    def question(self, call: codec.Frame) -> bytes:
        """The learner's answer to one call: RET or ERR with this number, and nothing else on the wire."""
        self.learner.quiet()
        self.calls += 1
        self.learner.send(call.again(id=self.calls))
        said = self.learner.receive()
        if said.kind not in {RET, ERR} or said.fields["id"] != self.calls:
            raise Over("protocol")
        if said.kind == ERR:
            self.clock(said)
        self.starved = said.kind == ERR and "MemoryError" in said.fields["names"]
        return said.again(id=call.fields["id"])

    def over(self, over: Over) -> Report:
        """A run that did not come to its end: why, in the learner's words."""
        self.printed += bytes(self.learner.output)
        outcome = over.outcome
        if outcome.startswith("grader-") or outcome == "rejected":
            self.blame("This check did not come to its end.")
            says = "The checks of this lab did not come to their end: your code was not judged."
            return Report("unavailable", says=says)
        if outcome == "died":
            outcome = self.cause_of_death(self.learner.child.ended())
        says = SAYS[outcome].format(**vars(self.limits))
        if over.line:
            says = f"Line {over.line}: {says[:1].lower()}{says[1:]}"
        self.blame(says, over.line)
        return Report(outcome, says=says, line=over.line, ending="died" if outcome == "memory" else "")

    def blame(self, says: str, line: int | None = None) -> None:
        if self.current and self.current.passed is None:
            self.current.passed, self.current.says, self.current.line = False, says, line

    def cause_of_death(self, ending: Ending) -> str:
        late = self.learner.deadline - time.monotonic() < 0.4  # its own clock rings a little before ours
        if late or ending.cpu >= self.limits.seconds * 0.95:
            return "time"
        if ending.signal == 9 and ending.peak >= 0.9 * (self.limits.megabytes << 20):
            return "memory"
        return "died"

    def ended(self) -> None:
        if self.patient:
            self.peak = max(self.peak, self.learner.child.ended().peak)
        self.let_go(self.learner.child)

    def let_go(self, child: Child) -> None:
        """Taking a process with its namespaces down takes longer than a check: nobody waits for that."""
        child.stop()
        child.close()
        AFTERWARDS.put(child)

    def again(self, first: Report) -> Report:
        """Once more from the last check to the first, in a fresh process: answers that depend on earlier calls show."""
        kept, printed = self.checks, self.printed
        self.checks = [replace(check, passed=None) for check in kept]
        second = self.round(self.checks[::-1])
        self.printed = printed
        if second.outcome == "pass":
            self.checks = kept
            return first
        if second.outcome == "fail":
            second.says = (
                f"In another order of the checks one fails: does your code remember earlier calls? {second.says}"
            )
        return second


def conduct(source: str, checks: str, place: Place, *, seed: bytes | int | None = None, visible_only: bool = False,
            limits: Limits | None = None, patient: bool = False) -> Report:  # fmt: skip
    """The report of one run in this place; a place that is lost raises Lost, and the caller tries another.

    `patient` waits until each child is gone, to say how much memory it took.
    """
    limits = limits or Limits()
    try:
        read = sheet.read(checks)
    except sheet.Unreadable as why:
        return Report("unavailable", says=f"This lab is not in order: {why}.")
    blank = read.blank(visible_only)
    run = Run(source, read, limits, seed_text(seed), place, blank, twice=not visible_only, patient=patient)
    return run.report()


def seed_text(seed: bytes | int | None) -> str:
    """Secret unless the caller says which."""
    return secrets.token_hex(16) if seed is None else seed.hex() if isinstance(seed, bytes) else str(int(seed))


__all__ = ["Lost", "Place", "conduct"]
