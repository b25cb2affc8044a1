"""The second half of a run: a child of its own that holds a lab's checks. It asks, and the broker carries its questions.

A grader whose run came to its end in good order is kept for the next run of the same checks, for to make one costs as much
as the learner's two processes together. What the checks hold at their top level is made anew for each run, and what a
learner returned reached them as plain data, so nothing of one run is left for the next to find. A grader that was still
asking when its run ended, that was slow, or that has served long is not kept.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Container
from typing import Any

from . import sheet
from .inside import codec
from .inside.codec import CALL, LOAD, READY
from .leaving import let_go
from .report import Check, Limits
from .talk import Child, Examiner, Lost, Over, settled

MOST_USES, MOST_SECONDS = (
    50,
    1.0,
)  # runs of one grader, and what any of them may take: its processor time is limited for life
MOST_KEPT = 8
GRACE = 5.0  # seconds a check may go on by itself when the learner's time is up


class Faulty(Exception):
    """The checks do not load, or do not come to their end: nothing is said about the learner's code."""

    def __init__(self, outcome: str):
        super().__init__(outcome)
        self.outcome = outcome


class Grader:
    def __init__(self, child: Child, limits: Limits):
        self.child, self.uses, self.began = child, 0, time.monotonic()
        self.talk = Examiner(child, self.began + limits.wall + GRACE, limits.output)
        self.confined = self.ready = False
        self.idle = True  # nothing is under way: it waits for the next word

    def open(self, sheet: sheet.Sheet) -> None:
        """Give it the checks; it reads them while the learner's process reads its own."""
        self.uses, self.began, self.ready, self.idle = self.uses + 1, time.monotonic(), False, False
        self.send(codec.join(LOAD, {"source": sheet.source, "given": "", "names": list(sheet.yours)}))

    def until(self, deadline: float) -> None:
        self.talk.deadline = deadline + GRACE

    def wait(self) -> bool:
        """Have the checks been loaded?"""
        if not self.confined:
            settled(self.talk)
            self.confined = True
        self.ready = self.ready or self.receive().kind == READY
        self.idle = True
        return self.ready

    def check(self, check: Check, number: int, seed: str, ask: Callable[[codec.Frame], bytes]) -> codec.Frame:
        """One check: each question it puts is carried to the learner's code by `ask`, until it says RET or ERR."""
        self.idle = False
        self.send(codec.frame(CALL, {"id": number, "f": check.name}, args=[seed, check.visible], named={}))
        while (said := self.receive()).kind == CALL:
            self.send(ask(said))
        self.idle = True
        return said

    def send(self, frame: bytes) -> None:
        try:
            self.talk.send(frame)
        except Over as over:
            raise self.amiss(over) from over

    def receive(self) -> codec.Frame:
        try:
            return self.talk.receive()
        except Over as over:
            raise self.amiss(over) from over

    def amiss(self, over: Over) -> Exception:
        """A grader that somebody else has killed is the place's loss; all else is a fault of the checks."""
        killed = over.outcome == "died" and (not self.confined or self.child.ended().signal == 9)
        return Lost() if killed else Faulty(over.outcome)

    def fit(self) -> bool:
        """May it be kept for the next run?"""
        return self.idle and self.ready and self.uses < MOST_USES and time.monotonic() - self.began < MOST_SECONDS

    def refresh(self, limits: Limits) -> bool:
        """Is it still there, with nothing on the wire? Then it counts from nought."""
        try:
            self.talk.quiet()
            self.talk.said()
        except Over:
            return False
        self.talk.received, self.talk.deadline = 0, time.monotonic() + limits.wall + GRACE
        return True


class Graders:
    """Those that are kept, the one that was used last at the end."""

    def __init__(self) -> None:
        self.kept: OrderedDict[Grader, Any] = OrderedDict()
        self.lock = threading.Lock()

    def take(self, what: Any, limits: Limits) -> Grader | None:
        """One that holds `what`, ready for the next run."""
        while grader := self.one(what):
            if grader.refresh(limits):
                return grader
            let_go(grader.child)
        return None

    def one(self, what: Any) -> Grader | None:
        with self.lock:
            found = next((grader for grader in reversed(self.kept) if self.kept[grader] == what), None)
            if found:
                del self.kept[found]
            return found

    def keep(self, what: Any, grader: Grader) -> None:
        with self.lock:
            self.kept[grader] = what
            old = self.kept.popitem(last=False)[0] if len(self.kept) > MOST_KEPT else None
        if old:
            let_go(old.child)

    def close(self, home: Container[object] | None = None) -> None:
        """All of them, or those that live in one of these boxes."""
        with self.lock:
            gone = [grader for grader in self.kept if home is None or grader.child.home in home]
            for grader in gone:
                del self.kept[grader]
        for grader in gone:
            let_go(grader.child)
