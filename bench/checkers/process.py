"""An engine in a process: a line of JSON in, "true", "false" or "null" out."""

import json
import select
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec

STARTING = 60.0


def installed(name: str) -> str:
    """Why an engine cannot be measured here; "" where it can."""
    if name == "math-verify" and find_spec("math_verify") is None:
        return "not installed (pip install math-verify)"
    if name == "maxima" and shutil.which("maxima") is None:
        return "not installed (no maxima on the path)"
    return ""


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
        )
        if not self.answered(process, STARTING):  # "ready", after its imports and one warm-up
            raise RuntimeError(f"{self.name} does not start")
        return process

    def answered(self, process: subprocess.Popen, seconds: float) -> str:
        return process.stdout.readline() if select.select([process.stdout], [], [], seconds)[0] else ""

    def ask(self, pair: dict) -> tuple[bool | None, float]:
        start = time.perf_counter()
        said = ""
        try:
            self.process.stdin.write(json.dumps(pair) + "\n")
            self.process.stdin.flush()
            said = self.answered(self.process, self.seconds)
        except BrokenPipeError:
            pass
        ms = (time.perf_counter() - start) * 1000
        if not said:
            self.close()
            self.process = self.started()
            return None, ms
        return json.loads(said), ms

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()
