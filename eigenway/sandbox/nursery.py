"""Many runs without a box: as local.py, but each child is a fork of one warm Python, so that NumPy is imported once.

For an author's own labs (`eigenway check` runs each with its solution, its starter and every wrong solution).
"""

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .conduct import Place
from .local import Local
from .report import Limits
from .talk import Child, Ending, Lost

INSIDE = Path(__file__).parent / "inside" / "nursery.py"
ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PATH": ""}


class Nursery(Local):
    def __init__(self) -> None:
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        words = [sys.executable, "-I", "-B", "-u", str(INSIDE), str(theirs.fileno())]
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, env=ENVIRONMENT, pass_fds=[theirs.fileno()], cwd="/")  # fmt: skip
        theirs.close()
        self.lock = threading.Lock()

    def start(self, role: str, limits: Limits) -> Child:
        ours, theirs = socket.socketpair()
        listen, speak = os.pipe()
        asked = {"role": role, "seconds": limits.seconds, "megabytes": limits.megabytes}
        pid = self.ask(asked, [theirs.fileno(), speak])
        theirs.close()
        os.close(speak)
        run = Fork(self, pid)
        return Child(ours, listen, run.kill, run.ended)

    def ask(self, asked: dict[str, Any], fds: list[int] | None = None) -> Any:
        with self.lock:
            try:
                socket.send_fds(self.control, [json.dumps(asked).encode()], fds or [])
                said = self.control.recv(4096)
            except OSError as why:
                raise Lost from why
        if not said:
            raise Lost
        return json.loads(said)


@dataclass
class Fork:
    """One child. Until its ending has been asked for, its number is nobody else's."""

    nursery: Nursery
    pid: int
    ending: Ending | None = None

    def kill(self) -> None:
        """With all it started."""
        for kill in (os.kill, os.killpg) if self.ending is None else ():
            with suppress(ProcessLookupError, PermissionError):
                kill(self.pid, 9)

    def ended(self) -> Ending:
        if self.ending is None:
            self.kill()
            self.ending = Ending(**self.nursery.ask({"pid": self.pid}))
        return self.ending


@cache
def near() -> Place:
    """The nursery of this process; where there is no fork or no such socket, a fresh Python for each child."""
    return Nursery() if sys.platform == "linux" else Local()
