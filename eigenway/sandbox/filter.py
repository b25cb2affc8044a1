"""The two filters of system calls: the inner one of a learner's process, the outer one of everything in a box.

libseccomp builds both for the machine this runs on, from the names in calls.py.
"""

import ctypes
import ctypes.util
import errno
import os
from collections.abc import Iterable
from functools import cache

from .calls import FREELY, LOCKS, NEVER, UNKNOWN, WHEN, WHOLE, Test

ALLOW, DENY = 0x7FFF0000, 0x00050000
MASKED = 7


class Comparison(ctypes.Structure):
    _fields_ = [("argument", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


@cache
def library() -> ctypes.CDLL:
    """libseccomp, or OSError where the machine has none."""
    lib = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    lib.seccomp_init.restype = ctypes.c_void_p
    lib.seccomp_init.argtypes = [ctypes.c_uint32]
    lib.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.POINTER(Comparison),
    ]
    lib.seccomp_export_bpf.argtypes = [ctypes.c_void_p, ctypes.c_int]
    lib.seccomp_release.argtypes = [ctypes.c_void_p]
    lib.seccomp_syscall_resolve_name_arch.argtypes = [ctypes.c_uint32, ctypes.c_char_p]
    return lib


ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def known(names: Iterable[str], architecture: str) -> list[str]:
    """The names that are system calls there (a call of another architecture resolves to a negative number)."""
    token = ARCHITECTURES[architecture]
    return sorted(n for n in names if library().seccomp_syscall_resolve_name_arch(token, n.encode()) >= 0)


class Filter:
    """A filter under construction: what happens by default, then rules."""

    def __init__(self, default: int):
        self.lib, self.default = library(), default
        self.context = self.lib.seccomp_init(default)
        if not self.context:
            raise OSError("libseccomp cannot begin a filter")

    def rule(self, action: int, name: str, tests: list[Test] | None = None) -> None:
        number = self.lib.seccomp_syscall_resolve_name(name.encode())
        if number < 0 or action == self.default:
            return  # not a call of this architecture
        rows = (Comparison * len(tests or ()))(*((t.argument, MASKED, t.mask, t.value) for t in tests or ()))
        if self.lib.seccomp_rule_add_array(self.context, action, number, len(rows), rows) != 0:
            raise OSError(f"libseccomp refuses the rule for {name}")

    def program(self) -> bytes:
        """The BPF instructions, eight bytes each."""
        fd = os.memfd_create("filter")
        try:
            if self.lib.seccomp_export_bpf(self.context, fd) != 0:
                raise OSError("libseccomp cannot write the filter")
            os.lseek(fd, 0, os.SEEK_SET)
            return os.read(fd, 1 << 20)
        finally:
            os.close(fd)
            self.lib.seccomp_release(self.context)


@cache
def inner() -> bytes:
    made = Filter(DENY | errno.EPERM)
    for name in FREELY:
        made.rule(ALLOW, name)
    for name, cases in WHEN.items():
        for tests in cases:
            made.rule(ALLOW, name, tests)
    for name in UNKNOWN:
        made.rule(DENY | errno.ENOSYS, name)
    return made.program()


@cache
def outer() -> bytes:
    made = Filter(ALLOW)
    for name in NEVER:
        made.rule(DENY | errno.EPERM, name)
    for command in LOCKS:
        made.rule(DENY | errno.EPERM, "fcntl", [Test(1, WHOLE, command)])
    return made.program()
