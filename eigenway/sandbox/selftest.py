"""Does the box hold? A dozen attacks and two honest programs, run in about a third of a second (proof.py says when)."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from .report import Limits, Report

REACHED = "REACHED-WHAT-MUST-NOT-BE"
COULD = "could"
SHORT = Limits(seconds=1, wall=2.0)
CHECKS = """
YOURS = ["double"]

def check_two_is_doubled():
    same(double(2), 4)
"""
HONEST = (
    "def double(x):\n    return 2 * x\n",
    "import json, threading, numpy as np\nprint('hello')\ndef double(x):\n    np.random.default_rng().normal()\n    return int(np.add(x, x))\n",
)
ATTACKS = {
    "read a file of the machine": "open('/etc/passwd').read()",
    "look at the processes": "import os\nos.listdir('/proc')",
    "write a file": "open('/ew/left-behind', 'w')",
    "start a process": "import os\nif os.fork() == 0: os._exit(0)",
    "start a thread": "import threading\nthreading.Thread(target=print).start()",
    "run a program": "import os\nos.execv('/usr/bin/python', ['python', '-c', f'print({REACHED!r})'])",
    "open a socket": "import socket\nsocket.socket()",
    "end a process": "import os\nos.kill(1, 9)",
    "end its own group": "import os\nos.kill(0, 15)",
    "raise its own limits": "import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "take a gibibyte": "x = bytearray(1 << 30)",
    "share memory": "import ctypes\nif ctypes.CDLL(None).shmget(7, 4096, 0o1600) < 0: raise OSError",
    "make a namespace": "import ctypes\nif ctypes.CDLL(None).unshare(0x10000000) != 0: raise OSError",
    "watch another process": "import ctypes\nif ctypes.CDLL(None).ptrace(16, 1, 0, 0) < 0: raise OSError",
}


@dataclass(frozen=True)
class Found:
    """What the self-test saw: how many attacks were stopped, how many honest programs passed, and what got through."""

    stopped: int
    passed: int
    amiss: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.amiss

    @property
    def breached(self) -> bool:
        """Did an attack get through? (An honest program that does not pass is a fault too, and harms nobody.)"""
        return any(why.startswith(COULD) for why in self.amiss)


def selftest(pool: Any, at_once: int = 4) -> Found:
    """Ends at the first program whose box is lost twice: where that happens each of them would cost two boxes more."""
    lost = threading.Event()

    def one(code: str, limits: Limits) -> Report:
        report = Report("unavailable") if lost.is_set() else pool.run(code, CHECKS, limits=limits)
        if report.outcome == "unavailable":
            lost.set()
        return report

    with ThreadPoolExecutor(at_once) as several:
        tried = list(several.map(lambda attack: one(program(attack), SHORT), ATTACKS.values()))
        honest = list(several.map(lambda code: one(code, Limits()), HONEST))
    if lost.is_set():
        return Found(0, 0, ["it was lost while it was tested"])
    through = [f"{COULD} {what}" for what, report in zip(ATTACKS, tried, strict=True) if reached(report)]
    failed = [f"an honest program came out as {report.outcome}" for report in honest if report.outcome != "pass"]
    return Found(len(ATTACKS) - len(through), len(HONEST) - len(failed), through + failed)


def program(attack: str) -> str:
    return f"REACHED = {REACHED!r}\n{attack}\nprint(REACHED)\n"


def reached(report: Report) -> bool:
    return REACHED in report.printed or report.outcome == "pass"
