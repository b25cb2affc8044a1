"""An engine in a process: the expected answer of a pair in, then the typed one; "true", "false" or "null" out."""

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

STARTING = 240.0  # some of them import for long, and longer where others work too


def installed(name: str) -> str:
    """Why an engine cannot be measured here; "" where it can."""
    if name == "math-verify" and find_spec("math_verify") is None:
        return "not installed (pip install math-verify)"
    if name == "maxima" and shutil.which("maxima") is None:
        return "not installed (no maxima on the path)"
    return ""


class Taken(NamedTuple):
    """Milliseconds: from the expected answer on, from the typed one on, and of processor time in all."""

    whole: float
    typed: float
    busy: float


class Checker:
    def __init__(self, name: str, seconds: float):
        self.name, self.seconds = name, seconds
        self.process = self.started()

    def started(self) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-m", "bench.checkers", self.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,  # it may start an engine of its own, which must end with it
        )
        if not self.answered(process, STARTING):  # "ready", after its imports and one warm-up
            raise RuntimeError(f"{self.name} does not start")
        return process

    def answered(self, process: subprocess.Popen, seconds: float) -> str:
        return process.stdout.readline() if select.select([process.stdout], [], [], seconds)[0] else ""

    def ask(self, pair: dict) -> tuple[bool | None, Taken]:
        typed, expected = pair["latex"]
        busy, start = processor_time(self.process.pid), time.perf_counter()
        middle = start
        said = self.told({"kind": pair["kind"], "expected latex": expected, "options": pair["options"]}, self.seconds)
        if said:
            middle = time.perf_counter()
            said = self.told({"typed": typed}, self.seconds - (middle - start))
        end = time.perf_counter()
        busy = processor_time(self.process.pid) - busy
        if not said:
            self.close()
            self.process = self.started()
        return json.loads(said or "null"), Taken((end - start) * 1e3, (end - middle) * 1e3, busy * 1e3)

    def told(self, what: dict, seconds: float) -> str:
        try:
            self.process.stdin.write(json.dumps(what) + "\n")
            self.process.stdin.flush()
            return self.answered(self.process, max(seconds, 0.0))
        except BrokenPipeError:
            return ""

    def close(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()


def processor_time(pid: int) -> float:
    """Seconds that a process and its children have worked; other programs on a busy machine do not count. 0 but on Linux."""
    seconds = 0.0
    with contextlib.suppress(OSError, AttributeError):
        for one in (pid, *children(pid)):
            seconds += time.clock_gettime(~one << 3 | 2)  # the kernel's name for the processor clock of a process
    return seconds


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
