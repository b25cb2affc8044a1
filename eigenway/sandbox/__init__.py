"""Runs a stranger's code elsewhere. The only door is run().

    report = run(source, checks)      # the learner's file, the lab's checks: two texts of Python
    report.outcome                    # pass fail load-error time memory output died protocol rejected unavailable
    report.checks                     # in the author's order: name, title, hint, visible, passed, says, line, printed
    report.says, report.line          # the sentence on top, and the line of the learner's file it is about

What `checks` must be (course/lab.py cuts it so). One text of Python that imports only NumPy, SciPy and the standard
library, and holds at its top level, besides imports, helpers and constants:

    YOURS = ["dominant", "strongest"]        the learner's functions: the checks find a proxy of each by its name
    GIVEN = ["slope_of_a_bowl"]              functions of this text that may be passed to a proxy: they travel by name.
                                             What they use of the text (imports, constants, helpers) travels with them; a
                                             learner's file finds them in its namespace, whether or not it repeats them.
    VISIBLE = ["check_..."]                  the checks that run on Run; on Submit all do. Left out: all are visible.
    def check_...(): / def check_...(rng):   a check. Its order in the text is the order on the page, its name (underscores
                                             as spaces) is its title, its docstring is the hint. `rng` is a NumPy Generator
                                             seeded by the run's secret seed and the check's name.

These are literals: the three lists are read without running anything. In the namespace stand further `same(got, wanted,
within=1e-9, says="")`, which raises with a sentence where two values part (and returns True, so `assert same(...)` reads
well), and `raises(error, f, *args, **named)`, which returns whether that error came and lets any other go its way.
A check fails by raising; an AssertionError's message is what the learner reads. What a proxy returns is plain data: numbers,
text, lists, tuples, dicts, NumPy arrays. An error crosses as the first of its classes that is a builtin's or NumPy's.
A time-out or a death ends the run: no check can swallow it. What a function did to its arguments does not cross.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .report import OUTCOMES, Check, Limits, Report

if TYPE_CHECKING:
    from .desk import Desk, Health
    from .door import Door

__all__ = [
    "OUTCOMES",
    "Check",
    "Limits",
    "Report",
    "cancel",
    "health",
    "place",
    "report",
    "run",
    "start",
    "stop",
    "submit",
]

_desks: dict[tuple[int, str], "Desk | Door"] = {}  # by process: a forked worker must not share its parent's boxes


def run(
    source: str,
    checks: str,
    *,
    seed: bytes | int | None = None,
    visible_only: bool = False,
    limits: Limits | None = None,
) -> Report:
    """Run the learner's source against a lab's checks, elsewhere, and say what came of it. Waits."""
    return _desk().run(source, checks, seed=seed, visible_only=visible_only, limits=limits)


def submit(key: str, learner: str, source: str, checks: str, *, seed: bytes | int | None = None, visible_only: bool = False,
           limits: Limits | None = None) -> None:  # fmt: skip
    """Put a submission in its learner's line. The same key again is the same submission, whoever sends it."""
    _desk().submit(key, learner, source, checks, seed=seed, visible_only=visible_only, limits=limits)


def report(key: str, seconds: float = 0.0) -> Report | None:
    """Its report, waiting up to `seconds` for it; None while it waits or runs. KeyError: not known here, submit it again."""
    return _desk().report(key, seconds)


def place(key: str) -> Mapping[str, Any] | None:
    """How many runs come first (`ahead`), about how long (`seconds`), and whether it is `running`; None: not known here."""
    return _desk().place_of(key)


def cancel(key: str) -> bool:
    """End it, whether it waits or runs; False when there was nothing to end."""
    return _desk().cancel(key)


def health() -> "Health":
    """Where code runs here (`tier`: T1, T2, local, none), in one sentence (`says`), and how busy it is."""
    return _desk().health()


def start(server: bool = False) -> str:
    """Make sure of a broker, for this process and those it starts. Returns where it listens; stop() ends it.

    Without Unix sockets (Windows) each process keeps to itself.
    """
    import socket

    if not hasattr(socket, "AF_UNIX"):
        return ""
    from .door import Door, usual_path

    path = str(usual_path())
    os.environ["EIGENWAY_SANDBOX_SOCKET"] = path
    door = _desks[os.getpid(), path] = Door(Path(path), server or _server())
    door.health()
    return path


def stop() -> None:
    """End what start() started, and what this process holds itself."""
    for (pid, path), desk in list(_desks.items()):
        if pid == os.getpid():
            desk.stop()
            del _desks[pid, path]


def _desk() -> "Desk | Door":
    """The broker that the environment names, else boxes of this process's own."""
    path = os.environ.get("EIGENWAY_SANDBOX_SOCKET", "")
    if (os.getpid(), path) not in _desks:
        _desks[os.getpid(), path] = _opened(path)
    return _desks[os.getpid(), path]


def _opened(path: str) -> "Desk | Door":
    if path:
        from .door import Door

        return Door(Path(path), _server(), wakes=os.environ.get("EIGENWAY_SANDBOX_START") != "no")
    from .desk import Desk

    return Desk(_server())


def _server() -> bool:
    return os.environ.get("EIGENWAY_MODE") == "server"
