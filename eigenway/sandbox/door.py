"""The way to the broker, with the face of a Desk: submit, report, place_of, cancel, run, health.

A broker that has died is started again by the first who notices, and what this process had submitted is submitted anew
under the same keys: nothing is lost, and nothing runs twice for the one who asked.
"""

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .desk import Health
from .report import Limits, Report

PATIENCE, MOST_FAILURES, REST = (
    20.0,
    3,
    30.0,
)  # seconds; starts that fail one after the other; seconds until the next try
COMING = 1.0  # seconds for a broker that another process has started to come up
MOST_LOSSES = 5  # brokers that may end with one submission: perhaps it is what ends them
MOST_SENT = 1000  # submissions kept here, to be sent again
GONE = "The part of Eigenway that runs code does not answer, so this code is kept but not checked"
OFTEN = "The part of Eigenway that runs code ended several times with this code in hand. Your code is kept: submit it again later."
PASSED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "XDG_RUNTIME_DIR",
    "EIGENWAY_SANDBOX",
    "SYSTEMROOT",
)  # nothing secret reaches the broker


def usual_path() -> Path:
    """Where the broker of this user listens: a folder that is its owner's alone."""
    if named := os.environ.get("EIGENWAY_SANDBOX_SOCKET"):
        return Path(named)
    base = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    folder = base / (f"eigenway-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    if (seen := folder.lstat()).st_uid != os.getuid() or seen.st_mode & 0o077:
        raise PermissionError(f"{folder} is not yours alone; remove it, or set EIGENWAY_SANDBOX_SOCKET")
    return folder / "sandbox.sock"


class Gone(Exception):
    """Nobody answers at the socket."""


class Door:
    def __init__(self, path: Path, server: bool = False, wakes: bool = True):
        self.path, self.server, self.wakes = path, server, wakes
        self.sent: dict[str, dict[str, Any]] = {}  # submitted by this process, and not yet reported
        self.losses: Counter[str] = Counter()
        self.lines = threading.local()  # each thread's own connection: to make one costs as much as to ask
        self.lock, self.failures, self.tried = threading.Lock(), 0, 0.0
        self.started: subprocess.Popen[bytes] | None = None

    def ask(self, **asked: Any) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                answer = self.once(asked)
                self.failures = 0
                return answer
            except Gone:
                if not self.wakes or time.monotonic() > until:
                    raise
                self.wake()
                time.sleep(0.02)

    def once(self, asked: dict[str, Any]) -> dict[str, Any]:
        """One question on this thread's line to the broker; a line that has gone stale is laid anew. Every question may be put twice."""
        said = json.dumps(asked).encode() + b"\n"
        line = self.exchange(said) if self.lines.__dict__ else b""
        if not line.endswith(b"\n"):
            self.lay()
            line = self.exchange(said)
        if not line.endswith(b"\n"):
            raise Gone("the broker ended while it was asked")
        answer = json.loads(line)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer

    def lay(self) -> None:
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(str(self.path))
        except OSError as why:
            connection.close()
            raise Gone(str(why)) from why
        self.lines.connection, self.lines.answers = connection, connection.makefile("rb")

    def exchange(self, said: bytes) -> bytes:
        """The answer, or what there is of it when the line breaks."""
        line = b""
        try:
            self.lines.connection.sendall(said)
            line = self.lines.answers.readline()
        except OSError:
            pass
        if not line.endswith(b"\n"):
            self.lines.answers.close()
            self.lines.connection.close()
            self.lines.__dict__.clear()
        return line

    def wake(self) -> None:
        """Start a broker, unless one that we started is still coming up. Two at once settle it by a lock."""
        with self.lock:
            if self.started is not None and (ended := self.started.poll()) is None:
                return
            if self.started is not None and ended == 0 and time.monotonic() - self.tried < COMING:
                return  # ours left, for somebody else's is coming up
            self.failures = self.failures + 1 if self.started is not None and ended else 0
            if self.failures >= MOST_FAILURES and time.monotonic() - self.tried < REST:
                raise Gone(f"the broker does not come up; what it said is in {self.path}.log")
            self.tried = time.monotonic()
            words = [sys.executable, "-m", "eigenway.sandbox.broker", str(self.path), *["--server"] * self.server]
            kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
            kept["PYTHONPATH"] = str(Path(__file__).parent.parent.parent)
            with Path(f"{self.path}.log").open("wb") as log:
                self.started = subprocess.Popen(words, env=kept, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                                start_new_session=True, cwd="/")  # fmt: skip

    def submit(self, key: str, learner: str, source: str, checks: str, **how: Any) -> None:
        if isinstance(how.get("limits"), Limits):
            how["limits"] = asdict(how["limits"])
        if isinstance(how.get("seed"), bytes):
            how["seed"] = int.from_bytes(how["seed"], "big")
        with self.lock:
            for old in list(self.sent)[: max(0, len(self.sent) - MOST_SENT)]:
                self.forget(old)  # nobody asked for its report: who does will hear that it is not known
        self.sent[key] = {"do": "submit", "key": key, "learner": learner, "source": source, "checks": checks, **how}
        with suppress(Gone):  # report() tries again, and says so if it must
            self.ask(**self.sent[key])

    def report(self, key: str, seconds: float = 0.0) -> Report | None:
        try:
            answer = self.ask(do="report", key=key, seconds=seconds)
            if "unknown" in answer:  # the broker that knew it has died
                return self.again(key, seconds)
        except Gone as why:
            return Report("unavailable", says=f"{GONE} ({why}).")
        if answer["report"] is None:
            return None
        self.forget(key)
        return Report.of(answer["report"])

    def again(self, key: str, seconds: float) -> Report | None:
        """To the next broker, under the same key; not for ever."""
        if (sent := self.sent.get(key)) is None:
            raise KeyError(key)
        self.losses[key] += 1
        if self.losses[key] > MOST_LOSSES:
            self.forget(key)
            return Report("unavailable", says=OFTEN)
        self.ask(**sent)
        return self.report(key, seconds)

    def forget(self, key: str) -> None:
        self.sent.pop(key, None)
        self.losses.pop(key, None)

    def place_of(self, key: str) -> dict[str, Any] | None:
        with suppress(Gone):
            return self.ask(do="place", key=key)["place"]
        return None

    def cancel(self, key: str) -> bool:
        with suppress(Gone):
            return bool(self.ask(do="cancel", key=key)["cancelled"])
        return False

    def run(self, source: str, checks: str, **how: Any) -> Report:
        key = secrets.token_hex(8)
        self.submit(key, how.pop("learner", key), source, checks, **how)
        while (report := self.report(key, 20)) is None:
            continue
        return report

    def health(self) -> Health:
        try:
            answer = self.ask(do="health")
        except Gone as why:
            return Health("none", f"{GONE} ({why}).")
        return Health(**{name: value for name, value in answer.items() if name != "boxed"})

    def stop(self) -> None:
        """End the broker, if there is one."""
        with suppress(Gone):
            self.once({"do": "stop"})
        if self.started:
            self.started.wait(5)
