"""What a fresh child does to itself before it reads a word of anybody's code. Every step has an attack that needs it.

Whatever fails here ends the child: it never runs half confined, and the broker sees that it never said it was ready.
"""

import ctypes
import fcntl
import os
import platform
import random
import resource
import signal
from dataclasses import dataclass
from types import FrameType
from typing import Any

from words import OutOfTime

NEWUSER, NEWPID, NEWIPC = 0x10000000, 0x20000000, 0x08000000
CLONE = {"x86_64": 56, "aarch64": 220}.get(platform.machine())
CAPSET = {"x86_64": 126, "aarch64": 91}.get(platform.machine())
CLOSE_RANGE = 436
SET_PDEATHSIG, SET_DUMPABLE, SET_SECCOMP, SET_NO_NEW_PRIVS = 1, 4, 22, 38
MIB = 1 << 20

# PyDLL keeps the interpreter's lock during the call: the child must wake up holding it.
libc = ctypes.PyDLL(None, use_errno=True)
python = ctypes.pythonapi


class Program(ctypes.Structure):
    """A BPF program as the kernel takes it."""

    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]

    @classmethod
    def of(cls, code: bytes) -> "Program":
        made = cls(len(code) // 8, ctypes.cast(kept := ctypes.create_string_buffer(code, len(code)), ctypes.c_void_p))
        made.kept = kept
        return made


@dataclass(frozen=True)
class Bounds:
    seconds: int  # of processor time
    wall: float
    room: int  # bytes of address space, all in all


def fork(namespaces: bool) -> int:
    """os.fork(), in user, pid and ipc namespaces of its own where those are to be had."""
    if not namespaces:
        return os.fork()
    python.PyOS_BeforeFork()
    pid = libc.syscall(*(ctypes.c_long(n) for n in (CLONE, NEWUSER | NEWPID | NEWIPC | signal.SIGCHLD, 0, 0, 0, 0)))
    if pid == 0:
        python.PyOS_AfterFork_Child()
        return 0
    python.PyOS_AfterFork_Parent()
    if pid < 0:
        raise OSError(ctypes.get_errno(), "clone")
    return pid


def prepare(channel: int, printed: int, bounds: Bounds) -> None:
    """Afterwards: descriptors 0 to 3, limits, no capability, and no way to get one."""
    must(libc.prctl(SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0))
    os.setsid()  # kill(0, ...) crosses a pid namespace: a process group of one's own
    descriptors(channel, printed)
    limits(bounds)
    no_capabilities()
    must(libc.prctl(SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    must(libc.prctl(SET_DUMPABLE, 0, 0, 0, 0))
    reseed()


def seal(bounds: Bounds, program: "Program | None") -> None:
    """Its turn has come: the clock runs, and afterwards only the few system calls of the allow-list are left."""
    clock(bounds)
    if program:
        must(libc.prctl(SET_SECCOMP, 2, ctypes.byref(program), 0, 0))


def must(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), "a step of the set-up failed")


def descriptors(channel: int, printed: int) -> None:
    """0 is at its end, 1 and 2 are what is printed, 3 is the channel; nothing else stays open.

    0 is a pipe of this child's own, whose other end is closed below: who reads from it is not kept waiting, and no state of
    it is shared with other runs.
    """
    silent, _ = os.pipe()
    out_of_the_way = [fcntl.fcntl(fd, fcntl.F_DUPFD, 64) for fd in (silent, printed, printed, channel)]
    for target, fd in enumerate(out_of_the_way):
        os.dup2(fd, target)
    must(libc.syscall(ctypes.c_long(CLOSE_RANGE), ctypes.c_long(4), ctypes.c_long(0xFFFFFFFF), ctypes.c_long(0)))


def limits(bounds: Bounds) -> None:
    for name, soft, hard in (
        ("AS", bounds.room, bounds.room), ("CPU", bounds.seconds, bounds.seconds + 1), ("NPROC", 1, 1), ("FSIZE", 0, 0),
        ("NOFILE", 32, 32), ("CORE", 0, 0), ("MEMLOCK", 0, 0), ("MSGQUEUE", 0, 0), ("SIGPENDING", 64, 64), ("STACK", 8 * MIB, 8 * MIB),
    ):  # fmt: skip
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (soft, hard))


def no_capabilities() -> None:
    """A child in a user namespace of its own has them all there: it gives them back."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)()
    must(libc.syscall(ctypes.c_long(CAPSET), ctypes.byref(header), ctypes.byref(nothing)))


def clock(bounds: Bounds) -> None:
    """Out of time is an error with a line, for whoever lets it through; the kernel and the broker end everyone else."""
    signal.signal(signal.SIGXCPU, out_of_time)
    signal.signal(signal.SIGALRM, out_of_time)
    if bounds.wall:
        signal.setitimer(signal.ITIMER_REAL, max(0.2, bounds.wall - 0.3))


def out_of_time(number: int, frame: FrameType | None) -> Any:
    raise OutOfTime


def reseed() -> None:
    """Forks share their parent's dice."""
    random.seed()
    import numpy as np

    np.random.seed(int.from_bytes(os.urandom(4), "little"))  # the one generator all of a learner's np.random.* share
