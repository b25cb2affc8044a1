"""One run, from source to report. The learner's code answers calls in one place, the checks ask them in another,
and every frame between the two goes through here: only this process ever says "pass"."""

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from . import endings, sheet
from .grader import Faulty, Grader
from .inside import codec
from .inside.codec import ERR, LOAD, READY, RET
from .leaving import let_go
from .report import Check, Limits, Report, readable
from .talk import Child, Lost, Over, Talk, settled


class Place(Protocol):
    """Somewhere code can run: a box, or this machine with limits."""

    tier: str

    def start(self, role: str, limits: Limits) -> Child: ...

    def grader(self, source: str, limits: Limits) -> Grader:
        """One that is warm for these checks, or a new one."""
        ...

    def keep(self, source: str, grader: Grader) -> None:
        """Take it back when its run is over."""
        ...


@dataclass
class Run:
    source: str
    sheet: sheet.Sheet
    limits: Limits
    seed: str
    place: Place
    checks: list[Check]
    learner: Talk = field(init=False)
    grader: Grader = field(init=False)
    twice: bool = True
    patient: bool = False
    excuses: bool = False  # a process that somebody killed from outside: the run is done again
    printed: bytes = b""
    peak: int = 0
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
        if amiss := self.unreadable():
            return Report("rejected", says=amiss)
        self.grader = self.place.grader(self.sheet.source, self.limits)
        try:
            self.grader.open(self.sheet)
            made = self.round(self.checks)
            if made.outcome == "pass" and len(self.checks) > 1 and self.twice:
                made = self.again(made)
            return made
        except Faulty:
            self.blame("This check did not come to its end.")
            return Report(
                "unavailable", says="The checks of this lab did not come to their end: your code was not judged."
            )
        finally:
            self.place.keep(self.sheet.source, self.grader)

    def unreadable(self) -> str:
        if len(self.source.encode("utf-8", "replace")) > self.limits.source:
            return f"The file is longer than {self.limits.source // 1024} KiB."
        if self.source != self.source.encode("utf-8", "replace").decode():
            return "The file holds half a character (a lone surrogate): type that line again."
        return ""

    def round(self, order: Sequence[Check]) -> Report:
        """The learner's code in a fresh process, and the checks in this order."""
        deadline = time.monotonic() + self.limits.wall
        self.grader.until(deadline)
        self.learner = Talk(self.place.start("learner", self.limits), deadline, self.limits.output)
        self.starved = False
        try:
            return self.open() or self.load() or self.hold(order)
        except Over as over:
            return self.over(over)
        finally:
            self.ended()

    def open(self) -> Report | None:
        fields = {"source": self.source, "given": self.sheet.helpers, "names": list(self.sheet.given)}
        try:
            self.learner.send(codec.join(LOAD, fields))
        except codec.Unsendable:
            return Report("rejected", says="The file is too long for a lab: leave out what is not code of yours.")
        except Over as over:
            raise Lost from over  # it has not read a word of it
        return None

    def load(self) -> Report | None:
        settled(self.learner)
        try:
            said = self.learner.receive()
        except Over as over:
            if over.unread:
                raise Lost from over  # somebody else killed it before it had read the file
            raise
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

    def clock(self, said: codec.Frame) -> None:
        if "OutOfTime" in said.fields["names"]:
            raise Over("time", line=said.fields["line"])

    def hold(self, order: Sequence[Check]) -> Report:
        if not self.grader.wait():
            return Report("unavailable", says="The checks of this lab do not load: your code was not looked at.")
        for number, check in enumerate(order):
            self.one(check, number)
        self.current = None
        self.learner.quiet()
        failed = [check for check in self.checks if not check.passed]
        if not failed:
            return Report(
                "pass", says=f"All {len(self.checks)} checks hold." if len(self.checks) > 1 else "The check holds."
            )
        return Report("memory" if self.starved else "fail", says=failed[0].says, line=failed[0].line, ending="fail")

    def one(self, check: Check, number: int) -> None:
        """One check, and what was printed meanwhile."""
        self.current, began = check, time.monotonic()
        said = self.grader.check(check, number, self.seed, self.question)
        check.passed = said.kind == RET
        if said.kind == ERR:
            check.says, check.line = said.fields["says"], said.fields["line"]
        check.seconds = round(time.monotonic() - began, 4)
        printed = self.learner.said()
        if check.visible:
            check.printed = readable(printed, self.limits.shown)
            self.printed += printed

    def question(self, call: codec.Frame) -> bytes:
        """The learner's answer to one call: RET or ERR with its number, and nothing else on the wire."""
        self.learner.quiet()
        self.learner.send(call.raw)
        said = self.learner.receive()
        if said.kind not in {RET, ERR} or said.fields["id"] != call.fields["id"]:
            raise Over("protocol")
        if said.kind == ERR:
            self.clock(said)
        self.starved = said.kind == ERR and "MemoryError" in said.fields["names"]
        return said.raw

    def over(self, over: Over) -> Report:
        """A run that did not come to its end: why, in the learner's words."""
        if self.current is None or self.current.visible:
            self.printed += bytes(self.learner.output)
        outcome = over.outcome
        if outcome == "died":
            left = self.learner.deadline - time.monotonic()
            ending = self.learner.child.ended()
            outcome = endings.cause_of_death(ending, left, self.limits)
            if outcome == "died" and ending.slain and self.excuses:
                raise Lost from over
        says = endings.sentence(outcome, over.line, self.limits)
        self.blame(says, over.line)
        return Report(outcome, says=says, line=over.line, ending="died" if outcome == "memory" else "")

    def blame(self, says: str, line: int | None = None) -> None:
        if self.current and self.current.passed is None:
            self.current.passed, self.current.says, self.current.line = False, says, line

    def ended(self) -> None:
        if self.patient:
            self.peak = max(self.peak, self.learner.child.ended().peak)
        let_go(self.learner.child)

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
            failed = next(check for check in self.checks if check.passed is False)
            failed.says = second.says = (
                f"In another order of the checks one fails: does your code remember earlier calls? {second.says}"
            )
        return second


def conduct(source: str, checks: str, place: Place, *, seed: bytes | int | None = None, visible_only: bool = False,
            limits: Limits | None = None, patient: bool = False, excuses: bool = False) -> Report:  # fmt: skip
    """The report of one run in this place; a place that is lost raises Lost, and the caller tries another.

    `patient` waits until each child is gone, to say how much memory it took. `excuses`: a learner's process that somebody
    killed from outside counts as lost too.
    """
    limits = limits or Limits()
    try:
        read = sheet.read(checks)
    except sheet.Unreadable as why:
        return Report("unavailable", says=f"This lab is not in order: {why}.")
    blank = read.blank(visible_only)
    run = Run(
        source.removeprefix("\ufeff"),
        read,
        limits,
        seed_text(seed),
        place,
        blank,
        twice=not visible_only,
        patient=patient,
        excuses=excuses,
    )
    return run.report()


def seed_text(seed: bytes | int | None) -> str:
    """Secret unless the caller says which."""
    return secrets.token_hex(16) if seed is None else seed.hex() if isinstance(seed, bytes) else str(int(seed))


__all__ = ["Lost", "Place", "conduct"]
