"""The runner without a box: two processes of this machine, with limits and a clock, but with your own rights.

For one's own code on one's own machine where there is no bwrap (macOS, Windows). A server never uses it for strangers.
"""

import os
import socket
import subprocess
import sys
from pathlib import Path

from .grader import Grader
from .leaving import let_go
from .report import Limits
from .talk import Child, Ending

ALONE = Path(__file__).parent / "inside" / "alone.py"
SAYS = "Your code runs with your own rights on this machine: there is no box here, only limits of time and memory."


class Local:
    tier = "local"

    def start(self, role: str, limits: Limits) -> Child:
        ours, theirs = socket.socketpair()
        listen, speak = os.pipe()
        words = [
            sys.executable,
            "-I",
            "-B",
            "-u",
            str(ALONE),
            role,
            str(theirs.fileno()),
            str(limits.seconds),
            str(limits.megabytes),
        ]
        environment = {
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
            "PATH": "",
            "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
        }
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=speak, stderr=speak, env=environment,
                                   pass_fds=[theirs.fileno()], start_new_session=True, cwd="/")  # fmt: skip
        theirs.close()
        os.close(speak)
        return Child(ours, listen, lambda: kill(process), lambda: end(process))

    def grader(self, source: str, limits: Limits) -> Grader:
        return Grader(self.start("grader", limits), limits)

    def keep(self, source: str, grader: Grader) -> None:
        let_go(grader.child)  # kept by nobody: what runs here lives no longer than its run


def kill(process: "subprocess.Popen[bytes]") -> None:
    """With all it started. Once it has been waited for, its number may be somebody else's."""
    if process.returncode is not None:
        return
    try:
        os.killpg(process.pid, 9)
    except (ProcessLookupError, PermissionError):
        process.kill()


def end(process: subprocess.Popen[bytes]) -> Ending:
    """Kill it, and say what it used."""
    if (known := getattr(process, "ending", None)) is not None:
        return known
    kill(process)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    process.ending = Ending(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, used.ru_utime + used.ru_stime, peak)  # type: ignore[attr-defined]
    return process.ending  # type: ignore[attr-defined]
