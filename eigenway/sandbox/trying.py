"""Programs tried against the sandbox, and what each of them reached: for `eigenway sandbox try` and for the tests.

Around every program stand things that must not be touched: a file with a secret, a port, a learner whose run goes on
beside it, checks that hold a secret of their own. What was touched is named in the words of the attack files.
"""

import os
import secrets
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .box import Box
from .mounts import INSIDE, unprivileged
from .pool import Pool
from .report import Limits, Report

LIMITS = Limits(shown=4 << 20)
SLACK = 64 << 20  # Python and NumPy themselves
MARKER = "PWNED"
VICTIM = "victim = {secret!r}\n\ndef pca1(X):\n    import numpy as np\n    v = np.linalg.svd(X - X.mean(0), full_matrices=False)[2][0]\n    return v if v[0] >= 0 else -v\n"
CHECKS = '''
import numpy as np

YOURS = ["pca1"]
SECRET = {secret!r}


def first(X):
    v = np.linalg.svd(X - X.mean(0), full_matrices=False)[2][0]
    return v if v[0] >= 0 else -v


def check_a_long_cloud():
    """The points lie along (3, 4)."""
    X = np.outer(np.arange(-3.0, 4.0), [3.0, 4.0])
    same(pca1(X), np.array([0.6, 0.8]), within=1e-8)


def check_any_cloud(rng):
    """Against the singular value decomposition."""
    for _ in range(3):
        X = rng.normal(size=(30, 4)) * [4, 2, 1, 0.5]
        same(pca1(X), first(X), within=1e-8)


def check_a_larger_cloud_has_the_same_direction(rng):
    """Neither a shift nor a scale turns it."""
    X = rng.normal(size=(20, 3)) * [3, 1, 0.3]
    same(pca1(7 * X + 2), first(X), within=1e-8)
'''


@dataclass
class Tried:
    id: str
    outcome: str
    seconds: float
    peak_memory: int
    touched: list[str] = field(default_factory=list)
    breach: list[str] = field(default_factory=list)  # what of it must not be, of the outcome too

    def plain(self) -> dict[str, Any]:
        return dict(vars(self))


class Range:
    """A pool with everything around it that an attack may try to touch."""

    def __init__(self, **how: bool):
        self.pool = Pool(**how)
        self.canary, self.hidden, self.victim = (
            f"EW-{word}-{secrets.token_hex(12)}" for word in ("CANARY", "HIDDEN", "VICTIM")
        )
        handle, name = tempfile.mkstemp(prefix="ew-canary-")
        os.write(handle, self.canary.encode())
        os.fchmod(handle, 0o644)
        os.close(handle)
        self.file = Path(name)
        self.listen()

    def listen(self) -> None:
        self.tcp, self.udp, self.unix = (
            socket.socket(),
            socket.socket(type=socket.SOCK_DGRAM),
            socket.socket(socket.AF_UNIX),
        )
        self.tcp.bind(("127.0.0.1", 0))
        self.port = self.tcp.getsockname()[1]
        self.udp.bind(("127.0.0.1", self.port))
        self.unix.bind("\0ew-canary")
        self.tcp.listen()
        self.unix.listen()
        for one in (self.tcp, self.udp, self.unix):
            one.setblocking(False)

    def close(self) -> None:
        self.pool.close()
        self.file.unlink(missing_ok=True)
        for one in (self.tcp, self.udp, self.unix):
            one.close()

    def attempt(self, line: dict[str, Any]) -> Tried:
        code = line["code"].replace("@PORT@", str(self.port)).replace("@CANARYFILE@", str(self.file))
        for token, (piece, count) in (line.get("expand") or {}).items():
            code = code.replace(token, piece * count)
        boxes, before = dict(self.pool.boxes), self.shared()
        checks = CHECKS.format(secret=self.hidden)
        with Beside(self.pool, VICTIM.format(secret=self.victim), checks) as victim:
            report = self.pool.run(code, checks, limits=LIMITS, patient=True)
        touched = [*self.reached(report), *self.harmed(boxes, before)] + (["victim_harm"] if victim.harmed else [])
        return self.judged(line, report, touched)

    def judged(self, line: dict[str, Any], report: Report, touched: list[str]) -> Tried:
        outcome = report.ending if report.outcome == "memory" else report.outcome
        forbidden = line.get("must_not")
        breach = [what for what in touched if forbidden is None or what in forbidden]
        if outcome not in line.get("expect", [outcome]) or outcome in (forbidden or ()):
            breach.append(f"outcome:{outcome}")
        return Tried(str(line.get("id", "")), outcome, report.seconds, report.peak, touched, breach)

    def reached(self, report: Report) -> Iterator[str]:
        """What the run itself shows."""
        words = report.printed + report.says + "".join(check.says + check.printed for check in report.checks)
        if MARKER in words:
            yield "marker:PWNED"
        if any(secret in words for secret in (self.canary, self.hidden, self.victim)):
            yield "canary_leak"
        if report.seconds > 2 * LIMITS.wall + 2:
            yield "over_time"
        if report.peak > (LIMITS.megabytes << 20) + SLACK:
            yield "over_memory"

    def harmed(self, boxes: dict[Any, Box], before: Any) -> Iterator[str]:
        """What is different around it."""
        if any(not box.alive() and not box.served for box in boxes.values()):
            yield "box_death"
        if any(survivors(box.pid, self.pool.ready(box)) for box in boxes.values()):
            yield "survivors"
        if self.shared() != before:
            yield "shared_write"
        if self.contacted():
            yield "net_contact"

    def contacted(self) -> bool:
        found = False
        for one, look in (
            (self.tcp, self.tcp.accept),
            (self.unix, self.unix.accept),
            (self.udp, lambda: self.udp.recv(100)),
        ):
            try:
                look()
                found = True
            except BlockingIOError:
                assert one
        return found

    def shared(self) -> Any:
        """What a run could leave for others to find: files of the box, shared memory, queues, the canary."""
        files = [(str(p), p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(INSIDE.rglob("*.py"))]
        left = [owned(p, unprivileged()[0]) for p in map(Path, ("/dev/shm", "/dev/mqueue")) if p.is_dir()]
        tables = [Path(f"/proc/sysvipc/{kind}") for kind in ("shm", "sem", "msg")]
        kept = [table.read_text().count("\n") for table in tables if table.exists()]
        return files, left, kept, self.file.read_text()


class Beside:
    """Another learner's runs that go on while the attack does, and once more after it: all must pass."""

    def __init__(self, pool: Pool, source: str, checks: str):
        self.pool, self.source, self.checks = pool, source, checks
        self.over, self.harmed = threading.Event(), False
        self.thread = threading.Thread(target=self.learn, daemon=True)

    def learn(self) -> None:
        while not self.over.is_set():
            self.once()
            self.over.wait(0.05)

    def once(self) -> None:
        self.harmed |= self.pool.run(self.source, self.checks).outcome != "pass"

    def __enter__(self) -> "Beside":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()
        self.once()


def owned(folder: Path, uid: int | None) -> list[str]:
    """What the box's user has there; when that is ourselves, other programs of ours would be mistaken for it."""
    return [] if uid is None else sorted(p.name for p in folder.iterdir() if p.lstat().st_uid == uid)


def survivors(pid: int, ready: int = 0, seconds: float = 2.0) -> list[int]:
    """The children beyond those that stand ready, when there was time enough to take the others down."""
    until = time.monotonic() + seconds
    while len(found := children(pid)) != ready and time.monotonic() < until:
        time.sleep(0.005)
    return found[ready:]


def children(pid: int) -> list[int]:
    """The processes that this one has started and that still live (a zombie does not)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                after = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if after[1] == str(pid) and after[0] != "Z":
                found.append(int(entry.name))
    return found
